"""What the draws of lab 06 have in common: readable, anew, of a law."""

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, first, judged, value
from graders.plain import Plain

Array = np.ndarray


def law_slip(z: list[Array], hint: str) -> str | None:
    """Whether two tables (n, d) that should be standard normal are; `hint` where they are not.

    At most 1e-9 false alarms for each of the searches of `graders.judges.kit.laws`.
    """
    x, y = z
    both = np.stack([x, y])
    off = first(
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
        lambda: laws.slip([*laws.independent(x), *laws.between(x, y), *laws.standardised(x, y)]),
    )
    return hint if off else None


def readable(twice: Plain, shape: tuple[int, ...]) -> list[Array]:
    """Two draws of this shape, float64. Raises ProbeError for anything else."""
    for x in twice["draws"]:
        if x is None:
            raise ProbeError("It should return a tensor.")
        if x.shape != shape:
            raise ProbeError(f"The result has shape {x.shape}; it should be {shape}.")
        if not np.isfinite(x).all():
            raise ProbeError("The result is not finite.")
    return [x.astype(np.float64) for x in twice["draws"]]


def anew_slip(twice: Plain, draws: list[Array]) -> str | None:
    """Drawn anew for each value and at each call."""
    if twice["overwritten"]:
        return "The second call wrote over the tensor that the first had returned."
    return first(lambda: laws.repeated(draws[0]), lambda: laws.carried_over(draws[0], draws[1]))


def seeds(seen: Plain, changed: Plain) -> Criterion:
    """The criterion on random states and settings."""

    def search() -> str | None:
        return first(lambda: seeding_slip(value(seen["conduct"])), lambda: settings_slip(changed))

    return judged("leaves the random seed alone", search, 0.5, False)
