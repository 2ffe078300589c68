"""Asks for `cond_points`."""

from graders.questions.lab03_conditional_2d._lab import EXERCISES

EXERCISE = EXERCISES["cond_points"]
