"""Asks for `dcgan_gen_block`: in the middle and at the end, of many sizes."""

from graders.questions.kit.blocks import block_exercise
from graders.questions.lab06_dcgan.conv_blocks import generator_cases

EXERCISE = block_exercise("dcgan_gen_block", 2, generator_cases)
