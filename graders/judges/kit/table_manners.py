"""What any training step owes: fresh normal noise, and modes, flags and data as they were."""

import numpy as np

from graders.judges.kit import laws
from graders.judges.kit.players import Array
from graders.judges.kit.searching import first
from graders.plain import Plain


def noise_slip(calls: list[list[Array]], shape: tuple[int, int]) -> str | None:
    """The law of the noises that two calls drew, each a list; afresh at every call."""
    fitting = [[z for z in noises if np.shape(z) == shape] for noises in calls]
    if not all(fitting):
        return "The generator was not given noise of the shape asked for."
    x, y = fitting[0][0], fitting[1][0]
    if not np.isfinite(x).all() or not np.isfinite(y).all():
        return "The noise is not finite."
    both = np.stack([x, y])
    return first(
        lambda: laws.carried_over(x, y),
        lambda: laws.repeated(x),
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
        lambda: laws.slip([*laws.independent(x), *laws.between(x, y)]),
        lambda: _last_slip(fitting),
    )


def _last_slip(calls: list[list[Array]]) -> str | None:
    """The generator step's noise too, where it has its own."""
    x, y = calls[0][-1], calls[1][-1]
    if np.array_equal(x, calls[0][0]):
        return None
    both = np.stack([x, y])
    return first(
        lambda: laws.carried_over(x, y),
        lambda: laws.repeated(x),
        lambda: laws.slip(laws.centre_and_spread(both)),
        lambda: laws.slip(laws.bell(both)),
    )


def manners_slip(seen: Plain) -> str | None:
    """Modes, flags, parameters' identities and the real data stay."""
    before, after = seen["flags_before"], seen["flags_after"]
    if not all(e["training"] for e in seen["log"] if "training" in e):
        return "A network came in train mode and was called in eval mode."
    if before["modes"] != after["modes"]:
        return "A network came in train mode and is left in eval mode."
    if before["requires_grad"] != after["requires_grad"]:
        return "requires_grad of some parameters is left switched off."
    if before["identities"] != after["identities"]:
        return "Parameters were replaced by others: the optimiser still holds the old ones."
    return None if seen["real_kept"] else "The real data were changed in place."
