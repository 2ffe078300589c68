"""Asks for `get_discriminator_block`: blocks of many sizes."""

from graders.questions.kit.blocks import block_exercise
from graders.questions.kit.dense import block_cases

EXERCISE = block_exercise("get_discriminator_block", 1, block_cases)
