"""Asks for `cond_points`: points joined to the one-hot coding of labels."""

from functools import partial

from graders.exercise import StandIn
from graders.questions.kit.pure import exercise
from graders.questions.lab03_conditional_2d.joined import make_joiner, pose, pose_joiner

EXERCISE = exercise(
    2, partial(pose, widths=(2,)), uses={"cond_gen_input": StandIn(pose_joiner, make_joiner)}
)
