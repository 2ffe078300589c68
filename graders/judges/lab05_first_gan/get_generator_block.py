"""Judges `get_generator_block`: relu(batch_norm(linear(x))), and what is said of its neighbours."""

from graders.judges.kit.block_judge import BlockJudge, Kind
from graders.judges.kit.recipes import BLOCK, generator_block, generator_slips

RIGHT = Kind(
    BLOCK,
    lambda case: generator_block(*case["arguments"]),
    lambda case: generator_slips(*case["arguments"]),
)
JUDGE = BlockJudge(lambda case: RIGHT, [RIGHT], "maps (N, input_dim) to (N, output_dim)")
