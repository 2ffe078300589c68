"""Judges a critic's slopes by its known gradient."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.judges.lab08_wgan_gp.slope_slips import MODES, SLIPS, Formula, Slip, right
from graders.plain import Plain

WAITS = "Not judged: first mend what is named above."
USUAL = "is the length of each sample's gradient"
MODE = "asks in the mode that the critic is in"
GRAPH = "returns numbers that hold no graph"
KEPT = "leaves x, flags, .grad and modes alone"
ROWS = {
    "sizes": "is right for any number of samples and axes",
    "again": "is right when it is called again",
    "steep": "is right for steep and for nearly flat critics",
    "flat": "is 0 where the critic is flat",
    "unseen": "works under no_grad",
    "states": "is right whatever x and the weights ask for",
}


@dataclass
class Looks:
    """What was asked and what came of it; what was told already is not told again."""

    questions: Plain
    seen: Plain

    def __post_init__(self) -> None:
        self.told: set[str] = set()
        self.formula = self._formula()

    def pairs(self, group: str) -> Iterator[tuple[Plain, Plain]]:
        """Each question of a group and what its call gave. Raises ProbeError where it raised."""
        for asked, probe in zip(self.questions[group], self.seen[group], strict=True):
            yield asked, self._value(asked, probe)

    def came(self) -> list[tuple[Plain, Plain]]:
        """Every call that came back."""
        every = [
            (asked, probe["value"])
            for k, group in self.questions.items()
            for asked, probe in zip(group, self.seen[k], strict=True)
            if probe["raised"] is None
        ]
        if not every:
            raise ProbeError(WAITS)
        return every

    def _value(self, asked: Plain, probe: Plain) -> Plain:
        doing = f"on samples of shape {asked['inputs'].shape}"
        if not asked["graph"]:
            doing += " under torch.no_grad()"
        try:
            return value(probe, doing)
        except ProbeError as error:
            key = f"{probe['raised']['type']} {probe['raised']['where']}"
            if key in self.told:
                raise ProbeError(WAITS) from None
            self.told.add(key)
            raise error

    def _formula(self) -> Formula | None:
        """What the ordinary values follow: the right one, a slip, or nothing known."""
        pairs = list(zip(self.questions["usual"], self.seen["usual"], strict=True))
        if any(probe["raised"] for _, probe in pairs):
            return None
        known = (right, *(slip.formula for slip in SLIPS))
        fits = (f for f in known if all(near(p["value"]["value"], f(a)) for a, p in pairs))
        return next(fits, None)


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Values, sizes, modes, steepness; the graph; manners."""
    looks, changed = Looks(questions, seen["seen"]), seen["changed"]

    def row(group: str) -> Criterion:
        return judged(ROWS[group], lambda: group_slip(looks, group))

    criteria = [
        judged(USUAL, lambda: usual_slip(looks), 2),
        row("again"),
        row("sizes"),
        judged(MODE, lambda: mode_slip(looks)),
        *(row(k) for k in ("steep", "flat", "unseen", "states")),
        judged(GRAPH, lambda: graph_slip(looks), 1, False),
        judged(KEPT, lambda: kept_slip(looks), 1, False),
        judged(
            "leaves seed and settings alone",
            lambda: first(lambda: conduct_slip(looks.seen), lambda: settings_slip(changed)),
            0.5,
            False,
        ),
    ]
    return costly(criteria, USUAL, ROWS["sizes"], MODE, ROWS["unseen"], GRAPH, KEPT)


def near(got: Plain, expected: np.ndarray) -> bool:
    """Equal in shape and, nearly, in numbers."""
    if got is None or np.shape(got) != np.shape(expected):
        return False
    size = float(np.abs(expected).max()) if np.size(expected) else 0.0
    return bool(np.allclose(got, expected, rtol=1e-4, atol=2e-5 + 1e-5 * size))


def usual_slip(looks: Looks) -> str | None:
    """Ordinary samples and critics: the formula, its slips, else the first difference."""
    pairs = list(looks.pairs("usual"))
    if looks.formula is right:
        return kind_slip(pairs)
    if looks.formula is not None:
        return next(slip.hint for slip in SLIPS if slip.formula is looks.formula)
    if any(got["value"] is None for _, got in pairs):
        return f"It returned a {pairs[0][1]['type']}; return a tensor of shape (N,)."
    off = next((a, got) for a, got in pairs if not near(got["value"], right(a)))
    return difference(*off)


def kind_slip(pairs: list[tuple[Plain, Plain]]) -> str | None:
    """The right numbers, but in no tensor."""
    kind = next((got["type"] for _, got in pairs if got["type"] != "Tensor"), None)
    return kind and f"It returned a {kind}; return a tensor."


def difference(asked: Plain, got: Plain) -> str:
    """What came and what is right."""
    x, expected = asked["inputs"].shape, right(asked)
    numbers = got["value"]
    where = f"For samples of shape {x} in {'train' if asked['training'] else 'eval'} mode"
    if numbers is None:
        return f"{where} it returned a {got['type']} that could not be read."
    if np.shape(numbers) != expected.shape:
        return f"{where} the result has shape {np.shape(numbers)}; it should be {expected.shape}."
    if not np.isfinite(numbers).all():
        return f"{where} a slope is {numbers[~np.isfinite(numbers)][0]}, not a finite number."
    i = int(np.abs(numbers - expected).argmax())
    return f"{where} a slope is {numbers[i]:.4g} where {expected[i]:.4g} is right."


def group_slip(looks: Looks, group: str) -> str | None:
    """Other samples, by the formula that the ordinary ones follow."""
    for asked, got in looks.pairs(group):
        expected = (looks.formula or right)(asked)
        if not near(got["value"], expected):
            if looks.formula is not right:
                return WAITS
            return stale_slip(looks, group, got) or slip_here(asked, got) or difference(asked, got)
    return None


def stale_slip(looks: Looks, group: str, got: Plain) -> str | None:
    """The values of other samples, of the same shape, that were asked before."""
    if group == "again" and near(got["value"], right(looks.questions[group][0])):
        return "A later call gives the first call's slopes, though its samples are others."
    return None


def slip_here(asked: Plain, got: Plain) -> str | None:
    """A slip that shows only here: with one axis, say, or one sample."""
    if len(asked["inputs"]) < 2:
        return None  # of one sample many slips look alike
    fits: Iterator[Slip] = (s for s in SLIPS if near(got["value"], s.formula(asked)))
    return next((s.hint for s in fits), None)


def mode_slip(looks: Looks) -> str | None:
    """Where scores hang together, in train mode by their batch."""
    if looks.formula is None:
        raise ProbeError(WAITS)
    if looks.formula is not right:
        return group_slip(looks, "modes")
    for asked, got in looks.pairs("modes"):
        if not near(got["value"], right(asked)):
            known = (s.hint for s in MODES if near(got["value"], s.formula(asked)))
            return next(known, difference(asked, got))
    return None


def graph_slip(looks: Looks) -> str | None:
    """Nothing that is returned asks for a gradient."""
    if any(got["graph"] for _, got in looks.came()):
        return "The result holds a graph: leave out create_graph=True, or detach what you return."
    return None


KEPT_HINTS = {
    "grads": "Something in .grad, of x or of the critic, is not as it was: torch.autograd.grad "
    "returns gradients and leaves every .grad alone; backward does not.",
    "flags": "requires_grad of x or of a weight is another than before: work on x.detach().",
    "modes": "The critic came in one mode, train or eval, and is left in another.",
    "enabled": "Gradients are switched on, or off, where they were not: use `with`.",
    "kept": "x or a weight of the critic was changed.",
}


def kept_slip(looks: Looks) -> str | None:
    """What a call left otherwise than it was."""
    every = looks.came()
    return next((h for k, h in KEPT_HINTS.items() if not all(got[k] for _, got in every)), None)


def conduct_slip(seen: Plain) -> str | None:
    """Nothing is drawn, so no random state moves."""
    conduct = seen["conduct"]["value"] or {}
    moved = next((k for k, c in conduct.items() if c["moved"]), None)
    return moved and f"A call moved {moved}'s global random state: nothing is drawn here."


JUDGE = judge
