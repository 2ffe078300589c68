"""Judges heads on a body's features: see `graders.questions.kit.heads` for what was asked."""

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain
from graders.questions.kit.heads import FACTORS, Kind

Array = np.ndarray
MODES = ("train", "eval")
SLOPES = ("train slopes", "eval slopes", "few slopes")


def judge_heads(kind: Kind, questions: Plain, seen: Plain) -> list[Criterion]:
    """Outputs of the right shapes, raw, each learned from the features; the source apart."""
    changed, seen = seen["changed"], seen["seen"]
    names = ", ".join(name for name, _ in kind.outputs)
    criteria = [
        judged(f"returns {names}", lambda: _shape_slip(kind, questions, seen), 1, False),
        judged("registers what it learns", lambda: _registered_slip(seen), 1, False),
        judged("every output is raw", lambda: _raw_slip(kind, seen), 2),
        judged("every output depends on the features", lambda: _features_slip(kind, seen), 2),
        judged("the source head shares no parameter", lambda: _apart_slip(kind, seen), 2, False),
        judged("every column has weights of its own", lambda: _twin_slip(kind, seen), 2, False),
        judged("keeps the samples of a batch apart", lambda: _rows_slip(kind, seen), 1),
        judged("leaves all else alone", lambda: _manners_slip(seen, changed), 0.5, False),
    ]
    return costly(criteria, "every output is raw", "the source head shares no parameter")


def _calls(kind: Kind, questions: Plain) -> Iterator[tuple[str, int, list[int], str]]:
    """Probe, batch size, sizes, and how to write the call."""
    one, two = questions["asked"]
    for probe, asked, n in (
        ("usual", one, len(one["features"])),
        ("eval", one, len(one["features"])),
        ("named", two, len(two["features"])),
        ("one", two, 1),
    ):
        values = [asked["features"].shape[1], *asked["sizes"]]
        pairs = zip(("in_features", *kind.sizes), values, strict=True)
        written = ", ".join(f"{k}={v}" if probe == "named" else str(v) for k, v in pairs)
        mode = " in eval mode" if probe in ("eval", "one") else " in train mode"
        yield probe, n, asked["sizes"], f"{kind.name}({written}) on {n} samples{mode}"


def _shape_slip(kind: Kind, questions: Plain, seen: Plain) -> str | None:
    kinds = value(seen["kind"])
    if not kinds["module"]:
        return f"{kind.name} makes a {kinds['type']}; it should be an nn.Module."
    return first(*(partial(_one_shape_slip, kind, seen, *call) for call in _calls(kind, questions)))


def _one_shape_slip(
    kind: Kind, seen: Plain, probe: str, n: int, sizes: list[int], call: str
) -> str | None:
    got = value(seen[probe], f"in {call}")
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


def _units(kind: Kind, seen: Plain, widths: Sequence[int]) -> dict[str, slice]:
    """Where each output's units lie among all."""
    if len(widths) != len(kind.outputs):
        raise ProbeError("Mend the shapes of the outputs first.")
    ends = np.cumsum([0, *widths])
    names = (name for name, _ in kind.outputs)
    return {name: slice(int(a), int(b)) for name, a, b in zip(names, ends, ends[1:], strict=False)}


def _each(kind: Kind, seen: Plain) -> Iterator[tuple[Plain, str, slice]]:
    """Every output in every probe of slopes."""
    for probe in SLOPES:
        slopes = value(seen[probe], f"in {probe.partition(' ')[0].replace('few', 'eval')} mode")
        for name, units in _units(kind, seen, slopes["widths"]).items():
            yield slopes, name, units


def _registered_slip(seen: Plain) -> str | None:
    for probe in SLOPES:
        slopes = value(seen[probe])
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


def _features_slip(kind: Kind, seen: Plain) -> str | None:
    for slopes, name, units in _each(kind, seen):
        own, whole = slopes["own"][units], not slopes["training"]
        if not np.isfinite(own).all():
            return f"The gradient of {name} to the features is not finite."
        if not own.any():
            return (
                f"No gradient flows from {name} to the features: is it a constant, or are the "
                "features detached?"
            )
        # In train mode dropout may hide single features and columns.
        if whole and not own.any(1).all():
            return f"A column of {name} does not depend on the features."
        if whole and not own.any(0).all():
            return f"{name} depends on some features only: every head reads all of them."
    return None


def _raw_slip(kind: Kind, seen: Plain) -> str | None:
    for mode in MODES:
        probes = [p for p in value(seen[f"{mode} ends"], f"in {mode} mode") if _table(p)]
        if not probes:
            raise ProbeError("No parameters are registered: make the layers in __init__.")
        widths = value(seen[f"{mode} slopes"])["widths"]
        for name, units in _units(kind, seen, widths).items():
            hint = _end_slip(name, [p[:, :, units] for p in probes])
            if hint:
                return hint
    return None


def _table(p: Plain) -> bool:
    return isinstance(p, np.ndarray) and p.ndim == 3


def _end_slip(name: str, probes: list[Array]) -> str | None:
    """Whether no parameter moves every unit of an output along straight lines."""
    with np.errstate(all="ignore"):  # exp and the like overflow for large weights
        straight = np.array([_straight(p) for p in probes])
    if straight.any(0).all():
        return None
    values = np.concatenate([p.reshape(-1, p.shape[-1]) for p in probes])
    values = values[~np.isnan(values).any(1)]
    return _bounds_hint(name, values)


def _straight(outputs: Array) -> Array:
    """outputs (FACTORS, N, units): affine in the factor, moving, and of both signs; (units,)."""
    at = {f: outputs[i] for i, f in enumerate(FACTORS)}
    slope = (at[3.0] - at[-3.0]) / 6
    line = at[0.0] + np.array(FACTORS)[:, None, None] * slope
    size = np.abs(outputs).max((0, 1))
    steep = np.abs(slope).max(0)
    moving = (steep > 1e-3 * size) & (steep > 1e-6)
    on_line = np.abs(outputs - line).max((0, 1)) <= 1e-4 * size
    both = (outputs.min((0, 1)) < 0) & (outputs.max((0, 1)) > 0)
    return np.asarray(moving & on_line & both)


def _bounds_hint(name: str, values: Array) -> str:
    if not values.size:
        return f"{name} is not a number for large weights."
    low, high = float(values.min()), float(values.max())
    if not np.isfinite(values).all():
        return f"{name} is not finite for large weights: return it raw, no exp or log at the end."
    if np.ptp(values) < 1e-6:
        return f"{name} is {low:.3g} whatever the weights are."
    if low >= 0 and high <= 1 + 1e-6:
        return _unit_hint(name, values)
    if low >= -1 - 1e-6 and high <= 1 + 1e-6:
        return f"{name} lies between -1 and 1, as after a tanh: return it raw."
    if high <= 1e-6 and np.allclose(np.logaddexp.reduce(values, 1), 0, atol=1e-3):
        return f"{name} holds log-probabilities: leave the log_softmax out, return raw logits."
    if low >= 0:
        return f"{name} is never negative: leave out what follows its layer (exp, softplus, relu)."
    if high <= 0:
        return f"{name} is never positive: leave out what follows its layer."
    tops = np.mean(values >= high - 1e-5), np.mean(values <= low + 1e-5)
    if min(tops) > 0.02 or max(tops) > 0.2:
        reach = f"the range from {low:.3g} to {high:.3g}"
        return f"{name} never leaves {reach}: do not clamp or squash it."
    return (
        f"No parameter moves {name} along straight lines through both signs, as its last layer's "
        "would if nothing followed it."
    )


def _unit_hint(name: str, values: Array) -> str:
    """What to say of values between 0 and 1."""
    if np.all((values == 0) | (values == 1)):
        return f"{name} holds only zeros and ones: return the logits that the choice is made from."
    if values.shape[1] > 1 and np.allclose(values.sum(1), 1, atol=1e-4):
        return f"{name} adds up to 1 over its columns: leave the softmax out, return logits."
    return f"{name} lies between 0 and 1, as after a sigmoid or softmax: return it raw."


def _twin_slip(kind: Kind, seen: Plain) -> str | None:
    """Each column moves with numbers of its own, not with exactly those of another column."""
    for slopes, name, units in _each(kind, seen):
        moves = slopes["moves"].astype(bool)
        if not moves[units].any(1).all():
            return f"No registered parameter moves {name}."
        for other, theirs in _units(kind, seen, slopes["widths"]).items():
            if other != name and _twins(moves[units], moves[theirs]):
                return f"{name} and {other} come from the same layer: each needs one of its own."
        if len(np.unique(moves[units], axis=0)) < units.stop - units.start:
            return f"Two columns of {name} come from the same weights: each needs its own."
    return None


def _twins(one: Array, two: Array) -> bool:
    return any(np.array_equal(a, b) for a in one for b in two)


def _apart_slip(kind: Kind, seen: Plain) -> str | None:
    for slopes, name, units in _each(kind, seen):
        if name == "source":
            source = slopes["moves"][units].astype(bool).any(0)
            continue
        if (source & slopes["moves"][units].astype(bool).any(0)).any():
            return (
                f"source and {name} share parameters: each number may move one of them only; "
                "give the source head layers of its own."
            )
    return None


def _rows_slip(kind: Kind, seen: Plain) -> str | None:
    for probe in ("eval slopes", "few slopes"):
        slopes = value(seen[probe], "in eval mode")
        for name, units in _units(kind, seen, slopes["widths"]).items():
            others, own = slopes["others"][units], slopes["own"][units]
            if np.any(others > 1e-6 * max(float(own.max()), 1e-9)):
                return f"In eval mode a sample's {name} depends on other samples of the batch."
            if not own.any():
                return f"In eval mode {name} does not depend on the sample's features."
    return None


def _manners_slip(seen: Plain, changed: Plain) -> str | None:
    for probe in ("usual", "eval", "named", "one"):
        got = value(seen[probe])
        if not got["input_kept"]:
            return "The features were changed: work on a new tensor and leave their flags alone."
        if not got["modes_kept"]:
            return "It switches layers between train and eval mode: leave that to the caller."
    calls = value(seen["calls"])
    if not np.array_equal(calls["first"], calls["second"]):
        return "In eval mode two calls on the same features differ."
    if value(seen["builds"])["shared"]:
        return "Two objects share parameters: make new layers in each __init__."
    if not all(value(seen["kind"])["modes"]):
        return "It comes in eval mode; a new module is in train mode: leave out eval()."
    return first(
        lambda: seeding_slip(value(seen["conduct"])),
        lambda: seeding_slip(calls["conduct"]),
        lambda: settings_slip(changed),
    )
