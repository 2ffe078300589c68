"""Asks for `Generator`: of many sizes, as a whole and by its parts."""

from graders.questions.kit.dense import GENERATOR, STUB_BLOCK, net_exercise

EXERCISE = net_exercise(GENERATOR, 3, {"get_generator_block": STUB_BLOCK})
