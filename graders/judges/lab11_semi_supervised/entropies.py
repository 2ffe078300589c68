"""CatGAN's two entropies, and what is written instead of them."""

import numpy as np

from graders.judges.kit.classifying import Variant, log_softmax, sigmoid, softmax
from graders.judges.lab11_semi_supervised.losses import entropy, entropy_of_mean, mean_entropy

Array = np.ndarray
SHARED_HINT = (
    "Take the logarithm with log_softmax: a probability that is exactly 0 in float32 makes "
    "p log p nan, and one that is clamped has no gradient."
)


def sure(who: str) -> list[Variant]:
    """What is written for the mean of the rows' entropies."""
    return [
        Variant("", mean_entropy),
        Variant(f"For {who} the mean of the rows' entropies is missing.", lambda x: 0.0),
        Variant(
            f"For {who} the mean of the rows' entropies has the wrong sign.",
            lambda x: -mean_entropy(x),
        ),
        Variant(
            f"For {who} the rows' entropies are summed, not averaged.",
            lambda x: mean_entropy(x) * len(x),
        ),
        Variant(
            f"For {who} p log p is averaged over the classes as well: an entropy is their sum.",
            lambda x: mean_entropy(x) / x.shape[1],
        ),
        Variant(
            f"For {who} the softmax runs over the batch: it belongs over the classes, axis 1.",
            lambda x: float(entropy(softmax(x.T)).mean()),
        ),
        Variant(
            f"For {who} log_softmax is averaged without p before it: H = -sum p log p.",
            lambda x: float(-log_softmax(x).sum(1).mean()),
        ),
        Variant(
            f"For {who} every class has a sigmoid of its own: p is a softmax.",
            lambda x: float(entropy(sigmoid(x)).mean()),
        ),
        Variant(
            f"For {who} the logarithm has base 2: use the natural one (nats).",
            lambda x: mean_entropy(x) / float(np.log(2)),
        ),
        Variant(
            f"For {who} the entropy is divided by log K: it is in nats.",
            lambda x: mean_entropy(x) / float(np.log(max(x.shape[1], 2))),
        ),
    ]


def spread(who: str) -> list[Variant]:
    """What is written for the entropy of the mean row."""
    return [
        Variant("", entropy_of_mean),
        Variant(f"For {who} the entropy of the mean row is missing.", lambda x: 0.0),
        Variant(
            f"For {who} the entropy of the mean row has the wrong sign.",
            lambda x: -entropy_of_mean(x),
        ),
        Variant(
            f"For {who} the logits are averaged, not the probabilities: softmax first.",
            lambda x: float(entropy(softmax(x.mean(0, keepdims=True))).mean()),
        ),
        Variant(
            f"For {who} the logarithms are averaged, not the probabilities.",
            lambda x: float(-(softmax(x).mean(0) * log_softmax(x).mean(0)).sum()),
        ),
        Variant(
            f"For {who} the mean runs over the classes: the mean row is a mean over the batch.",
            lambda x: float(entropy(softmax(x).mean(1))),
        ),
        Variant(
            f"For {who} probabilities are summed over the batch, not averaged.",
            lambda x: float(entropy(softmax(x).sum(0))),
        ),
        Variant(
            f"For {who} the mean's entropy is averaged over the classes: it is their sum.",
            lambda x: entropy_of_mean(x) / x.shape[1],
        ),
        Variant(
            f"For {who} the mean's entropy has base 2: use the natural logarithm (nats).",
            lambda x: entropy_of_mean(x) / float(np.log(2)),
        ),
    ]
