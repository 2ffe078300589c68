"""Whether the noises that a step drew follow the law: see `laws`."""

from collections.abc import Iterator

import numpy as np

from graders.judges.kit import laws
from graders.judges.kit.searching import first
from graders.judges.kit.tape import Array

LAW = "draws fresh standard normal noise"


def law_slip(calls: list[list[Array]]) -> str | None:
    """The law of the noises that two calls drew, each a list; afresh at every call."""
    x, y = calls[0][0], calls[-1][0]
    both = np.stack([x, y])
    return first(
        lambda: laws.carried_over(x, y),
        lambda: laws.repeated(x),
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
        lambda: laws.slip([*laws.independent(x), *laws.between(x, y)]),
        *(lambda a=a, b=b: _own_law(a, b) for a, b in _pairs(calls)),
    )


def _pairs(calls: list[list[Array]]) -> Iterator[tuple[Array, Array]]:
    """The later noises of both calls, where they are others than the first."""
    for a, b in zip(calls[0][1:4], calls[-1][1:4], strict=False):
        if not np.array_equal(a, calls[0][0]):
            yield a, b


def _own_law(x: Array, y: Array) -> str | None:
    both = np.stack([x, y])
    return first(
        lambda: laws.carried_over(x, y),
        lambda: laws.repeated(x),
        lambda: laws.slip(laws.centre_and_spread(both)),
    )
