"""How a training step is declared: a schedule of updates, each the gradient of a few terms.

    def on_fakes(play, target):
        return play.compare(play.net("disc")(play.net("gen")(play.noise)), target)

    SCHEDULE = (
        Update("the discriminator", "disc_opt", ("disc",), "disc_loss", (
            Term("the real points", on_real, 1, 1 / 2), Term("the fakes", on_fakes, 0, 1 / 2))),
        Update("the generator", "gen_opt", ("gen",), "gen_loss", (Term("the fakes", on_fakes, 1),)),
    )
    JUDGE = Steps(lambda questions, asked: SCHEDULE, ("disc_loss", "gen_loss"), ...)

`steps_replay` replays the schedule from what the question set and the noise that the answer drew;
`steps_slips` and `steps_amounts` name what was done instead, as edits of the schedule;
`steps_judge` makes criteria.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import numpy as np

from graders.judges.kit import tape
from graders.judges.kit.tape import Array, Value
from graders.plain import Plain

Weights: TypeAlias = dict[str, Array]
"""By name, such as "disc.A"."""
Compare: TypeAlias = Callable[[Value, Value], Value]


@dataclass(frozen=True)
class Twist:
    """Another way with predictions than the contract's: a bend of them, or another criterion."""

    name: str = ""
    bend: Callable[[Value], Value] = lambda x: x
    compare: Compare | None = None
    swapped: bool = False
    old: tuple[str, ...] = ()
    """Nets that are taken as they were when the call began."""


STRAIGHT = Twist()


@dataclass(frozen=True)
class Play:
    """What a term's formula may use: the nets as they stand, the data, the noise, the criterion."""

    weights: Mapping[str, Value]
    start: Weights
    data: Mapping[str, Any]
    sizes: Plain
    criterion: Compare
    noise: Array
    turn: int = 0
    twist: Twist = STRAIGHT
    met: Mapping[str, Sequence[Array]] = field(default_factory=dict)
    """By net what it was called on since the step before, where that is one table of numbers."""

    def net(self, name: str) -> Callable[..., Value]:
        """A net, called with one input (N, k) or with several, side by side."""
        old = name in self.twist.old
        return self.at_start(name) if old else lambda *inputs: _forward(self.weights, name, inputs)

    def at_start(self, name: str) -> Callable[..., Value]:
        """A net with the weights that it had when the call began; no gradient reaches them."""
        weights = {key: tape.constant(x) for key, x in self.start.items()}
        return lambda *inputs: _forward(weights, name, inputs)

    def batch(self, name: str) -> Array:
        """The data of this name; of those handed out one by one the one of this turn."""
        found = self.data[name]
        return np.asarray(found[self.turn % len(found)] if isinstance(found, list) else found)

    def compare(self, prediction: Value, target: float) -> Value:
        """The criterion on predictions and a target for all of them."""
        compare = self.twist.compare or self.criterion
        bent = self.twist.bend(prediction)
        goal = tape.constant(np.full(prediction.data.shape, float(target)))
        return compare(goal, bent) if self.twist.swapped else compare(bent, goal)


Formula: TypeAlias = Callable[[Play, float], Value]


@dataclass(frozen=True)
class Term:
    """One part of a loss: `weight` times formula(play, target).

    name: what it is asked on, as a learner would say: "the real points".
    opposite: the target that it would have if targets were exchanged.
    missing: the hint where it is left out, if the usual one might be false.
    """

    name: str
    formula: Formula
    target: float = 1.0
    weight: float = 1.0
    opposite: float | None = None
    missing: str = ""


@dataclass(frozen=True)
class Slip:
    """Another loss than the right one, told by `hint` if it explains the numbers."""

    hint: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Hook:
    """What is to be done with the weights after each of an update's steps.

    change: weights -> weights. slips: (hint, change) for what may be done instead.
    missing, last, once, early, elsewhere: the hints for "never", "not after the last step", "only
    after it", "before the first as well", and for all else.
    """

    name: str
    change: Callable[[Array], Array]
    missing: str
    last: str
    once: str
    early: str
    elsewhere: str
    slips: tuple[tuple[str, Callable[[Array], Array]], ...] = ()


@dataclass(frozen=True)
class Update:
    """One step of one optimiser along the gradient of its terms, repeated `repeat` times.

    player: who moves, as a learner would say. nets: those whose weights the optimiser holds.
    loss: the name under which the loss is returned. noise: the net that is given noise.
    fresh: no noise of an earlier update will do. hands_out: the data of which one batch a step
    is drawn. variants: other terms that are as right. after: see `Hook`.
    slips: losses that are often taken instead. times, words: how often it is due, and what its
    loss is, in a learner's words. title: what its row says, if not "updates the player". tell: the
    hint where it raised or is off, as far as the log of the call says.
    """

    player: str
    opt: str
    nets: tuple[str, ...]
    loss: str
    terms: tuple[Term, ...]
    noise: str | None = None
    fresh: bool = False
    repeat: int = 1
    times: str = "once is right"
    hands_out: str | None = None
    variants: tuple[tuple[Term, ...], ...] = ()
    after: Hook | None = None
    slips: tuple[Slip, ...] = ()
    words: str = "its loss"
    title: str = ""
    tell: Callable[[Any], str | None] = lambda reading: None

    @property
    def Player(self) -> str:  # noqa: N802  the same, at the beginning of a sentence
        """The player with a capital letter."""
        return self.player[0].upper() + self.player[1:]

    @property
    def whose(self) -> str:
        """The player's, as in "the critic's step"."""
        return f"{self.player}'" if self.player.endswith("s") else f"{self.player}'s"

    @property
    def Whose(self) -> str:  # noqa: N802
        """The same with a capital letter."""
        return self.whose[0].upper() + self.whose[1:]


@dataclass
class Measured:
    """A loss and its gradient to every weight."""

    loss: float
    grads: Weights = field(default_factory=dict)


def measure(play: Play, weights: Weights, term: Term) -> Measured:
    """Value and gradient of a term, without its weight, at these weights."""
    leaves = {key: tape.leaf(x) for key, x in weights.items()}
    loss = term.formula(replace(play, weights=leaves), term.target)
    found = tape.gradients(loss, list(leaves.values()))
    return Measured(float(loss.data), dict(zip(leaves, found, strict=True)))


def criterion_of(asked: Plain) -> Compare:
    """The criterion that `graders.questions.kit.nets.criterion` makes, on the tape."""
    if asked["kind"] == "bce":
        return bce
    mixed = 1.0 if asked["kind"] == "mixed" else 0.0
    return lambda p, t: own(p, t) + tape.mean(p) ** 2 * mixed + asked["offset"]


def bce(prediction: Value, target: Value) -> Value:
    """The mean binary cross-entropy on logits."""
    return tape.mean(tape.softplus(prediction) - target * prediction)


def own(prediction: Value, target: Value) -> Value:
    """mean((1 + t) (p - 2 t)^2 + p / 2)."""
    return tape.mean((target + 1.0) * (prediction - target * 2.0) ** 2 + prediction / 2)


def start_of(asked: Plain) -> Weights:
    """The weights that the question set, as a network in float32 holds them."""
    nets = asked["nets"]
    return {f"{n}.{k}": wide(x) for n in nets for k, x in nets[n]["weights"].items()}


def junk_of(asked: Plain) -> Weights:
    """What lay in .grad before; zeros where nothing did."""
    nets = asked["nets"]
    return {
        f"{n}.{k}": wide(nets[n]["junk"].get(k, np.zeros_like(x)))
        for n in nets
        for k, x in nets[n]["weights"].items()
    }


def frozen_of(asked: Plain) -> set[str]:
    """The names of the weights that want no gradient."""
    return {f"{n}.{k}" for n, net in asked["nets"].items() for k in net["frozen"]}


def wide(x: Any) -> Any:
    """Posed numbers in float64, rounded as float32 rounds them; whole numbers as they are."""
    if isinstance(x, list):
        return [wide(part) for part in x]
    return x.astype(np.float32).astype(np.float64) if x.dtype.kind == "f" else x


def _forward(weights: Mapping[str, Value], name: str, inputs: Sequence[Value | Array]) -> Value:
    parts = [tape.constant(x) for x in inputs]
    x = parts[0] if len(parts) == 1 else tape.beside(parts)
    return x @ weights[f"{name}.A"] + weights[f"{name}.a"] + (x @ weights[f"{name}.B"]) ** 2 / 2
