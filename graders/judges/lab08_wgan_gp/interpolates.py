"""Where a critic was asked between real and fake samples, and the law of the drawn eps."""

from functools import partial
from itertools import pairwise

import numpy as np
from scipy.special import ndtri

from graders.judges.kit import laws
from graders.judges.kit.searching import first
from graders.plain import Plain

Array = np.ndarray


def epsilons(asked: Plain, x: Plain) -> Array | None:
    """The eps of each sample by which x lies between fake and real; None if it does not."""
    if x is None or x.shape != asked["real"].shape:
        return None
    real, fake, at = (
        t.reshape(len(t), -1).astype(np.float64) for t in (asked["real"], asked["fake"], x)
    )
    line = real - fake
    eps = ((at - fake) * line).sum(1) / (line**2).sum(1)
    off = np.abs(at - fake - eps[:, None] * line).max()
    return eps if off < 1e-4 and eps.min() > -1e-4 and eps.max() < 1 + 1e-4 else None


def off_lines_slip(asked: Plain, places: Plain) -> str | None:
    """What is wrong with the places where the critic was asked, if they can be read."""
    readable = [x for x in places if x is not None]
    return _where_slip(asked, readable) if readable and not on_lines(asked, readable) else None


def on_lines(asked: Plain, places: Plain) -> list[Array]:
    """Where the critic was asked, as whole batches on the lines between fake and real."""
    shape = asked["real"].shape
    parts = [x for x in places if x is not None and x.shape[1:] == shape[1:]]
    batches = [x for x in parts if x.shape == shape]
    if sum(len(x) for x in parts) == len(asked["real"]):
        batches.append(np.concatenate(parts))  # asked sample by sample
    return [x for x in batches if epsilons(asked, x) is not None]


def _where_slip(asked: Plain, places: Plain) -> str:
    shape = asked["real"].shape
    whole = [x for x in places if x.shape == shape]
    if not whole:
        return "The critic was not asked at eps * real + (1 - eps) * fake."
    x, real, fake = whole[0], asked["real"], asked["fake"]
    with np.errstate(all="ignore"):
        shares = (x - fake) / (real - fake)
    if _paired(asked, x):
        return "Each real image has its own fake, the one in the same place: they are not shuffled."
    if np.abs(x).max() <= 1 + 1e-5 and np.abs(np.stack([real, fake])).max() > 1.5:
        return "No point lies outside [-1, 1], though images do: do not clamp the points."
    if shares.min() < -1e-3 or shares.max() > 1 + 1e-3:
        return "Some points lie outside the lines between real and fake: eps from 0 to 1."
    rows = np.moveaxis(shares, -2, 0).reshape(shares.shape[-2], -1) if shares.ndim > 2 else None
    if rows is not None and np.allclose(rows, rows[:, :1], atol=1e-3):
        return "eps of shape (n, 1) goes to the rows of each image: images need (n, 1, 1, 1)."
    return (
        "The points lie off the lines between real and fake: ONE eps for each sample, of shape "
        "(n, 1, ..., 1), not one for each pixel."
    )


def _paired(asked: Plain, x: Array) -> bool:
    """Whether every point lies between its real image and the fake of another."""
    n = len(x)
    if n < 2:
        return False
    one = [asked["real"][i : i + 1] for i in range(n)]

    def between(i: int, j: int) -> bool:
        pair = {"real": one[i], "fake": asked["fake"][j : j + 1]}
        return epsilons(pair, x[i : i + 1]) is not None

    return all(any(between(i, j) for j in range(n)) for i in range(n))


def uniform_slip(draws: list[Array], seeded: bool) -> str | None:
    """DKW and the normal laws of `laws` on the normal scores: below 1e-9 false alarms.

    seeded: the answer sets the random state, which is told elsewhere; then calls may be alike.
    """
    one, *rest = draws
    if np.ptp(one) < 1e-4:
        return f"eps is {one[0]:.3g} for every sample: draw one for each."
    if any(np.allclose(a, b, atol=1e-6) for a, b in pairwise(draws)):
        if not seeded:
            return "Two calls drew the same eps: draw anew."
        rest = []
    eps = np.concatenate([one, *rest])
    hint = (
        f"eps lies between {eps.min():.3g} and {eps.max():.3g} with mean {eps.mean():.3g} and "
        f"standard deviation {eps.std():.3g}; uniform on [0, 1] has 0.5 and 0.289."
    )
    z = ndtri(np.clip(eps, 1e-6, 1 - 1e-6))
    searches = [partial(laws.slip, laws.bell(z)), partial(laws.slip, laws.centre_and_spread(z))]
    return hint if first(*searches) else None
