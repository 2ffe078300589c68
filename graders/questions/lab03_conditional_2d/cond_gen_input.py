"""Asks for `cond_gen_input`: noise joined to the one-hot coding of labels."""

from functools import partial

from graders.questions.kit.pure import exercise
from graders.questions.lab03_conditional_2d.joined import pose

EXERCISE = exercise(2, partial(pose, widths=(3, 5, 1, 24)))
