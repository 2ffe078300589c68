"""Asks and observes pure tensor functions: value, gradients, type, side effects.

`pose` returns groups of probes (`{"usual": [probe(p, q), ...], "extreme": [...]}`), and
`observe` serves as the exercise's own. `graders.judges.kit.pure` compares with a closed form.
"""

import random
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch

from graders.exercise import Exercise, StandIn
from graders.observing import attempt
from graders.plain import DTYPES, Plain
from graders.questions.kit.conduct import settled

MAX_VALUES = 100_000
JUNK = 0.375
"""What lies in every leaf's .grad before the call, to see that it still lies there after."""


def probe(*args: Plain, named: Mapping[str, Plain] | None = None) -> Plain:
    """One call: `args` by position, `named` by keyword.

    Float arrays become float32 tensors, integer arrays int64 tensors; all else passes as it is.
    """
    return {"args": [_narrow(a) for a in args], "named": dict(named or {})}


def exercise(
    points: float,
    pose: Callable[[np.random.Generator], Mapping[str, list[Plain]]],
    uses: Mapping[str, StandIn] | None = None,
) -> Exercise:
    """An exercise on a pure tensor function. pose: draws groups of probes by name."""
    return Exercise(points, pose, observe, uses=uses or {})


def observe(answer: Any, questions: Plain) -> Plain:
    """`{"seen": groups, "changed": torch's global settings that the answer changed}`.

    groups: by name a list of `{"plain": look(...), "sloped": slope(...)}`, one for each probe.
    Raises NotImplementedError if every call did, so that an unfilled stub is named as such.
    """
    seen = settled(lambda: _groups(answer, questions))
    looks = [s["plain"]["raised"] for group in seen["seen"].values() for s in group]
    if looks and all(r and r["type"] == "NotImplementedError" for r in looks):
        raise NotImplementedError
    return seen


def _groups(answer: Any, questions: Plain) -> Plain:
    return {
        key: [
            {
                "plain": attempt(lambda p=p: look(answer, p)),  # type: ignore[misc]
                "sloped": attempt(lambda p=p: slope(answer, p)),  # type: ignore[misc]
            }
            for p in probes
        ]
        for key, probes in questions.items()
    }


def look(answer: Any, question: Plain) -> Plain:
    """One call on inputs that require no gradient: the result and what the call disturbed."""
    args = [_tensor(a) for a in question["args"]]
    before = random_states()
    result = answer(*args, **question["named"])
    kept_random = same_states(before, random_states())
    return {**describe(result), "kept": _kept(args, question["args"], False, kept_random)}


def slope(answer: Any, question: Plain) -> Plain:
    """One call on leaves that require gradients: the result and its gradient to each float input.

    A result of many elements is contracted with `weights`; None where no gradient arrives.
    """
    args = [_tensor(a) for a in question["args"]]
    leaves = [a for a in args if isinstance(a, torch.Tensor) and a.is_floating_point()]
    for leaf in leaves:
        leaf.requires_grad_().grad = torch.full_like(leaf, JUNK)
    before = random_states()
    result = answer(*args, **question["named"])
    kept = _kept(args, question["args"], True, same_states(before, random_states()))
    return {**describe(result), "kept": kept, "gradients": _gradients(result, leaves)}


def weights(n: int) -> np.ndarray:
    """What the n elements of a result are multiplied by before the backward pass; (n,)."""
    return np.cos(np.arange(n, dtype=np.float64))


def describe(value: Any) -> Plain:
    """Type, dtype, shape and numbers of a result; the numbers None where they cannot be read."""
    seen: dict[str, Plain] = {}
    seen |= {"type": type(value).__name__, "dtype": "", "shape": [], "value": None, "graph": False}
    if isinstance(value, torch.Tensor):
        dtype = str(value.dtype).removeprefix("torch.")
        seen |= {"type": "Tensor", "dtype": dtype, "shape": list(value.shape)}
        seen |= {"value": _numbers(value), "graph": bool(value.requires_grad)}
    elif isinstance(value, np.ndarray | np.generic | int | float):
        numbers = np.array(value)
        known = numbers.dtype.name in DTYPES and numbers.size <= MAX_VALUES
        seen |= {"dtype": numbers.dtype.name, "shape": list(numbers.shape)}
        seen["value"] = numbers if known else None
    return seen


def random_states() -> list[Any]:
    """The global random states of torch, NumPy and random."""
    return [torch.get_rng_state().clone(), np.random.get_state(), random.getstate()]


def same_states(a: list[Any], b: list[Any]) -> bool:
    """Whether nothing was drawn or seeded between two `random_states()`."""
    arrays = bool(np.array_equal(a[1][1], b[1][1])) and a[1][2:] == b[1][2:]
    return bool(torch.equal(a[0], b[0])) and arrays and a[2] == b[2]


def _narrow(value: Plain) -> Plain:
    if not isinstance(value, np.ndarray):
        return value
    return value.astype(np.float32 if value.dtype.kind == "f" else np.int64)


def _tensor(value: Plain) -> Any:
    return torch.from_numpy(value.copy()) if isinstance(value, np.ndarray) else value


def _numbers(value: torch.Tensor) -> np.ndarray | None:
    if value.device.type == "meta" or value.numel() > MAX_VALUES or value.is_complex():
        return None
    plain = value.detach().cpu()
    return np.array(plain.double().numpy() if plain.is_floating_point() else plain.numpy())


def _kept(args: list[Any], asked: list[Plain], flag: bool, kept_random: bool) -> Plain:
    """Whether values, flags, .grad and random states are as they were before the call."""
    pairs = [(a, v) for a, v in zip(args, asked, strict=True) if isinstance(a, torch.Tensor)]
    floats = [a for a, _ in pairs if a.is_floating_point()]
    values = all(np.array_equal(a.detach().numpy(), v, equal_nan=True) for a, v in pairs)
    if flag:
        grads = all(a.grad is not None and bool((a.grad == JUNK).all()) for a in floats)
    else:
        grads = all(a.grad is None for a in floats)
    flags = all(a.requires_grad == flag for a in floats)
    return {"values": values, "flags": flags, "grads": grads, "random": kept_random}


def _gradients(result: Any, leaves: list[torch.Tensor]) -> list[np.ndarray | None]:
    if not isinstance(result, torch.Tensor) or not result.requires_grad or not leaves:
        return [None] * len(leaves)
    by = torch.from_numpy(weights(result.numel())).to(result.dtype).reshape(result.shape)
    found = torch.autograd.grad((result * by).sum(), leaves, allow_unused=True)
    return [None if g is None else g.double().numpy() for g in found]
