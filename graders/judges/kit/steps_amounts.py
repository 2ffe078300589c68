"""The slips of amount: a loss times a factor, its terms left out, doubled, halved or turned."""

from collections.abc import Iterator, Sequence

import numpy as np

from graders.judges.kit.steps import Measured, Update
from graders.judges.kit.steps_moment import Edit, Moment, summed


def weighted(m: Moment, noise: int | None) -> Iterator[Edit]:
    """The whole loss times a factor; terms left out, doubled, halved, or with the sign turned."""
    u = m.update
    parts = [m.measured(t, noise) for t in u.terms]
    averaged = len(u.terms) > 1 and len({t.weight for t in u.terms}) == 1
    share = u.terms[0].weight
    if averaged and share < 1:
        hint = f"The {_count(u)} terms are added: average them, {_share(share)} of each."
        if _joined(m):
            names = " and ".join(t.name for t in u.terms)
            hint = f"The criterion was called once on {names} together: call it on each, then "
            hint += "average. The two are the same only for a criterion that averages."
        yield _sized(u, parts, 1 / share, hint)
        yield _sized(u, parts, 0.5, f"{u.Whose} loss is averaged twice over.")
    wrong_way = f"{u.Player} climbed its loss, the wrong way: its sign is turned."
    yield _sized(u, parts, -1.0, wrong_way)
    yield _sized(u, parts, -1 / share, wrong_way)
    yield _sized(u, parts, 0.5, f"{u.Whose} loss is halved; take the whole.")
    yield _sized(u, parts, 2.0, f"{u.Whose} gradient counted twice.")
    if len(u.terms) > 1:
        yield from _one_by_one(m, parts)
    for rows in sorted(_sizes(m)):
        said = f"{u.Whose} loss was {{}} by {rows}: take it as it is."
        yield _sized(u, parts, float(rows), said.format("multiplied"))
        yield _sized(u, parts, 1.0 / rows, said.format("divided"))


def _joined(m: Moment) -> bool:
    """Whether the criterion was seen with two batches in one, and never with one alone."""
    met = [e["shapes"][0] for e in m.window() if e["what"] == "criterion" and e["shapes"]]
    rows = {shape[0] for shape in met if shape}
    batches = {len(x) for x in m.reading.data.values() if isinstance(x, np.ndarray)}
    return any(2 * n in rows and n not in rows for n in batches)


def _sizes(m: Moment) -> set[int]:
    """Numbers by which a loss may have been multiplied or divided."""
    rows = {len(x) for x in m.reading.data.values() if isinstance(x, np.ndarray)}
    known = {x for x in m.reading.asked["sizes"].values() if type(x) is int}
    return {x for x in rows | known if x > 1}


def _sized(u: Update, parts: list[Measured], factor: float, hint: str) -> Edit:
    found = summed([(factor * t.weight, p) for t, p in zip(u.terms, parts, strict=True)])
    return Edit(hint, found.grads, found.loss)


def _one_by_one(m: Moment, parts: list[Measured]) -> Iterator[Edit]:
    u = m.update
    usual = [t.weight for t in u.terms]
    for i, term in enumerate(u.terms):
        others = [t.name for t in u.terms if t is not term]
        rest = " and ".join(others)
        alone = [usual[i] if j == i else 0.0 for j in range(len(parts))]
        if len(parts) == 2:
            half = f"Only half the term on {term.name} is there; {rest} are missing."
            whole = f"Only {term.name} count in {u.whose} step; {rest} belong to the loss too."
            yield _mixed(whole, [w / usual[i] for w in alone], parts)
            yield _mixed(half if usual[i] == 0.5 else whole, alone, parts)
        changes = (
            (0.0, term.missing or f"The term on {term.name} is missing from {u.whose} loss."),
            (-1.0, f"The term on {term.name} has the wrong sign in {u.whose} loss."),
            (2.0, f"The term on {term.name} counts twice as much as it should."),
            (0.5, f"The term on {term.name} counts half of what it should."),
            (1 / usual[i], f"The term on {term.name} should be taken {usual[i]:g} times."),
        )
        for factor, hint in changes:
            weights = [factor * w if j == i else w for j, w in enumerate(usual)]
            yield _mixed(hint, weights, parts)


def _mixed(hint: str, weights: Sequence[float], parts: list[Measured]) -> Edit:
    found = summed(list(zip(weights, parts, strict=True)))
    return Edit(hint, found.grads, found.loss)


def _count(u: Update) -> str:
    return {2: "two", 3: "three", 4: "four"}.get(len(u.terms), str(len(u.terms)))


def _share(weight: float) -> str:
    return {0.5: "half"}.get(weight, f"{weight:g}")
