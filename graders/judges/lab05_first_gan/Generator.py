"""Judges `Generator`: four blocks, a Linear layer and a sigmoid."""

from functools import partial

from graders.judges.kit.dense import NetPlan, judge_net
from graders.judges.kit.recipes import GENERATOR_BLOCK, LINEAR, SIGMOID, generator_stack_slips


def widths(z: int, im: int, h: int) -> list[list[int]]:
    """The fourth hidden width may be im, as in a well-known published solution."""
    return [[z, h, 2 * h, 4 * h, fourth, im] for fourth in (8 * h, im)]


PLAN = NetPlan(
    "Generator",
    "maps (N, z_dim) to (N, im_dim)",
    widths,
    GENERATOR_BLOCK,
    LINEAR,
    SIGMOID,
    generator_stack_slips,
    getter="get_gen",
    uses="get_generator_block",
    parts=6,
    default=(10, 784, 128),
)
JUDGE = partial(judge_net, PLAN)
