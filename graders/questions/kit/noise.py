"""What kind of thing was returned where noise was asked for."""

from typing import Any

import torch

from graders.border import Expected, Flag, Many, Record, Text, Whole
from graders.plain import Plain


def facts(x: Any) -> Plain:
    """What kind of thing was returned; for a tensor its shape, dtype, device and graph."""
    if not isinstance(x, torch.Tensor):
        return {"tensor": False, "type": type(x).__name__}
    return {
        "tensor": True,
        "type": type(x).__name__,
        "shape": [int(n) for n in x.shape],
        "dtype": str(x.dtype).removeprefix("torch."),
        "device": str(x.device.type),
        "requires_grad": bool(x.requires_grad),
    }


class FactsBorder:
    """What `facts` may send."""

    def problem(self, data: Plain) -> str | None:
        """As `graders.border.Expected`."""
        tensor = type(data) is dict and data.get("tensor") is True
        return (TENSOR if tensor else OTHER).problem(data)


OTHER: Expected = Record({"tensor": Flag(), "type": Text(200)})
TENSOR: Expected = Record(
    {
        "tensor": Flag(),
        "type": Text(200),
        "shape": Many(Whole(0, 10**9), 100),
        "dtype": Text(60),
        "device": Text(60),
        "requires_grad": Flag(),
    }
)
