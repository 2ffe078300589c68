"""Judges `predict_class`: the likeliest real class of K + 1 logits."""

import numpy as np

from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised.losses import predict_class

Array = np.ndarray


def _without_fake(logits: Array) -> Array:
    """argmax over all, the fake class replaced by the first."""
    best = logits.argmax(1)
    return np.asarray(np.where(best == logits.shape[1] - 1, 0, best))


JUDGE = Pure(
    predict_class,
    (
        Group("usual", "batches of every size", gradients=False),
        Group(
            "fake",
            "images that look fake",
            "Class K means fake and is never the answer: leave its column out first.",
            gradients=False,
        ),
        Group(
            "sure",
            "images that look fake beyond doubt",
            "Compare the logits of the real classes alone: beside a fake that is certain their "
            "probabilities are all 0 in float32, and no finite stand-in is surely below them.",
            gradients=False,
        ),
        Group(
            "near",
            "real classes that are nearly tied",
            "Logits that differ by a thousandth have an order: compare them as they come.",
            gradients=False,
        ),
        Group("classes", "two classes, many, one", gradients=False),
        Group(
            "level",
            "all logits far below 0, or far above",
            "Only the order of the logits counts, not their level or sign.",
            gradients=False,
        ),
    ),
    (
        Slip(
            "The column for fakes takes part: leave it out before you take the likeliest.",
            lambda x: x.argmax(1),
        ),
        Slip(
            "Where fake is the likeliest, class 0 is given: give the likeliest real class.",
            _without_fake,
        ),
        Slip(
            "Where fake is the likeliest, the last real class is given: give the likeliest.",
            lambda x: np.minimum(x.argmax(1), x.shape[1] - 2),
        ),
        Slip(
            "The first column is left out; the one for fakes is the last.",
            lambda x: x[:, 1:].argmax(1),
        ),
        Slip(
            "The first column is left out; the one for fakes is the last.",
            lambda x: x[:, 1:].argmax(1) + 1,
        ),
        Slip(
            "The least likely class is given, not the likeliest.",
            lambda x: x[:, :-1].argmin(1),
        ),
        Slip(
            "The fake column is given a number rather than left out: where all others are below "
            "that number, it still wins.",
            lambda x: np.c_[x[:, :-1], 0 * x[:, -1]].argmax(1),
        ),
        Slip(
            "The sign of the logits is lost: the largest counts, not the one farthest from 0.",
            lambda x: np.abs(x[:, :-1]).argmax(1),
        ),
        Slip("The largest logit is given, not its place.", lambda x: x[:, :-1].max(1)),
        Slip(
            "Two real classes' columns are missing: only the last is for fakes.",
            lambda x: x[:, :-2].argmax(1) if x.shape[1] > 2 else np.nan,
        ),
    ),
    dtypes=("int64",),
    constants=("logits",),  # a class has no gradient
)
