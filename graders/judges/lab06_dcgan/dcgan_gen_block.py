"""Judges `dcgan_gen_block`: relu(batch_norm(conv_transpose(x))), at the end tanh."""

from graders.judges.kit.block_judge import BlockJudge
from graders.judges.lab06_dcgan import conv_recipes as recipes
from graders.judges.lab06_dcgan.conv_blocks import flags, kind, misread

UP = kind(
    "relu(batch_norm(conv_transpose(x)))", recipes.upwards, recipes.upwards_slips, transposed=True
)
LAST = kind(
    "tanh(conv_transpose(x))",
    recipes.last_upwards,
    recipes.last_upwards_slips,
    transposed=True,
    row="with final=True is a convolution and tanh",
)
JUDGE = BlockJudge(
    lambda case: LAST if flags(case) == [True] else UP,
    [UP, LAST],
    "gives images of the right shape",
    misread(transposed=True),
)
