"""Asks for `get_generator_block`: many sizes, once with weights so small that eps shows."""

from graders.questions.kit.blocks import block_exercise
from graders.questions.kit.dense import block_cases

EXERCISE = block_exercise("get_generator_block", 2, block_cases)
