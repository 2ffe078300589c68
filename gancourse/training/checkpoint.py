"""Saves a training and takes it up again where it stopped, to the same numbers.

parts = {"gen": gen, "disc": disc, "gen_opt": gen_opt, "disc_opt": disc_opt, "order": generator}
done = checkpoint.resume(folder, parts)            # 0 where nothing was saved yet
steps = checkpoint.kept(play(done), folder, parts, every=500)

A folder holds `state.json` and the safetensors file that it names; no pickles. A run is saved
every so many steps and when it is interrupted.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.optim import Optimizer

from gancourse.training.loop import Step

Part: TypeAlias = nn.Module | Optimizer | torch.Generator
STATE = "state.json"


class CheckpointError(Exception):
    """What was saved does not fit these parts; the message says what was expected."""


def kept(
    steps: Iterable[Step], folder: Path, parts: Mapping[str, Part], every: int
) -> Iterator[Step]:
    """Pass the steps on; save every `every`-th, the last one, and the one of an interruption."""
    step, saved = None, 0
    try:
        for step in steps:
            if step.number % every == 0:
                save(folder, step.number, parts)
                saved = step.number
            yield step
    finally:
        # A consumer that stops in the middle closes this generator: the step was finished.
        if step is not None and step.number != saved:
            save(folder, step.number, parts)


def save(folder: Path, step: int, parts: Mapping[str, Part]) -> None:
    """Write all parts, and torch's global random state, into `folder`; whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    tensors: dict[str, Tensor] = {"torch_random": torch.get_rng_state()}
    plain: dict[str, Any] = {}
    for name, part in parts.items():
        numbers, rest = _taken_apart(part)
        tensors |= {f"{name}/{key}": value for key, value in numbers.items()}
        plain[name] = rest
    file = f"step{step}.safetensors"
    save_file({key: _copied(value) for key, value in tensors.items()}, folder / file)
    draft = folder / f"{STATE}.new"
    draft.write_text(json.dumps({"step": step, "tensors": file, "parts": plain}), encoding="utf-8")
    os.replace(draft, folder / STATE)
    for old in set(folder.glob("step*.safetensors")) - {folder / file}:
        old.unlink()


def resume(folder: Path, parts: Mapping[str, Part]) -> int:
    """Fill all parts with what was saved and return its step; 0, and nothing changed, if none.

    Raises CheckpointError where the files are damaged or belong to other parts.
    """
    if not (folder / STATE).exists():
        return 0
    try:
        state = json.loads((folder / STATE).read_text(encoding="utf-8"))
        tensors = load_file(folder / state["tensors"])
        step, plain = int(state["step"]), state["parts"]
    except (ValueError, KeyError, TypeError, OSError, SafetensorError) as error:
        raise CheckpointError(f"{folder}: damaged ({error}). Delete the folder.") from None
    if set(plain) != set(parts):
        raise CheckpointError(
            f"{folder} holds {', '.join(sorted(plain))}; expected {', '.join(sorted(parts))}."
        )
    for name, part in parts.items():
        try:
            _fill(part, _below(tensors, f"{name}/"), plain[name])
        except (RuntimeError, KeyError, ValueError) as error:
            raise CheckpointError(f"{folder}, part {name!r} is of another form: {error}") from None
    torch.set_rng_state(tensors["torch_random"])
    return step


def _copied(value: Tensor) -> Tensor:
    """A copy on the CPU, its axes in the usual order, which safetensors asks for."""
    return value.detach().cpu().clone(memory_format=torch.contiguous_format)


def _taken_apart(part: Part) -> tuple[dict[str, Tensor], Any]:
    """A part's tensors by name, and the rest as JSON can hold it."""
    if isinstance(part, torch.Generator):
        return {"random": part.get_state()}, None
    if isinstance(part, nn.Module):
        return dict(part.state_dict()), None
    state = part.state_dict()
    entries = [(i, key, value) for i, own in state["state"].items() for key, value in own.items()]
    tensors = {f"{i}/{key}": value for i, key, value in entries if isinstance(value, Tensor)}
    plain = [[i, key, value] for i, key, value in entries if not isinstance(value, Tensor)]
    return tensors, {"groups": state["param_groups"], "plain": plain}


def _fill(part: Part, tensors: Mapping[str, Tensor], rest: Any) -> None:
    if isinstance(part, torch.Generator):
        part.set_state(tensors["random"])
    elif isinstance(part, nn.Module):
        part.load_state_dict(tensors)
    else:
        state: dict[int, dict[str, Any]] = {}
        for name, value in tensors.items():
            index, _, key = name.partition("/")
            state.setdefault(int(index), {})[key] = value
        for index, key, value in rest["plain"]:
            state.setdefault(index, {})[key] = value
        part.load_state_dict({"state": state, "param_groups": rest["groups"]})
        _lay_out(part)


def _lay_out(optimiser: Optimizer) -> None:
    """Momenta laid out in memory as their parameter: fused steps walk them side by side."""
    for parameter, state in optimiser.state.items():
        for key, value in state.items():
            if isinstance(value, Tensor) and value.shape == parameter.shape:
                state[key] = torch.empty_like(parameter).copy_(value)


def _below(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}
