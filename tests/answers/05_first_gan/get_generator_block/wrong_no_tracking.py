# reason: no running statistics
# hint: batch's own statistics
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, track_running_stats=False),
        nn.ReLU(),
    )
