"""The file of weights, beside the student's code: what it holds, and whether the module takes it.

Nothing of it is unpickled. What is found is told in a word and up to three names.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.parameter import is_lazy

from gancourse.capstone import MOST_BYTES, WEIGHTS
from graders.border import Many, Record, Text
from graders.plain import Plain

FINE, MISSING, LARGE, UNREADABLE, NAN, KEYS, SHAPES = (
    "fine", "missing", "large", "unreadable", "nan", "keys", "shapes",
)  # fmt: skip
WORDS = (FINE, MISSING, LARGE, UNREADABLE, NAN, KEYS, SHAPES)
TOLD = 3
BORDER = Record({"word": Text(20, WORDS), "names": Many(Text(200), TOLD)})


def told(word: str, names: list[str] | None = None) -> Plain:
    """What there is to say of the file."""
    return {"word": word, "names": [str(name)[:200] for name in (names or [])[:TOLD]]}


def read() -> tuple[dict[str, Tensor], Plain]:
    """What the file beside the answer holds, and what there is to say of it."""
    path = Path(WEIGHTS)
    if not path.is_file():
        return {}, told(MISSING)
    if path.stat().st_size > MOST_BYTES:
        return {}, told(LARGE)
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        state = load_file(path)
    except (SafetensorError, OSError, ValueError):
        return {}, told(UNREADABLE)
    bad = [n for n, w in state.items() if w.is_floating_point() and not w.isfinite().all()]
    return state, told(NAN, bad) if bad else told(FINE)


def load(net: nn.Module, state: dict[str, Tensor], build: Callable[[], Any]) -> Plain:
    """Put the weights into the module, all of them, by their names; what there is to say of it.

    A module whose names are others may have loaded the file in its own way: then two calls of
    `build` give the same weights, which drawn ones never are.
    """
    own = net.state_dict()
    odd = sorted(own.keys() ^ state.keys())
    if odd:
        return told(FINE) if _same(own, build().state_dict()) else told(KEYS, odd)
    fits = {n: is_lazy(w) or w.shape == state[n].shape for n, w in own.items()}
    if not all(fits.values()):
        return told(SHAPES, [_sizes(n, state[n], own[n]) for n, fit in fits.items() if not fit])
    net.load_state_dict(state)
    return told(FINE)


def _same(a: dict[str, Tensor], b: dict[str, Tensor]) -> bool:
    """Whether two modules hold the same numbers under the same names, and some."""
    return bool(a) and a.keys() == b.keys() and all(torch.equal(a[n], b[n]) for n in a)


def _sizes(name: str, stored: Tensor, wanted: Tensor) -> str:
    return f"{name} is {tuple(stored.shape)} in the file, {tuple(wanted.shape)} in the module"
