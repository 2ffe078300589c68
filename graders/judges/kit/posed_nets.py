"""Networks in NumPy float64 as `graders.questions.kit.posed_nets` poses them, and their manners."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.pure import Pure
from graders.judges.kit.rows import weighty
from graders.plain import Plain
from graders.questions.kit.posed_nets import PATCH

Array = np.ndarray
DONE = {
    "called": "{} was called in another mode, train or eval, than it came in.",
    "modes": "{} came in one mode, train or eval, and is left in another, or a part of it is.",
    "flags": "The requires_grad flags of {} are not as they were: put them back.",
    "grads": "What lies in .grad of {} is not as it was: a loss only computes, it neither calls "
    "backward nor zeroes gradients.",
    "buffers": "A buffer of {} was changed.",
}


def mapped(weights: Array, *images: Array) -> Array:
    """Images (N, k, H, W), ... -> (N, n_out, H, W): x A + a + (x B)^2 / 2, pixel by pixel."""
    x = np.concatenate(images, axis=1) if len(images) > 1 else images[0]
    n_in, n_out = (len(weights) - 1) // 2, weights.shape[1]
    n, k, high, wide = x.shape
    if k != n_in:
        raise ValueError("these images have other channels than the network takes")
    rows = x.transpose(0, 2, 3, 1).reshape(-1, k)
    out = rows @ weights[:k] + weights[-1] + (rows @ weights[k : 2 * k]) ** 2 / 2
    return np.asarray(out.reshape(n, high, wide, n_out).transpose(0, 3, 1, 2))


def scored(weights: Array, *images: Array) -> Array:
    """The same for patches: x is averaged over 2 x 2 pixels first."""
    n, k, h, w = (x := np.concatenate(images, axis=1)).shape
    patches = x.reshape(n, k, h // PATCH, PATCH, w // PATCH, PATCH)
    return mapped(weights, patches.mean((3, 5)))


@dataclass(frozen=True)
class PureOfNets:
    """A `Pure` judge, and a row on what was done to the networks.

    names: of the networks, as a learner would say; those not named stand as they are in code.
    """

    pure: Pure
    names: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """The pure rows, the one on networks the third."""
        rows = self.pure(questions, seen)
        if len(rows) < 2:
            return rows
        return weighty([*rows[:2], self._manners(seen["nets"]), *rows[2:]], 0.5)

    def _manners(self, done: Sequence[str]) -> Criterion:
        pairs = [text.split(".") for text in done]
        hints = [DONE[what].format(self._name(net)) for net, what in pairs]
        hint = hints[0][0].upper() + hints[0][1:] if hints else ""
        return Criterion("leaves the networks as they are", not hint, hint, 1.0, numeric=False)

    def _name(self, net: str) -> str:
        return self.names.get(net, f"`{net}`")
