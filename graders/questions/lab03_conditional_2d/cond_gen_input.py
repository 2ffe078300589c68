"""Asks for `cond_gen_input`."""

from graders.questions.lab03_conditional_2d._lab import EXERCISES

EXERCISE = EXERCISES["cond_gen_input"]
