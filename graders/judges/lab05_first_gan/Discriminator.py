"""Judges `Discriminator`: three blocks and a Linear layer, which gives raw logits."""

from functools import partial

from graders.judges.kit.dense import NetPlan, judge_net
from graders.judges.kit.recipes import DISCRIMINATOR_BLOCK, LOGIT, discriminator_stack_slips


def widths(z: int, im: int, h: int) -> list[list[int]]:
    """From the image to one logit."""
    return [[im, 4 * h, 2 * h, h, 1]]


PLAN = NetPlan(
    "Discriminator",
    "maps (N, im_dim) to logits (N, 1)",
    widths,
    DISCRIMINATOR_BLOCK,
    LOGIT,
    None,
    discriminator_stack_slips,
    getter="get_disc",
    uses="get_discriminator_block",
    parts=None,
    default=(0, 784, 128),
)
JUDGE = partial(judge_net, PLAN)
