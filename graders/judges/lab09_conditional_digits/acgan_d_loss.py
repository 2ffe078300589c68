"""Judges `acgan_d_loss`: Odena et al. 2017, section 3."""

from graders.judges.kit.classifying import STABLE
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab09_conditional_digits.acgan_slips import D_SLIPS, d_loss

JUDGE = Pure(
    d_loss,
    (
        Group("equal", "real and fake batches of one size"),
        Group(
            "unequal",
            "real and fake batches of two sizes",
            "Real and fake batches may differ in size: average each term by itself.",
        ),
        Group("one", "batches of one or two", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two classes, many, some that never show"),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    D_SLIPS,
    looked=3,
)
