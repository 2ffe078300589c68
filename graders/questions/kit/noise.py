"""Asks for noise and looks at it: shapes, types, device, two large draws, the random states."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled


def pose_noise(rng: np.random.Generator) -> Plain:
    """large: (n, z) of about 200,000 values; small: odd shapes, n and z apart, each 1 once."""
    a, b = (int(k) for k in rng.choice(np.arange(3, 12), size=2, replace=False))
    large = [int(rng.integers(380, 420)), int(rng.integers(470, 530))]
    return {"large": large, "small": [[a, b], [1, b], [a, 1]]}


def observe_noise(get_noise: Callable[..., Any], questions: Plain) -> Plain:
    """Call `get_noise` on all that `pose_noise` asks."""
    if not callable(get_noise):
        raise TypeError(f"get_noise should be a function, but is a {type(get_noise).__name__}")
    large, small = questions["large"], questions["small"]
    devices: dict[str, Any] = {"'meta'": "meta", "torch.device('meta')": torch.device("meta")}
    return settled(
        lambda: {
            "small": [attempt(partial(_facts_of, get_noise, shape)) for shape in small],
            "on cpu": attempt(partial(_facts_on, get_noise, small[0], "cpu")),
            "devices": {
                name: attempt(partial(_facts_on, get_noise, small[0], device))
                for name, device in devices.items()
            },
            "large": attempt(lambda: _twice(get_noise, large)),
            "conduct": attempt(lambda: random_conduct(lambda: get_noise(*small[0]))),
        }
    )


def _facts_of(get_noise: Callable[..., Any], shape: list[int]) -> Plain:
    return facts(get_noise(*shape))


def _facts_on(get_noise: Callable[..., Any], shape: list[int], device: Any) -> Plain:
    """With the device by name or, where there is no such name, as the third argument."""
    named = attempt(lambda: facts(get_noise(*shape, device=device)))
    return named["value"] or facts(get_noise(*shape, device))


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


def _twice(get_noise: Callable[..., Any], shape: list[int]) -> Plain:
    """Two calls; whether the second wrote over what the first had returned."""
    first = get_noise(*shape)
    kept = array(first)
    second = get_noise(*shape)
    again = array(first)
    overwritten = kept is not None and again is not None and not np.array_equal(kept, again)
    return {"first": kept, "second": array(second), "overwritten": bool(overwritten)}
