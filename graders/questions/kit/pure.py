"""Asks and observes pure tensor functions: value, gradients, type, side effects.

An exercise says how its probes are drawn; the battery of manners comes by itself:

    def pose(rng):
        return {
            "usual": [probe(logits(rng, (n, 1))) for n in batches(rng)],
            **manners(lambda: probe(logits(rng, (3, 4)))),
        }

    EXERCISE = exercise(1, pose)

`graders.judges.kit.pure` compares with a closed form.
"""

import random
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise, StandIn
from graders.observing import attempt
from graders.plain import DTYPES, Plain
from graders.questions.kit import probes
from graders.questions.kit.conduct import settled
from graders.questions.kit.probes import DOUBLE, MADE, PARTLY, QUIET, REFILLED, STRIDED, USUAL

Groups = Mapping[str, list[Plain]]
MAX_VALUES = 100_000
MAX_AXES = 8
JUNK = 0.375
"""What lies in every leaf's .grad before the call, to see that it still lies there after."""
KEPT = ("values", "flags", "grads", "random")


def probe(*args: Plain, named: Mapping[str, Plain] | None = None, manner: str = USUAL) -> Plain:
    """One call: `args` by position, `named` by keyword, handed over in a manner of the catalogue.

    Float arrays become float32 tensors, integer arrays int64 tensors; all else passes as it is.
    """
    return {"args": [_narrow(a) for a in args], "named": dict(named or {}), "manner": manner}


def manners(draw: Callable[[], Plain], double: bool = True, calls: int = 2) -> Groups:
    """The group `manners`: probes of one shape, with other numbers in each.

    draw: one probe, always of the same shape. double: float64 is within the contract.
    """
    first = draw()
    floats = [a for a in first["args"] if isinstance(a, np.ndarray) and a.dtype.kind == "f"]
    ways = [USUAL] * (calls - 1) + [STRIDED, QUIET, MADE, REFILLED]
    ways += [PARTLY] * (len(floats) > 1) + [DOUBLE, DOUBLE] * double
    return {"manners": [first, *(draw() | {"manner": way} for way in ways)]}


def exercise(
    points: float,
    pose: Callable[[np.random.Generator], Groups],
    uses: Mapping[str, StandIn] | None = None,
) -> Exercise:
    """An exercise on a pure tensor function. pose: draws groups of probes by name."""

    def questions(rng: np.random.Generator) -> Plain:
        return {"groups": dict(pose(rng))}

    return Exercise(points, questions, observe, border, uses or {})


def observe(answer: Any, questions: Plain) -> Plain:
    """What was seen of every probe, `{"plain": look, "sloped": slope}`, by group under "seen".

    changed: torch's global settings that the answer changed. kept: every result stayed as it was
    when later calls came.
    """
    held: list[tuple[torch.Tensor, np.ndarray]] = []

    def see(question: Plain) -> Plain:
        return {
            "plain": attempt(partial(look, answer, question, held)),
            "sloped": attempt(partial(slope, answer, question)),
        }

    groups = questions["groups"]
    seen = settled(lambda: {key: [see(q) for q in asked] for key, asked in groups.items()})
    return seen | {"kept": all(_same(_numbers(result), before) for result, before in held)}


def border(questions: Plain) -> Expected:
    """What an observation looks like: results loosely, gradients of the shapes that were asked."""

    def row(question: Plain) -> Expected:
        floats = [a for a in question["args"] if _is_float(a)]
        gradients = Row(tuple(Maybe(Numbers(a.shape, "f")) for a in floats))
        sloped = Record({**result, "gradients": gradients})
        return Record({"plain": probed(Record(result)), "sloped": probed(sloped)})

    result: dict[str, Expected] = {
        "type": Text(100),
        "dtype": Text(30),
        "shape": Many(Whole(0), most=MAX_AXES),
        "value": Maybe(Numbers(most=MAX_VALUES)),
        "graph": Flag(),
        "kept": Record({what: Flag() for what in KEPT}),
    }
    groups = {key: Row(tuple(map(row, asked))) for key, asked in questions["groups"].items()}
    return Record({"seen": Record(groups), "changed": Many(Text(30), 5), "kept": Flag()})


def look(
    answer: Any, question: Plain, held: list[tuple[torch.Tensor, np.ndarray]] | None = None
) -> Plain:
    """One call whose inputs require no gradient, or whose gradients are switched off.

    held: takes the result and a copy of it.
    """
    quiet = question["manner"] == QUIET
    args, leaves = _leaves(question)
    for leaf in leaves:
        leaf.requires_grad_(quiet)
    if question["manner"] == REFILLED:
        _refill(answer, args, question)
    before = random_states()
    with torch.set_grad_enabled(not quiet):
        result = answer(*args, **question["named"])
    kept = _kept(args, question["args"], [quiet] * len(leaves), False, before)
    seen = {**describe(result), "kept": kept}
    if held is not None and isinstance(result, torch.Tensor) and seen["value"] is not None:
        held.append((result, seen["value"]))
    return seen


def slope(answer: Any, question: Plain) -> Plain:
    """One call on leaves that require gradients: the result and its gradient to each float input.

    A result of many elements is contracted with `weights`; None where no gradient arrives, or
    where the manner asked for none.
    """
    args, leaves = _leaves(question)
    flags = [question["manner"] != PARTLY or i == 0 for i in range(len(leaves))]
    wanted = [leaf for leaf, flag in zip(leaves, flags, strict=True) if flag]
    for leaf in wanted:
        leaf.requires_grad_().grad = torch.full_like(leaf, JUNK)
    if question["manner"] == REFILLED:
        _refill(answer, args, question)
    handed = [_made(a) for a in args] if question["manner"] == MADE else args
    before = random_states()
    result = answer(*handed, **question["named"])
    kept = _kept(args, question["args"], flags, True, before)
    found = iter(_gradients(result, wanted))
    gradients = [next(found) if flag else None for flag in flags]
    return {**describe(result), "kept": kept, "gradients": gradients}


def weights(n: int) -> np.ndarray:
    """What the n elements of a result are multiplied by before the backward pass; (n,)."""
    return np.cos(np.arange(n, dtype=np.float64))


def describe(value: Any) -> Plain:
    """Type, dtype, shape and numbers of a result; the numbers None where they cannot be read."""
    seen: dict[str, Plain] = {"type": type(value).__name__[:100]}
    seen |= {"dtype": "", "shape": [], "value": None, "graph": False}
    if isinstance(value, torch.Tensor):
        dtype = str(value.dtype).removeprefix("torch.")
        seen |= {"type": "Tensor", "dtype": dtype, "shape": list(value.shape)[:MAX_AXES]}
        seen |= {"value": _numbers(value), "graph": bool(value.requires_grad)}
    elif isinstance(value, np.ndarray | np.generic | int | float):
        numbers = np.array(value)
        known = numbers.dtype.name in DTYPES and numbers.size <= MAX_VALUES
        seen |= {"dtype": numbers.dtype.name[:30], "shape": list(numbers.shape)[:MAX_AXES]}
        seen["value"] = numbers if known and numbers.ndim <= MAX_AXES else None
    return seen


def random_states() -> list[Any]:
    """The global random states of torch, NumPy and random."""
    return [torch.get_rng_state().clone(), np.random.get_state(), random.getstate()]


def same_states(a: list[Any], b: list[Any]) -> bool:
    """Whether nothing was drawn or seeded between two `random_states()`."""
    arrays = bool(np.array_equal(a[1][1], b[1][1])) and a[1][2:] == b[1][2:]
    return bool(torch.equal(a[0], b[0])) and arrays and a[2] == b[2]


def _same(now: np.ndarray | None, before: np.ndarray) -> bool:
    return now is not None and bool(np.array_equal(now, before, equal_nan=True))


def _is_float(value: Plain) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def _narrow(value: Plain) -> Plain:
    if not isinstance(value, np.ndarray):
        return value
    return value.astype(np.float32 if value.dtype.kind == "f" else np.int64)


def _leaves(question: Plain) -> tuple[list[Any], list[torch.Tensor]]:
    """Fresh arguments in the manner asked for, and those among them that are float tensors."""
    args = [probes.tensor(a, question["manner"]) for a in question["args"]]
    return args, [a for a in args if isinstance(a, torch.Tensor) and a.is_floating_point()]


def _made(value: Any) -> Any:
    """A float tensor as the result of a step before; all else as it is."""
    floating = isinstance(value, torch.Tensor) and value.is_floating_point()
    return value * 1.0 if floating else value


def _refill(answer: Any, args: list[Any], question: Plain) -> None:
    """A call before, with the same tensors and their rows in reverse."""
    tensors = [(a, a.detach().clone()) for a in args if isinstance(a, torch.Tensor) and a.ndim]
    with torch.no_grad():
        for tensor, numbers in tensors:
            tensor.copy_(numbers.flip(0))
    answer(*args, **question["named"])
    with torch.no_grad():
        for tensor, numbers in tensors:
            tensor.copy_(numbers)


def _numbers(value: torch.Tensor) -> np.ndarray | None:
    dims, size = value.ndim, value.numel()
    if value.device.type == "meta" or size > MAX_VALUES or value.is_complex() or dims > MAX_AXES:
        return None
    plain = value.detach().cpu()
    return np.array((plain.double() if plain.is_floating_point() else plain.long()).numpy())


def _kept(
    args: list[Any], asked: list[Plain], flags: list[bool], junk: bool, before: list[Any]
) -> Plain:
    """Whether values, flags, .grad and random states are as they were before the call.

    flags: which of the float inputs required gradients. junk: these had JUNK in .grad.
    """
    pairs = [(a, v) for a, v in zip(args, asked, strict=True) if isinstance(a, torch.Tensor)]
    floats = [a for a, _ in pairs if a.is_floating_point()]
    values = all(np.array_equal(a.detach().numpy(), v, equal_nan=True) for a, v in pairs)
    grads = all(
        (a.grad is not None and bool((a.grad == JUNK).all())) if flag and junk else a.grad is None
        for a, flag in zip(floats, flags, strict=True)
    )
    same_flags = [a.requires_grad for a in floats] == flags
    random_kept = same_states(before, random_states())
    return {"values": values, "flags": same_flags, "grads": grads, "random": random_kept}


def _gradients(result: Any, leaves: list[torch.Tensor]) -> list[np.ndarray | None]:
    if not isinstance(result, torch.Tensor) or not result.requires_grad or not leaves:
        return [None] * len(leaves)
    by = torch.from_numpy(weights(result.numel())).to(result.dtype).reshape(result.shape)
    found = torch.autograd.grad((result * by).sum(), leaves, allow_unused=True)
    return [None if g is None else g.double().numpy() for g in found]
