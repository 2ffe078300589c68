"""Judges `catgan_d_loss`: Springenberg 2016, equation 7, to be minimised."""

from graders.judges.kit.classifying import mixed
from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised.entropies import SHARED_HINT, spread, sure
from graders.judges.lab11_semi_supervised.losses import (
    catgan_d_loss,
    catgan_g_loss,
    entropy_of_mean,
    mean_entropy,
)

JUDGE = Pure(
    catgan_d_loss,
    (
        Group("equal", "real and fake batches of one size"),
        Group("unequal", "real and fake batches of two sizes", "Average each batch by itself."),
        Group("one", "batches of one or two", "Is an axis squeezed away?", weight=1.0),
        Group("classes", "two classes and many"),
        Group("extreme", "logits up to ±100", SHARED_HINT),
    ),
    (
        Slip("That is the generator's loss, of the fakes.", lambda r, f: catgan_g_loss(f)),
        Slip("That is the generator's loss, of the real images.", lambda r, f: catgan_g_loss(r)),
        Slip("logits_real and logits_fake have changed places.", lambda r, f: catgan_d_loss(f, r)),
        Slip(
            "The fakes' use of the classes is the generator's affair: H[mean p] is taken of the "
            "real images only.",
            lambda r, f: catgan_d_loss(r, f) - entropy_of_mean(f),
        ),
        Slip(
            "The fakes' use of the classes is the generator's affair: H[mean p] is taken of the "
            "real images only.",
            lambda r, f: catgan_d_loss(r, f) + entropy_of_mean(f),
        ),
        Slip(
            "The entropy of the mean row is taken of the fakes: it is that of the real images.",
            lambda r, f: -entropy_of_mean(f) + mean_entropy(r) - mean_entropy(f),
        ),
        *mixed(
            (spread("the real images"), sure("the real images"), sure("the fakes")),
            lambda h, s, t: lambda r, f: -h(r) + s(r) - t(f),
        ),
    ),
    looked=4,
)
