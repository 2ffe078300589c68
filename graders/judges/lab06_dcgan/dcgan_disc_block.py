"""Judges `dcgan_disc_block`: leaky_relu(batch_norm(conv(x)), slope), and its flags' changes."""

from graders.judges.kit.block_judge import BlockJudge, Kind
from graders.judges.lab06_dcgan import conv_recipes as recipes
from graders.judges.lab06_dcgan.conv_blocks import flags, kind, misread
from graders.plain import Plain
from graders.questions.varied import SLOPE

DOWN = kind(
    f"leaky_relu(batch_norm(conv(x)), {SLOPE.now:g})",
    recipes.downwards,
    recipes.downwards_slips,
    transposed=False,
)
PLAIN = kind(
    f"leaky_relu(conv(x), {SLOPE.now:g})",
    recipes.plain_downwards,
    recipes.plain_downwards_slips,
    transposed=False,
    row="with normalize=False has no batch norm",
)
LAST = kind(
    "conv(x)",
    recipes.last_downwards,
    recipes.last_downwards_slips,
    transposed=False,
    row="with final=True is the convolution alone",
)


def asked(case: Plain) -> Kind:
    """What normalize and final ask for."""
    given = flags(case)
    normalize, final = (*given, *(True, False)[len(given) :])
    return LAST if final else DOWN if normalize else PLAIN


JUDGE = BlockJudge(
    asked, [DOWN, PLAIN, LAST], "gives images of the right shape", misread(transposed=False)
)
