"""Judges `critic_steps`."""

from graders.judges.lab07_wgan._lab import JUDGES

JUDGE = JUDGES["critic_steps"]
