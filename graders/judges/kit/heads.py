"""Judges heads on a body's features: see `graders.questions.kit.heads` for what was asked."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import permutations
from typing import TypeAlias

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import outside
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.ranges import bounds_hint
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain
from graders.questions.kit.heads import MODES, ONE_CLASS, SLOPED, Kind

Array = np.ndarray
Call: TypeAlias = tuple[Plain, int, list[int], str]


def judge_heads(kind: Kind, questions: Plain, seen: Plain) -> list[Criterion]:
    """Outputs of the right shapes, raw, each learned from the features; the source apart."""
    changed, looks = seen["changed"], seen["seen"]
    names = ", ".join(name for name, _ in kind.outputs)
    raw = judged("every output is raw", lambda: _raw_slip(kind, questions, looks), 2)

    def twins() -> str | None:  # behind a softmax every column moves with every weight
        return _twin_slip(kind, looks) if raw.passed else None

    criteria = [
        judged(f"returns {names}", lambda: _shape_slip(kind, questions, looks), 1, False),
        judged("registers what it learns", lambda: _registered_slip(looks), 1, False),
        judged("every output is raw", lambda: _raw_slip(kind, questions, looks), 2),
        judged(
            "every output depends on the features", lambda: _features_slip(kind, looks), 2, False
        ),
        judged("the source head shares no parameter", lambda: _apart_slip(kind, looks), 2, False),
        judged("every column has weights of its own", twins, 2, False),
        judged("judges each sample by itself", lambda: _rows_slip(kind, questions, looks), 2),
        judged("leaves all else alone", lambda: _manners_slip(looks, changed), 0.5, False),
    ]
    return costly(criteria, *(c.name for c in criteria))


def _came(probe: Plain) -> Plain:
    """A probe's value; what raised is told by the first criterion."""
    if probe["raised"] is not None:
        raise ProbeError("This could not be looked at, since a call raised.")
    return probe["value"]


def _calls(kind: Kind, questions: Plain, looks: Plain) -> Iterator[Call]:
    """Probe, batch size, sizes, and how to write the call."""

    def written(asked: Plain, n: int, training: bool) -> str:
        sizes = ", ".join(map(str, [asked["features"].shape[1], *asked["sizes"]]))
        rows = "one sample" if n == 1 else f"{n} samples"
        return f"{kind.name}({sizes}) on {rows} in {'train' if training else 'eval'} mode"

    for i, asked in enumerate(questions["asked"]):
        n = len(asked["features"])
        yield looks["forward"][i], n, asked["sizes"], written(asked, n, i % 2 == 0)
    usual = questions["asked"][0]
    n = len(usual["features"])
    yield looks["one"], 1, usual["sizes"], written(usual, 1, False)
    gaps = f"{written(usual, n, True)}, with gaps in memory"
    yield looks["strided"], n, usual["sizes"], gaps


def _shape_slip(kind: Kind, questions: Plain, looks: Plain) -> str | None:
    kinds = value(looks["kind"])
    if not kinds["module"]:
        return f"{kind.name} makes a {kinds['type']}; it should be an nn.Module."
    calls = _calls(kind, questions, looks)
    slip = first(*(partial(_one_shape_slip, kind, *call) for call in calls))
    rest = (*looks["slopes"], *looks["lines"].values(), looks["calls"])
    return slip or first(*(partial(_raised_slip, probe) for probe in rest))


def _raised_slip(probe: Plain) -> None:
    """Tells what raised nowhere but here."""
    value(probe)


def _one_shape_slip(kind: Kind, probe: Plain, n: int, sizes: list[int], call: str) -> str | None:
    got = value(probe, f"in {call}")
    expected = [[n, 1 if i is None else sizes[i]] for _, i in kind.outputs]
    names = [name for name, _ in kind.outputs]
    if not got["outputs"]:
        listed = ", ".join(names)
        return f"{call}: forward gave a {got['type']}; return the tuple ({listed})."
    if len(got["outputs"]) != len(expected):
        return (
            f"{call}: forward gave {len(got['outputs'])} outputs; it should give "
            f"{len(expected)}: {', '.join(names)}."
        )
    other = next((o for o in got["outputs"] if o["type"] != "Tensor"), None)
    if other is not None:
        return f"{call}: one output is a {other['type']}, not a tensor."
    shapes = [o["shape"] for o in got["outputs"]]
    if shapes != expected and sorted(shapes) == sorted(expected):
        return f"{call}: the outputs come in another order than {', '.join(names)}."
    for name, output, shape in zip(names, got["outputs"], expected, strict=True):
        if output["shape"] != shape:
            return f"{call}: {name} has shape {tuple(output['shape'])}, not {tuple(shape)}."
        if output["dtype"] != "float32":
            return f"{call}: {name} is {output['dtype']}; it should be float32."
    return None


def _units(kind: Kind, widths: Sequence[int]) -> dict[str, slice]:
    """Where each output's units lie among all."""
    if len(widths) != len(kind.outputs) or not all(widths):
        raise ProbeError("Mend the outputs' number and shapes first.")
    ends = np.cumsum([0, *widths])
    names = (name for name, _ in kind.outputs)
    return {name: slice(int(a), int(b)) for name, a, b in zip(names, ends, ends[1:], strict=False)}


def _each(kind: Kind, looks: Plain) -> Iterator[tuple[Plain, bool, str, slice]]:
    """Every output in every probe of slopes, and whether that was in train mode.

    Not with one class: a softmax over that is a constant, and is told elsewhere.
    """
    for probe, (place, training) in zip(looks["slopes"], SLOPED, strict=True):
        slopes = _came(probe)
        for name, units in _units(kind, slopes["widths"]).items():
            if slopes["own"][units].size and place != ONE_CLASS:
                yield slopes, training, name, units


def _registered_slip(looks: Plain) -> str | None:
    for probe in looks["slopes"]:
        slopes = _came(probe)
        if slopes["strangers"]:
            return (
                f"{slopes['strangers']} weights that learn are not among the module's parameters: "
                "keep layers as attributes or in an nn.ModuleList, made in __init__."
            )
        if not slopes["moves"].size:
            return "No parameters are registered: make the layers in __init__."
        if slopes["frozen"]:
            return f"{slopes['frozen']} parameters do not require a gradient: leave them trainable."
    return None


def _features_slip(kind: Kind, looks: Plain) -> str | None:
    for slopes, training, name, units in _each(kind, looks):
        own = slopes["own"][units]
        if not np.isfinite(own).all():
            return f"The gradient of {name} to the features is not finite."
        if not own.any():
            return (
                f"No gradient flows from {name} to the features: is it a constant, or are the "
                "features detached?"
            )
        # In train mode dropout may hide single features and columns.
        if not training and not own.any(1).all():
            return f"No gradient flows from a column of {name} to the features."
        if not training and not own.any(0).all():
            return f"{name} depends on some features only: every head reads all of them."
    return None


def _raw_slip(kind: Kind, questions: Plain, looks: Plain) -> str | None:
    for mode, _ in MODES:
        seen = _came(looks["lines"][mode])
        if not seen["looks"]:
            raise ProbeError("No parameters are registered: make the layers in __init__.")
        straight = np.array([outside.straight(p, questions["factors"]) for p in seen["looks"]])
        for name, units in _units(kind, seen["widths"]).items():
            if not straight[:, units].any(0).all():
                return bounds_hint(name, mode, [p[:, :, units] for p in seen["looks"]])
            if mode == "train" and all(_centred(p[:, :, units]) for p in seen["looks"]):
                return f"In train mode {name} has mean 0 over every batch: do not centre it."
    return None


def _centred(looks: Array) -> bool:
    """looks (factors, N, units): the mean over the batch is 0 whatever the weights are."""
    size = np.abs(looks).max(1)
    return bool((np.abs(looks.mean(1)) <= 1e-5 * size).all())


def _twin_slip(kind: Kind, looks: Plain) -> str | None:
    """Each column moves with numbers of its own, not with exactly those of another column."""
    for slopes, _, name, units in _each(kind, looks):
        moves = slopes["moves"]
        if not moves[units].any(1).all():
            return f"No registered parameter moves {name}."
        for other, theirs in _units(kind, slopes["widths"]).items():
            apart = other == name or "source" in (name, other)  # the source has its own criterion
            if not apart and _twins(moves[units], moves[theirs]):
                return f"{name} and {other} come from the same layer: each needs one of its own."
        if len(np.unique(moves[units], axis=0)) < len(moves[units]):
            return f"Two columns of {name} come from the same weights: each needs its own."
    return None


def _twins(one: Array, two: Array) -> bool:
    return any(np.array_equal(a, b) for a in one for b in two)


def _apart_slip(kind: Kind, looks: Plain) -> str | None:
    for probe in looks["slopes"]:
        slopes = _came(probe)
        places = _units(kind, slopes["widths"])
        used = {name: slopes["moves"][units].any(0) for name, units in places.items()}
        source = used.pop("source")
        for name, other in used.items():
            if (source & other).any():  # rows of one matrix, cut apart, serve one head each
                return _sharing_hint(name, source, other)
    return _read_slip(kind, looks)


def _read_slip(kind: Kind, looks: Plain) -> str | None:
    """An answer read by another head behind a detach: it moves that head, without a gradient."""
    slopes, lines = _came(looks["slopes"][SLOPED.index((0, False))]), _came(looks["lines"]["eval"])
    places = _units(kind, slopes["widths"])
    pairs = [pair for name in places if name != "source" for pair in permutations((name, "source"))]
    ends = np.cumsum([0, *slopes["sizes"]])
    for look, a, b in zip(lines["looks"], ends, ends[1:], strict=False):
        felt = slopes["moves"][:, a:b].any(1)
        moved = (look != look[:1]).any((0, 1))
        for reader, read in pairs:
            only = felt[places[read]].any() and not felt[places[reader]].any()
            if only and moved[places[reader]].any():
                return (
                    f"{reader} changes with the weights behind {read}, though without a gradient: "
                    f"does it read {read}, detached? Each head reads the features."
                )
    return None


def _sharing_hint(name: str, source: Array, other: Array) -> str:
    """What source and another output have in common, by the numbers that move each."""
    if np.array_equal(source, other):
        return f"source and {name} share all their parameters: give each head layers of its own."
    if not (source & ~other).any():
        return (
            f"All that moves source moves {name} too: does {name} read the source's answer, or is "
            "source one of its columns? Each head reads the features."
        )
    if not (other & ~source).any():
        return (
            f"All that moves {name} moves source too: is source made from {name}? Each head reads "
            "the features."
        )
    return f"source and {name} share parameters: give the source head layers of its own."


def _rows_slip(kind: Kind, questions: Plain, looks: Plain) -> str | None:
    batches = list(enumerate(questions["asked"]))
    pairs = [(i, asked, mode) for i, asked in batches for mode, _ in MODES]
    for (i, asked, mode), probe in zip(pairs, looks["swaps"], strict=True):
        got = _came(probe)
        apart, deaf = ~outside.coupled(asked["swap"], got), outside.deaf(asked["swap"], got)
        # Batch norm couples samples in train mode, and keeps statistics for eval mode.
        normed = mode == "train" and got["moved"]
        for name, units in _units(kind, got["widths"]).items():
            where = f"In {mode} mode"
            if not normed and not apart[units].all():
                return f"{where} the {name} of a sample changed with other samples of the batch."
            if i != ONE_CLASS and deaf[units].any():
                return f"{where} {name} stayed when the sample was exchanged, or is not finite."
    return None


def _manners_slip(looks: Plain, changed: Plain) -> str | None:
    for probe in [*looks["forward"], looks["one"], looks["strided"]]:
        got = probe["value"]
        if got is None:  # it raised, which the first criterion tells
            continue
        if not got["input_kept"]:
            return "The features were changed: work on a new tensor and leave their flags alone."
        if not got["modes_kept"]:
            return "It switches layers between train and eval mode: leave that to the caller."
    calls = _came(looks["calls"])
    if not calls["same"]:
        return "In eval mode two calls on the same features differ."
    if _came(looks["builds"])["shared"]:
        return "Two objects share parameters: make new layers in each __init__."
    if not all(_came(looks["kind"])["modes"]):
        return "It comes in eval mode; a new module is in train mode: leave out eval()."
    return first(
        lambda: seeding_slip(_came(looks["conduct"])),
        lambda: seeding_slip(calls["conduct"]),
        lambda: settings_slip(changed),
    )
