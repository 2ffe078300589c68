"""Judges `update_average`: an exponential moving average of weights; Yazıcı et al. 2019."""

from collections.abc import Callable
from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.plain import Plain

Array = np.ndarray
Mix = Callable[[Array, Array, float], Array]
VALUES = "mixes every parameter, in place"
ALONE = "leaves the network, flags, .grad and random states alone"
SLIPS: tuple[tuple[str, Mix], ...] = (
    ("The average did not move.", lambda a, w, d: a),
    (
        "The shares are exchanged: decay belongs to the average, 1 - decay to the network.",
        lambda a, w, d: (1 - d) * a + d * w,
    ),
    ("The average became the network's weights: mix them.", lambda a, w, d: w),
    ("The average was not multiplied by decay.", lambda a, w, d: a + (1 - d) * w),
    ("The network's weights were not multiplied by 1 - decay.", lambda a, w, d: d * a + w),
    ("Both are taken half, whatever decay is.", lambda a, w, d: (a + w) / 2),
    ("The network's share is subtracted.", lambda a, w, d: d * a - (1 - d) * w),
    ("The decay was applied twice over.", lambda a, w, d: d * (d * a + (1 - d) * w) + (1 - d) * w),
    ("It used decay = 0.995 whatever is asked.", lambda a, w, d: 0.995 * a + 0.005 * w),
    ("It used decay = 0.999 whatever is asked.", lambda a, w, d: 0.999 * a + 0.001 * w),
    ("It used decay = 0.9 whatever is asked.", lambda a, w, d: 0.9 * a + 0.1 * w),
)


def JUDGE(questions: Plain, seen: Plain) -> list[Criterion]:  # noqa: N802  a judge is a constant
    """The usual mix, then other settings and shapes; and what must stay."""
    probes, looks = questions["probes"], seen["seen"]

    def search(*keys: str) -> Callable[[], str | None]:
        return lambda: first(*(partial(mix_slip, probes[k], looks[k]) for k in keys))

    rows = [
        judged(ALONE, lambda: conduct_slip(seen), 1, False),
        judged(VALUES, search("usual", "trainable"), 3),
    ]
    whole = rows[1].passed
    for title, keys in {
        "is right for decay 0, 1 and 0.995": ("nothing", "all", "own"),
        "is right for a single number": ("one",),
    }.items():
        wait = "Not judged: first mend what is named above."
        rows.append(judged(title, search(*keys) if whole else lambda w=wait: w, 1))  # type: ignore[misc]
    return costly(rows, VALUES, ALONE)


def conduct_slip(seen: Plain) -> str | None:
    """Everything but the average's numbers."""
    calls = [c for probe in seen["seen"].values() for c in probe["value"] or []]
    if any(not c["net_kept"] for c in calls):
        return "The network's own weights were changed: only the average moves."
    if any(not c["apart"] for c in calls):
        return "Average and network share their weights now: copy numbers, not tensors."
    if any(not c["marks_kept"] for c in calls):
        return (
            "Parameters were replaced, or their requires_grad flags or the modes were changed: "
            "write into the average's own parameters."
        )
    if any(not c["grads_kept"] for c in calls):
        return "What lay in .grad of the network was changed."
    if any(not c["random_kept"] for c in calls):
        return "It drew or seeded random numbers."
    return settings_slip(seen["changed"])


def mix_slip(asked: Plain, probe: Plain) -> str | None:
    """The numbers after each call, from the posed ones."""
    calls, decay = value(probe), asked["decay"]
    before = [x.astype(np.float64) for x in asked["average"]]
    for turn, (call, net) in enumerate(zip(calls, asked["nets"], strict=True)):
        got = call["average"]
        if [x.shape for x in got] != [x.shape for x in before]:
            return "The average has parameters of other shapes now."
        right = [decay * a + (1 - decay) * w for a, w in zip(before, net, strict=True)]
        if not _near(got, right):
            return _told(asked, turn, got, before, net, right)
        before = right
    return None


def _told(
    asked: Plain,
    turn: int,
    got: list[Array],
    before: list[Array],
    net: list[Array],
    right: list[Array],
) -> str:
    """The slip that explains all numbers; else which parameters are off."""
    decay = asked["decay"]
    for hint, mix in SLIPS:
        if _near(got, [mix(a, w, decay) for a, w in zip(before, net, strict=True)]):
            return hint
    off = [not _near([g], [r]) for g, r in zip(got, right, strict=True)]
    if not all(off):
        kinds = {"weight" if got[i].ndim > 1 else "bias" for i, bad in enumerate(off) if bad}
        which = (
            f"all of them are of the kind {kinds.pop()}" if len(kinds) == 1 else "some of each kind"
        )
        return f"{sum(off)} of {len(off)} parameters are off, {which}: every one belongs to it."
    i = np.unravel_index(int(np.abs(got[0] - right[0]).argmax()), right[0].shape)
    again = " in the second call" if turn else ""
    return (
        f"With decay {decay:.3g} a weight of {before[0][i]:.4g} and the network's {net[0][i]:.4g} "
        f"gave {got[0][i]:.4g}{again} where {right[0][i]:.4g} is right."
    )


def _near(got: list[Array], right: list[Array]) -> bool:
    return all(np.allclose(g, r, rtol=1e-4, atol=1e-5) for g, r in zip(got, right, strict=True))
