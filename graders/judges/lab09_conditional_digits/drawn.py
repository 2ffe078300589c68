"""What came of a conditional generator's call: which labels were asked for, what was seen.

Replayed in NumPy from the noise that the networks noted and from the weights that were posed.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graders.judges.kit.searching import ProbeError, value
from graders.plain import Plain

Array = np.ndarray


@dataclass(frozen=True)
class Drawn:
    """One call. asked: the question. seen: the look at it, see `value` for what raised."""

    asked: Plain
    probe: Plain

    @cached_property
    def seen(self) -> Plain:
        """The look. Raises ProbeError where the answer raised."""
        n, z_dim, classes = len(self.labels), self.asked["z_dim"], self.asked["classes"]
        return value(
            self.probe, f"for {n} label{'s' * (n > 1)}, z_dim={z_dim}, n_classes={classes}"
        )

    @property
    def labels(self) -> Array:
        """What was asked for, (n,)."""
        return np.asarray(self.asked["labels"])

    @cached_property
    def latents(self) -> Array:
        """All rows that the generator got, (r, z_dim + classes). Raises ProbeError if none."""
        rows = self.seen["gen"]["rows"]
        if rows is None:
            raise ProbeError("The generator was never called with finite numbers.")
        return np.asarray(rows, np.float64)

    @property
    def noise(self) -> Array:
        """(r, z_dim)."""
        return self.latents[:, : self.asked["z_dim"]]

    @cached_property
    def asked_for(self) -> Array | None:
        """The label of each row, (r,); None where the rows do not end in one-hot codes."""
        return _decoded(self.latents[:, self.asked["z_dim"] :])

    @cached_property
    def label_first(self) -> bool:
        """Whether the rows begin with one-hot codes."""
        return _decoded(self.latents[:, : self.asked["classes"]]) is not None

    @cached_property
    def images(self) -> Array:
        """What the generator made, (r, pixels)."""
        return self.latents @ self.asked["gen"]["weights"]["A"]

    @cached_property
    def logits(self) -> Array:
        """What the right classifier makes of these images, (r, classes)."""
        weights = self.asked["classifier"]["weights"]
        return self.images @ weights["W"] + weights["w"]

    @cached_property
    def unsure(self) -> float:
        """The share of rows whose two largest logits are too near to be told apart in float32."""
        if self.logits.shape[1] < 2:
            return 0.0
        top = np.sort(self.logits, 1)
        return float(np.mean(top[:, -1] - top[:, -2] < 1e-4 * (1 + np.abs(top[:, -1]))))

    @cached_property
    def got(self) -> float | None:
        """The number that came back; None where there is none."""
        found = self.seen["result"]["value"]
        return float(np.ravel(found)[0]) if found is not None and np.size(found) == 1 else None

    def accuracy(self, labels: Array | None = None) -> float:
        """The share of rows seen as these labels, or as those that they were drawn for."""
        wanted = self.asked_for if labels is None else labels
        if wanted is None or len(wanted) != len(self.logits):
            return np.nan
        return float(np.mean(self.logits.argmax(1) == wanted))

    def near(self, other: float) -> bool:
        """Whether the number that came back is this one."""
        return self.got is not None and abs(self.got - other) <= 1e-5 + self.unsure


def _decoded(codes: Array) -> Array | None:
    right = np.isin(codes, (0.0, 1.0)).all() and (codes.sum(1) == 1).all()
    return codes.argmax(1) if right else None
