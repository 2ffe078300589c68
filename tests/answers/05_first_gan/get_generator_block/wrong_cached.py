# reason: one block for each pair of sizes
# hint: share parameters
import functools
from torch import nn


@functools.lru_cache(None)
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
    )
