"""Judges `ACGANHeads`."""

from functools import partial

from graders.judges.kit.heads import judge_heads
from graders.questions.kit.heads import ACGAN

JUDGE = partial(judge_heads, ACGAN)
