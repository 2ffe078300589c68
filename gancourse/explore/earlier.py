"""A generator at earlier steps of its training, for a slider over them.

Kept in eight bits a weight, which no eye tells from what they were: a row's weights are whole
numbers from -127 to 127 and one scale; biases and norms stay in half precision.
"""

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from gancourse.nets import ConvGenerator

LEVELS = 127
SCALE = ".scale"
Earlier = tuple[tuple[int, nn.Module], ...]
"""Steps and the networks that stood there, oldest first."""


def save_earlier(path: Path, nets: Mapping[int, ConvGenerator]) -> None:
    """Write the networks of these steps into one file."""
    tensors = {
        f"{step}/{name}": value.contiguous()
        for step, net in nets.items()
        for name, value in packed(net.state_dict()).items()
    }
    save_file(tensors, path)


def load_earlier(path: Path, like: ConvGenerator) -> Earlier:
    """The networks in such a file, of the size of `like`; none where there is no file."""
    if not path.exists():
        return ()
    by_step: dict[int, dict[str, Tensor]] = {}
    for key, value in load_file(path).items():
        step, _, name = key.partition("/")
        by_step.setdefault(int(step), {})[name] = value
    return tuple((step, _filled(like, by_step[step])) for step in sorted(by_step))


def packed(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights of several axes as int8 with a scale for each first index, all else in half."""
    kept: dict[str, Tensor] = {}
    for name, value in state.items():
        if value.ndim < 2:
            kept[name] = value.half() if value.is_floating_point() else value
            continue
        rows = value.flatten(1)
        scale = (rows.abs().amax(1) / LEVELS).clamp(min=1e-6).half()
        kept[name] = (rows / scale.float()[:, None]).round().to(torch.int8).view_as(value)
        kept[name + SCALE] = scale
    return kept


def unpacked(kept: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights as float32 again."""
    state: dict[str, Tensor] = {}
    for name, value in kept.items():
        if name.endswith(SCALE):
            continue
        if value.dtype == torch.int8:
            scale = kept[name + SCALE].float()
            state[name] = value.float() * scale.view(-1, *[1] * (value.ndim - 1))
        else:
            state[name] = value.float() if value.is_floating_point() else value
    return state


def _filled(like: ConvGenerator, kept: Mapping[str, Tensor]) -> ConvGenerator:
    net = ConvGenerator(like.latent_dim, like.width, like.channels, like.side)
    net.load_state_dict(unpacked(kept))
    return net.eval()
