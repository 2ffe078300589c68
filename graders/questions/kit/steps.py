"""Asks for a training step: sets up the players, calls the answer, looks at what became of them.

An exercise poses *probes*, dicts made by `pose`, and says how the answer is called with what is on
the stage; the rest is the same for every step:

    def call(answer, stage):
        gen, disc = stage.nets["gen"], stage.nets["disc"]
        return answer(gen, disc, *stage.opts.values(), stage.criterion, stage.data["real"], 5)

    Exercise(4, pose_all, partial(observe, call=call), border)

A probe holds `nets` (see `nets.pose_net`), `opts` {name: {"rate", "holds": names of nets}},
`criterion` (see `nets.criterion`), `data` (for each call of the answer one dict of arrays; a list
of arrays is what a function hands out one by one), and `sizes`, whatever else the call needs.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import (
    RAISED,
    Expected,
    Flag,
    Many,
    Maybe,
    Numbers,
    Real,
    Record,
    Text,
    Whole,
    exactly,
    probed,
)
from graders.observing import array, attempt, describe
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.nets import LARGEST, MOST_EVENTS, PARAMETERS, Log, LoggedSGD, Net
from graders.questions.kit.nets import criterion as make_criterion

BCE: Plain = {"kind": "bce", "offset": 0.0}
NO_CRITERION: Plain = {"kind": "none", "offset": 0.0}


def own(offset: float) -> Plain:
    """A criterion of our own, whose values lie around `offset`."""
    return {"kind": "own", "offset": offset}


def pose(
    nets: Plain,
    opts: Mapping[str, tuple[float, Sequence[str]]],
    data: Sequence[Plain],
    sizes: Plain,
    criterion: Plain = BCE,
) -> Plain:
    """One probe. opts: for each optimiser its rate and the names of the nets that it holds."""
    rates = {name: {"rate": rate, "holds": list(holds)} for name, (rate, holds) in opts.items()}
    listed = list(data)
    return {"nets": nets, "opts": rates, "data": listed, "sizes": sizes, "criterion": criterion}


class Stage:
    """The players of one probe as they stand, and the data of the call at hand."""

    def __init__(self, asked: Plain) -> None:
        self.asked, self.log = asked, Log()
        self.sizes = asked["sizes"]
        self.nets = {name: Net(name, net, self.log) for name, net in asked["nets"].items()}
        self.opts = {
            name: LoggedSGD(name, [self.nets[n] for n in o["holds"]], o["rate"], self.log)
            for name, o in asked["opts"].items()
        }
        self.criterion = make_criterion(asked["criterion"], self.log)
        self.data: dict[str, Any] = {}

    def hand_out(self, name: str) -> Callable[[], Tensor]:
        """A function that gives one batch of the list `name` after another; notes each."""
        batches = self.data[name]
        given: list[int] = []

        def following() -> Tensor:
            self.log.note("draw", name)
            given.append(0)
            batch: Tensor = batches[(len(given) - 1) % len(batches)]
            return batch

        return following


Call = Callable[[Any, Stage], Any]
Looks = Mapping[str, Callable[[Any], Plain]]


def observe(answer: Any, questions: Plain, call: Call, also: Looks | None = None) -> Plain:
    """Every probe, as often in a row as it has data; and the global random states.

    also: further looks at the answer, by name.

    Raises TypeError where the answer is no function, NotImplementedError where it is not filled in.
    """
    if not callable(answer):
        raise TypeError(f"This should be a function, but is a {type(answer).__name__}")
    probes = dict(questions["probes"])
    main = next(iter(probes))
    first = probes.pop(main)

    def every() -> Plain:
        seen = {main: {"value": look(answer, first, call), "raised": None}}
        seen |= {name: attempt(partial(look, answer, p, call)) for name, p in probes.items()}
        seen |= {name: attempt(partial(more, answer)) for name, more in (also or {}).items()}
        once = partial(look, answer, first, call, 1)
        return seen | {"conduct": attempt(lambda: random_conduct(once))}

    return settled(every)


def look(answer: Any, asked: Plain, call: Call, times: int | None = None) -> Plain:
    """What each call of the answer did, one after another on one stage."""
    stage = Stage(asked)
    return [_look(answer, stage, data, call) for data in asked["data"][:times]]


def _look(answer: Any, stage: Stage, data: Plain, call: Call) -> Plain:
    log, nets = stage.log, stage.nets
    log.events, log.full = [], False
    log.know(nets.values())
    stage.data = {name: _tensors(x) for name, x in data.items()}
    before = {name: _flags(net) for name, net in nets.items()}
    grads = {name: net.grads() for name, net in nets.items()}
    for net in nets.values():
        net.called_in = []
    raised, returned = None, None
    try:
        returned = _returned(call(answer, stage))
    except NotImplementedError:
        raise
    except Exception as error:
        raised = describe(error)
    for net in nets.values():
        log.look(net)
    after = {name: _flags(net) for name, net in nets.items()}
    changed = {
        k: [n for n in nets if before[n][k] != after[n][k]] for k in ("requires_grad", "ids")
    }
    return {
        "raised": raised,
        "returned": returned,
        "log": list(log.events),
        "full": log.full,
        "flags": [*changed["requires_grad"], *(n for n in data if _wants(stage.data[n]))],
        "replaced": changed["ids"],
        "modes": [name for name, net in nets.items() if net.modes() != net.came_in],
        "buffers": [name for name, net in nets.items() if not net.buffer_kept()],
        "grads": [n for n, net in nets.items() if not _alike(net.grads(), grads[n])],
        "called": [n for n, net in nets.items() if any(m != net.came_in for m in net.called_in)],
        "data": [name for name, x in data.items() if not _kept(stage.data[name], x)],
    }


def _tensors(x: Any) -> Any:
    if isinstance(x, list):
        return [_tensors(part) for part in x]
    return torch.tensor(x, dtype=torch.float32 if x.dtype.kind == "f" else torch.int64)


def _kept(now: Any, asked: Any) -> bool:
    if isinstance(asked, list):
        return all(_kept(a, b) for a, b in zip(now, asked, strict=True))
    return bool(np.array_equal(now.detach().numpy(), _tensors(asked).numpy()))


def _wants(now: Any) -> bool:
    """Whether data ask for gradients, which they did not."""
    return any(map(_wants, now)) if isinstance(now, list) else bool(now.requires_grad)


def _alike(now: Sequence[Any], before: Sequence[Any]) -> bool:
    pairs = zip(now, before, strict=False)
    return all((a is None) == (b is None) and (a is None or np.array_equal(a, b)) for a, b in pairs)


def _flags(net: Net) -> Plain:
    parameters = list(net.parameters())
    return {
        "requires_grad": [bool(p.requires_grad) for p in parameters],
        "ids": [id(p) % 2**31 for p in parameters],
    }


def _returned(result: Any) -> Plain:
    """Its type, and its parts as numbers: one, or those of a tuple or list."""
    several = isinstance(result, tuple | list)
    parts = list(result)[:4] if several else [result]
    return {
        "type": type(result).__name__,
        "several": several,
        "parts": [_number(p) for p in parts],
    }


def _number(x: Any) -> float | None:
    numbers = array(x) if not isinstance(x, np.generic) else np.array(x)
    if numbers is None or numbers.size != 1 or numbers.dtype.kind not in "fiub":
        return None
    return float(numbers.ravel()[0])


def border(questions: Plain, also: Mapping[str, Expected] | None = None) -> Expected:
    """What `observe` sends for these questions; also: of its further looks."""
    probes = questions["probes"]
    fields: dict[str, Expected] = {
        name: probed(exactly(len(asked["data"]), _looked(asked))) for name, asked in probes.items()
    }
    fields |= {name: probed(of) for name, of in (also or {}).items()}
    fields["conduct"] = probed(conduct())
    return Record({"seen": Record(fields), "changed": Many(Text(40), 3)})


def conduct() -> Expected:
    """What `random_conduct` sends."""
    source = Record({"moved": Flag(), "same_end": Flag(), "unsteady": Flag()})
    return Record({"torch": source, "numpy": source, "random": source})


def _looked(asked: Plain) -> Expected:
    own = tuple(asked["nets"])
    data = tuple(asked["data"][0])
    nets, either = Many(Text(among=own), len(own)), (*own, *data)
    returned = Record({"type": Text(200), "several": Flag(), "parts": Many(Maybe(Real()), 4)})
    return Record(
        {
            "raised": Maybe(RAISED),
            "returned": Maybe(returned),
            "log": Many(event(asked["nets"]), MOST_EVENTS),
            "full": Flag(),
            **dict.fromkeys(("replaced", "modes", "buffers", "grads", "called"), nets),
            "flags": Many(Text(among=either), len(either)),
            "data": Many(Text(among=data), len(data)),
        }
    )


def event(nets: Plain) -> Expected:
    """What `Log.note` writes: inputs of bounded size, weights of the shapes that were posed."""
    shapes = {f"{n}.{k}": np.shape(nets[n]["weights"][k]) for n in nets for k in PARAMETERS}
    return Record(
        {
            "what": Text(20),
            "who": Text(40),
            "inputs": Many(Maybe(Numbers(bound=LARGEST)), 4),
            "shapes": Many(Many(Whole(0, 10**9), 8), 4),
            "weights": _Weights(shapes),
        }
    )


class _Weights:
    """Weights by name, each of the shape that was posed; any numbers, nan and all."""

    def __init__(self, shapes: dict[str, tuple[int, ...]]) -> None:
        self.shapes = shapes

    def problem(self, data: Plain) -> str | None:
        """See `graders.border.Expected`."""
        if type(data) is not dict or not set(data) <= set(self.shapes):
            return ": no weights of these networks"
        found = (Numbers(self.shapes[k], "f").problem(x) for k, x in data.items())
        return next((text for text in found if text), None)
