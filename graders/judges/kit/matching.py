"""Which parameter of a module may play which role in a recipe, by their shapes."""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, permutations
from typing import TypeAlias

import numpy as np

from graders.judges.kit.layers import Norm, Recipe, Shape, roles

Places: TypeAlias = dict[str, tuple[int, bool]]
"""For each role the parameter that plays it, and whether it is turned."""


def assignments(recipe: Recipe, found: Sequence[Shape]) -> Iterator[Places]:
    """Every way to give parameters of these shapes to the roles, all of them used."""
    needed = roles(recipe)
    if sorted(math.prod(s) for _, s in needed) != sorted(math.prod(s) for s in found):
        return

    def extend(i: int, taken: Places) -> Iterator[Places]:
        if i == len(needed):
            yield dict(taken)
            return
        role, shape = needed[i]
        used = {k for k, _ in taken.values()}
        for k, seen in enumerate(found):
            for turned in _turns(seen, shape) if k not in used else ():
                yield from extend(i + 1, {**taken, role: (k, turned)})

    yield from extend(0, {})


def likely(recipe: Recipe, found: Sequence[Shape]) -> Iterator[Places]:
    """The orderly ways, then some others; for stacks, where all ways are too many."""
    yield from orderly(recipe, found)
    if not any(isinstance(stage, Norm) for stage in recipe):
        yield from islice(assignments(recipe, found), 50)


VECTORS = (".bias", ".scale", ".shift")


def orderly(recipe: Recipe, found: Sequence[Shape], usual: bool = False) -> Iterator[Places]:
    """As `assignments`, only those that keep one order of vectors from layer to layer.

    usual: in the order of the recipe alone.
    """
    needed = roles(recipe)
    if len(needed) != len(found):
        return
    tried: list[Places] = []
    for order in (VECTORS,) if usual else permutations(VECTORS):
        for turned in (True, False):
            places = _in_order(_reordered(needed, order), found, turned)
            if places is not None and places not in tried:
                tried.append(places)
                yield places


def _reordered(
    needed: Sequence[tuple[str, Shape]], order: Sequence[str]
) -> list[tuple[str, Shape]]:
    """The roles, the vectors between two weights in this order."""
    ranks = [
        next((1 + order.index(v) for v in VECTORS if role.endswith(v)), 0) for role, _ in needed
    ]
    groups = np.cumsum([rank == 0 for rank in ranks])
    return [needed[i] for i in np.lexsort((np.array(ranks), groups))]


def _in_order(
    needed: Sequence[tuple[str, Shape]], found: Sequence[Shape], turn: bool
) -> Places | None:
    """The first parameter that is free for each role, one of as many axes if there is one."""
    places: Places = {}
    free = list(range(len(found)))
    for role, shape in needed:
        fitting = [k for k in free if _turns(found[k], shape)]
        if not fitting:
            return None
        k = min(fitting, key=lambda k: (len(found[k]) != len(shape), k))
        free.remove(k)
        turns = _turns(found[k], shape)
        places[role] = (k, turn if turn in turns else turns[0])
    return places


@cache
def _turns(seen: Shape, shape: Shape) -> tuple[bool, ...]:
    """The ways, as it is or turned, in which a parameter can play a role of this shape."""

    def thin(s: Shape) -> Shape:
        return tuple(n for n in s if n != 1)

    flat = (shape[0], math.prod(shape[1:]))
    if len(shape) > 2 and len(seen) == 2:
        return tuple(t for t in (True, False) if seen == (flat[::-1] if t else flat))
    if len(shape) != 2 or 1 in shape:
        return (False,) if thin(seen) == thin(shape) else ()
    return tuple(t for t in (True, False) if thin(seen) == (shape[::-1] if t else shape))


def shaped(values: np.ndarray, shape: tuple[int, ...], turned: bool) -> np.ndarray:
    """A parameter, or its gradient, in the role's shape, float64."""
    values = values.astype(np.float64)
    if turned:
        values = values.reshape(-1, shape[0]).T
    return values.reshape(shape)
