"""Judges `acgan_g_loss`: Odena et al. 2017, section 3."""

from graders.judges.kit.classifying import STABLE
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab09_conditional_digits.acgan_slips import G_SLIPS, g_loss

JUDGE = Pure(
    g_loss,
    (
        Group("usual", "ordinary batches"),
        Group("sizes", "batches of every size", weight=1.0),
        Group("one", "batches of one or two", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two classes, many, some that never show"),
        Group("extreme", "logits up to ±100", STABLE),
    ),
    G_SLIPS,
    looked=5,
)
