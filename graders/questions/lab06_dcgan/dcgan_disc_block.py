"""Asks for `dcgan_disc_block`: with batch norm, without it and at the end, of many sizes."""

from graders.questions.kit.blocks import block_exercise
from graders.questions.lab06_dcgan.conv_blocks import discriminator_cases

EXERCISE = block_exercise("dcgan_disc_block", 2, discriminator_cases)
