"""Judges `get_discriminator_block`: leaky_relu(linear(x), slope), and its neighbours."""

from graders.judges.kit.block_judge import BlockJudge, Kind
from graders.judges.kit.recipes import DISC_BLOCK, discriminator_block, discriminator_slips

RIGHT = Kind(
    DISC_BLOCK,
    lambda case: discriminator_block(*case["arguments"]),
    lambda case: discriminator_slips(*case["arguments"]),
)
JUDGE = BlockJudge(lambda case: RIGHT, [RIGHT], "maps (N, input_dim) to (N, output_dim)")
