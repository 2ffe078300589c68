"""Asks for `Discriminator`: of many sizes, as a whole and by its parts."""

from graders.questions.kit.dense import DISCRIMINATOR, STUB_BLOCK, net_exercise

EXERCISE = net_exercise(DISCRIMINATOR, 3, {"get_discriminator_block": STUB_BLOCK})
