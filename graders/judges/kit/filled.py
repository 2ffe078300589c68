"""The parameters of a module that was filled from a question's seed: shapes, values, gradients."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graders.judges.kit.layers import Recipe, Shape, Values, roles
from graders.judges.kit.matching import Places, shaped
from graders.plain import Plain
from graders.questions.kit.layer_inputs import filling

MOST_NUMBERS = 3_000_000


@dataclass
class Filled:
    """As many as `roles_wanted`, or more: then those of which there is one for each of `outputs`
    (a Linear layer made of one module an output) are taken together.
    """

    asked: Plain
    seen: Plain
    outputs: int
    roles_wanted: int

    @property
    def too_large(self) -> bool:
        """Beyond any that was asked for, and not worth filling."""
        return sum(int(np.prod(s)) for s in self.seen["shapes"]) > MOST_NUMBERS

    @cached_property
    def _each(self) -> list[Shape]:
        return [tuple(s) for s in self.seen["shapes"]]

    @cached_property
    def _groups(self) -> list[list[int]]:
        """Places in the module's list of parameters; of those taken together all."""
        groups: list[list[int]] = []
        for i, shape in enumerate(self._each):
            alike = [k for k, other in enumerate(self._each) if other == shape]
            row = len(self._each) > self.roles_wanted and self.outputs > 1 and 1 in (*shape, 1)[:1]
            if not row or len(alike) != self.outputs:
                groups.append([i])
            elif i == alike[0]:
                groups.append(alike)
        return groups

    @cached_property
    def shapes(self) -> list[Shape]:
        """Of each parameter, or of those taken together."""
        each = self._each
        return [each[g[0]] if len(g) == 1 else (len(g), *each[g[0]]) for g in self._groups]

    @cached_property
    def _filled(self) -> list[np.ndarray]:
        seed, gain = self.asked["seed"] + self.seen["filling"], self.asked["gain"]
        found = [filling(seed, i, s, gain).astype(np.float32) for i, s in enumerate(self._each)]
        return [
            found[g[0]] if len(g) == 1 else np.stack([found[i] for i in g]) for g in self._groups
        ]

    def values(self, recipe: Recipe, places: Places) -> Values:
        """For each role of a recipe what its parameter was filled with."""
        return {
            role: shaped(self._filled[places[role][0]], shape, places[role][1])
            for role, shape in roles(recipe)
        }

    def gradient(self, seen: Sequence[np.ndarray | None], place: int) -> np.ndarray | None:
        """What came for a place in `shapes`; None where a part of it is missing."""
        group = [g for i in self._groups[place] if (g := seen[i]) is not None]
        if len(group) != len(self._groups[place]):
            return None
        if len(group) == 1:
            return group[0]
        same = len({g.shape for g in group}) == 1
        return np.stack(group) if same else np.zeros(0)
