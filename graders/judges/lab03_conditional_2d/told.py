"""Which labels the players of a conditional step were told, read off what they were given.

A player is given values and a coding of labels side by side. A coding is the one-hot one, or that
of a stand-in, which also scales the values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graders.judges.kit.steps import Weights
from graders.judges.kit.steps_replay import Reading
from graders.judges.kit.tape import Array
from graders.plain import Plain

NEAR = 1e-4


@dataclass(frozen=True)
class Coding:
    """values -> scale * values, labels -> rows of the table (K, K)."""

    scale: float
    table: Array

    def labels(self, tail: Array) -> Array | None:
        """The labels (n,) that a coded tail (n, K) stands for; None where a row is no code."""
        gaps = np.abs(tail[:, None, :] - self.table[None]).max(axis=2)
        return gaps.argmin(axis=1) if (gaps.min(axis=1) <= NEAR).all() else None


def codings(questions: Plain, n_classes: int) -> list[Coding]:
    """The one-hot coding, and those of the stand-ins that are in use."""
    posed = questions.get("stand_ins", {}).values()
    tables = [np.asarray(p["table"], np.float64)[:n_classes, :n_classes] for p in posed]
    stand_ins = [Coding(p["scale"], t) for p, t in zip(posed, tables, strict=True)]
    return [Coding(1.0, np.eye(n_classes)), *stand_ins]


def read(given: Array, width: int, known: Sequence[Coding]) -> tuple[Coding, Array] | None:
    """The coding and the labels in what a player was given: `width` values, then the codes."""
    for coding in known:
        found = coding.labels(given[:, width:])
        if found is not None:
            return coding, found
    return None


class Told:
    """One call of the answer: what each player was given, and the slip in it."""

    def __init__(self, call: Reading, known: Sequence[Coding]) -> None:
        self.call, self.known = call, known
        self.points, self.own = call.data["points"], call.data["labels"]
        self.z_dim, self.k = (call.asked["sizes"][s] for s in ("z_dim", "n_classes"))

    def slip(self) -> str | None:
        """The first thing that either player was told wrongly."""
        fakes: list[tuple[Array, Array]] = []
        for event in self.call.look["log"]:
            given = event["inputs"][0] if event["what"] == "call" and event["inputs"] else None
            if given is None or given.ndim != 2:
                continue
            wide = given.astype(np.float64)
            if event["who"] == "gen" and wide.shape[1] == self.z_dim + self.k:
                hint = self._asked_slip(wide)
                fakes.append(self._drawn(wide))
            elif event["who"] == "disc" and wide.shape[1] == 2 + self.k:
                hint = self._shown_slip(wide, fakes)
            else:
                hint = None
            if hint:
                return hint
        return None

    def _asked_slip(self, given: Array) -> str | None:
        """What the generator was asked for: the batch's labels, in any order."""
        found = read(given, self.z_dim, self.known)
        if found is None:
            return self._no_code("The generator", "noise", given, self.z_dim)
        rows, n = found[1], len(self.own)
        parts = [rows] if len(rows) < n or len(rows) % n else np.split(rows, len(rows) // n)
        if all(len(p) < n or sorted(p) == sorted(self.own) for p in parts):
            return None
        return (
            f"The generator was asked for the classes {_listed(parts[0])} where the batch's labels "
            f"are {_listed(self.own)}: draw fakes for the labels of the batch."
        )

    def _shown_slip(self, given: Array, fakes: list[tuple[Array, Array]]) -> str | None:
        """What the discriminator was told of each point, real or fake."""
        found = read(given, 2, self.known)
        if found is None:
            return self._no_code("The discriminator", "points", given, 2)
        coding, told = found
        every = [(self.points, self.own), *fakes]
        points, labels = (np.concatenate(parts) for parts in zip(*every, strict=True))
        gaps = np.abs(given[:, None, :2] - coding.scale * points[None]).max(axis=2)
        here = gaps <= NEAR * (1 + np.abs(points).max())
        fits = (here & (told[:, None] == labels[None])).any(axis=1)
        off = np.flatnonzero(here.any(axis=1) & ~fits)
        if not len(off):
            return None
        place = int(here[off[0]].argmax())
        real = place < len(self.points)
        name = "real point of" if real else "fake that the generator drew for"
        return (
            f"The discriminator was told class {told[off[0]]} of a {name} class {labels[place]}: "
            "both players are told the same label, and a real point's is its own."
        )

    def _drawn(self, given: Array) -> tuple[Array, Array]:
        """The generator's points before its step, and the classes it was asked for."""
        found = read(given, self.z_dim, self.known)
        points = forward(self.call.start, "gen", given)
        return points, found[1] if found else np.full(len(given), -1)

    def _no_code(self, player: str, name: str, given: Array, width: int) -> str:
        """What stands where the codes should be."""
        turned = np.concatenate([given[:, self.k :], given[:, : self.k]], axis=1)
        if read(turned, width, self.known):
            return f"{player} got the codes of the labels first: {name} first, then the codes."
        if not given[:, width:].any():
            return f"{player} got zeros where the codes of the labels should be."
        return f"{player} got something else than one-hot codes beside the {name}."


def forward(weights: Weights, name: str, x: Array) -> Array:
    """A net of `graders.questions.kit.nets` on x (N, k)."""
    a, shift, b = (weights[f"{name}.{key}"] for key in ("A", "a", "B"))
    return np.asarray(x @ a + shift + (x @ b) ** 2 / 2)


def _listed(labels: Array) -> str:
    text = ", ".join(map(str, labels[:8].tolist()))
    return f"{text}, ..." if len(labels) > 8 else text
