"""A processor like Apple's: its numbers lie elsewhere, and none of them may be a float64.

Within `PretendMps()` PyTorch's device "meta" plays it, which every build has and which otherwise
holds no numbers; the work is done on the CPU. As on the real one a float64 there raises TypeError,
numbers of both sides do not mix, and NumPy must be handed a copy from the CPU.
"""

from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_map

DEVICE = "meta"
NO_FLOAT64 = "Cannot convert a MPS Tensor to float64 dtype as the MPS framework has no float64"
ops = torch.ops.aten
MIX = (ops.copy_.default, ops._to_copy.default, ops.index.Tensor, ops.index_put_.default)


def on_new(made: Tensor) -> None:
    """Called with each tensor that is put there; tests put their own in its place."""


class There(Tensor):
    """A tensor on the pretended processor; `held` has its numbers."""

    held: Tensor

    @staticmethod
    def __new__(cls, held: Tensor) -> "There":
        made = Tensor._make_wrapper_subclass(
            cls, held.size(), strides=held.stride(), storage_offset=held.storage_offset(),
            dtype=held.dtype, layout=held.layout, device=DEVICE,
        )  # fmt: skip
        made.held = held
        on_new(made)
        return made

    def __repr__(self) -> str:  # a traceback shows it
        return f"There({tuple(self.shape)}, {self.dtype})"

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return work(func, args, kwargs or {})


class PretendMps(TorchDispatchMode):
    """Within the block, DEVICE works like Apple's."""

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return work(func, args, kwargs or {})


def work(func: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    """Do one operation on the CPU, and put its results where they belong."""
    tensors: list[Tensor] = []
    tree_map(lambda x: tensors.append(x) if isinstance(x, Tensor) else None, (args, kwargs))
    there = [x for x in tensors if isinstance(x, There)]
    device = kwargs.get("device")
    if device is not None:
        kwargs = {**kwargs, "device": "cpu"}
    if there and func not in MIX and any(x.dim() for x in tensors if not isinstance(x, There)):
        raise RuntimeError(f"{func}: expected all tensors to be on the same device")
    found = func(*tree_map(_held, args), **tree_map(_held, kwargs))
    stays = bool(there) if device is None else torch.device(device).type == DEVICE
    if func is ops.copy_.default:
        stays = isinstance(args[0], There)
    return tree_map(lambda x: _placed(x, there), found) if stays else found


def _held(x: Any) -> Any:
    return x.held if isinstance(x, There) else x


def _placed(x: Any, there: list[There]) -> Any:
    """A result as a tensor over there: one that is there already, where it was changed in place."""
    if not isinstance(x, Tensor):
        return x
    if x.dtype == torch.float64:
        raise TypeError(NO_FLOAT64)
    same = [known for known in there if known.held is x]
    return same[0] if same else There(x)
