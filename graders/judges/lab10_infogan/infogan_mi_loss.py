"""Judges `infogan_mi_loss`: Chen et al. 2016, equation 5, and appendix C for Gaussians."""

from graders.judges.kit.classifying import STABLE
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab10_infogan.information_slips import SLIPS, mi_loss

VARIANCES = "Do not clamp logvar, and add no constant to the variance that is not small beside it."
DEFAULTS = "By default lam_cat is 1 and lam_cont is 0.1."

JUDGE = Pure(
    mi_loss,
    (
        Group("given", "lam_cat and lam_cont given"),
        Group("default", "the defaults lam_cat=1 and lam_cont=0.1", DEFAULTS),
        Group("one default", "one weight given, the other by default", DEFAULTS, weight=1.0),
        Group("one code", "one continuous code", weight=1.0),
        Group("sizes", "batches of every size", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two categories, many; many codes", weight=1.0),
        Group("logits", "logits up to ±100", STABLE),
        Group("narrow", "log-variances down to -6", VARIANCES, rtol=3e-3),
        Group("wide", "log-variances up to 20", VARIANCES),
    ),
    SLIPS,
    looked=3,
    constant=True,
)
