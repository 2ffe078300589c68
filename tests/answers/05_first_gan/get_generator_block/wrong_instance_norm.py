# reason: instance norm
# hint: not relu|raised|parameters
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.InstanceNorm1d(output_dim, affine=True, track_running_stats=True),
        nn.ReLU(),
    )
