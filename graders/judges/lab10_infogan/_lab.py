"""Lab 10: judges of codes, of the information bound, and of the heads."""

from functools import partial

from graders.judges.kit.heads import judge_heads
from graders.judges.lab10_infogan.codes import judge_codes
from graders.judges.lab10_infogan.information import judge_mi_loss
from graders.questions.kit.heads import INFOGAN

JUDGES = {
    "infogan_sample_code": judge_codes,
    "infogan_mi_loss": judge_mi_loss,
    "InfoGANHeads": partial(judge_heads, INFOGAN),
}
