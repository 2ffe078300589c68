"""A loss that an update is handed as a function: it computes, and notes how it was called."""

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor

from graders.questions.kit.steps import Stage

Loss = Callable[[], Tensor]


def handed(name: str, stage: Stage, expected: Mapping[str, Any], loss: Loss) -> Callable[..., Any]:
    """A function of the arguments `expected`, in this order, that gives `loss()`.

    Notes "right", or which argument is another than expected; and whether any came by keyword.
    """

    def given(*args: Any, **named: Any) -> Tensor:
        got = _bound(name, list(expected), args, named)
        wrong = [key for key in expected if not _same(got[key], expected[key])]
        stage.log.note("loss", wrong[0] if wrong else "right")
        if named:
            stage.log.note("keyword", next(iter(named)))
        return loss()

    return given


def _bound(name: str, wanted: list[str], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """The arguments by name. Raises TypeError as a function of these parameters would."""
    got = dict(zip(wanted, args, strict=False)) | named
    missing = [key for key in wanted if key not in got]
    if missing:
        raise TypeError(f"{name}() missing required argument: '{missing[0]}'")
    if len(args) > len(wanted) or len(got) > len(wanted) or set(wanted[: len(args)]) & set(named):
        raise TypeError(f"{name}() takes {len(wanted)} arguments")
    return got


def _same(got: Any, wanted: Any) -> bool:
    """The thing itself; of plain values and of tensors an equal one."""
    if isinstance(wanted, Tensor):
        return isinstance(got, Tensor) and got.shape == wanted.shape and torch.equal(got, wanted)
    return got is wanted or (not callable(wanted) and str(got) == str(wanted))
