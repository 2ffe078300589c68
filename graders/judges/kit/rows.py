"""Rows of a table that any pure function has: what it left alone, and what a breach costs."""

from dataclasses import replace

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.plain import Plain


def untouched(seen: Plain) -> Criterion:
    """Inputs, flags, .grad, random states and earlier results are as before every call."""
    name = "leaves its inputs and the random state alone"
    hints = {
        "values": "An input was changed in place: work on a new tensor, without `_` methods, "
        "`+=`, or writing into a slice of what you were given.",
        "flags": "You switched `requires_grad` of an input: leave the caller's flags alone.",
        "grads": "Something was written into `.grad` of an input: a loss function only computes, "
        "backward() is the training loop's job.",
        "random": "The global random state changed: this function draws nothing, so neither "
        "seed nor draw.",
    }
    looks = [
        s[mode]["value"]["kept"]
        for group in seen["seen"].values()
        for s in group
        for mode in ("plain", "sloped")
        if s[mode]["value"]
    ]
    hint = next((h for key, h in hints.items() if not all(kept[key] for kept in looks)), "")
    if not hint and not seen["kept"]:
        hint = "A result changed when you were called again: return a new tensor at each call."
    plain = [s["plain"]["value"] for group in seen["seen"].values() for s in group]
    if not hint and any(look["graph"] for look in plain if look):
        hint = "Your result requires gradients though no input does: a leaf of your own is in it."
    hint = hint or settings_slip(seen["changed"]) or ""
    return Criterion(name, not hint, hint, 1.0, numeric=False)


def weighty(rows: list[Criterion], share: float) -> list[Criterion]:
    """Breaches of form and manners cost a share of what the numbers are worth, not a trifle."""
    total = sum(row.weight for row in rows if row.numeric)
    return [
        row if row.numeric or row.passed else replace(row, weight=share * total) for row in rows
    ]


def once(rows: list[Criterion]) -> list[Criterion]:
    """A hint that a row above has told already is not told again."""
    told: set[str] = set()
    found = []
    for row in rows:
        again = not row.passed and row.hint in told
        told.add(row.hint)
        found.append(replace(row, hint="The same as above.") if again else row)
    return found
