"""Judges `InfoGANHeads`."""

from functools import partial

from graders.judges.kit.heads import judge_heads
from graders.questions.kit.heads import INFOGAN

JUDGE = partial(judge_heads, INFOGAN)
