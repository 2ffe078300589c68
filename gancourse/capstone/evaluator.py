"""The digit classifier of `gancourse.metrics`, run in NumPy: same weights, same features."""

import functools
from dataclasses import dataclass
from importlib.resources import as_file, files

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

CHUNK = 50  # images; what they unfold to stays in the processor's cache


@dataclass(frozen=True)
class Layers:
    """Weights as matrices, inputs first, each with its bias.

    first (9, 16), second (144, 32), features (1568, 64), head (64, 10).
    """

    first: tuple[np.ndarray, np.ndarray]
    second: tuple[np.ndarray, np.ndarray]
    features: tuple[np.ndarray, np.ndarray]
    head: tuple[np.ndarray, np.ndarray]


@functools.cache
def layers(source: str) -> Layers:
    """The classifier that was trained on a source; channels last where PyTorch has them first."""
    from safetensors.numpy import load_file

    # Through the package above: `gancourse.metrics` itself would import PyTorch.
    with as_file(files("gancourse") / "metrics" / "weights" / f"{source}.safetensors") as path:
        w = load_file(path)
    first = w["body.0.weight"].reshape(16, 9).T
    second = w["body.3.weight"].transpose(2, 3, 1, 0).reshape(144, 32)
    features = w["body.8.weight"].reshape(64, 32, 7, 7).transpose(2, 3, 1, 0).reshape(1568, 64)
    matrices = (first, second, features, w["head.weight"].T)
    biases = (w[f"{name}.bias"] for name in ("body.0", "body.3", "body.8", "head"))
    return Layers(*((np.ascontiguousarray(m), b) for m, b in zip(matrices, biases, strict=True)))


def features(images: np.ndarray, source: str) -> np.ndarray:
    """Features, float64 (n, 64), of images (n, 28, 28) in [0, 1]."""
    net = layers(source)
    starts = range(0, len(images), CHUNK)
    parts = [_features(images[i : i + CHUNK].astype(np.float32), net) for i in starts]
    return np.concatenate([np.zeros((0, 64)), *parts])


def named(values: np.ndarray, source: str) -> np.ndarray:
    """The most probable digit, int64 (n,), from features (n, 64)."""
    weight, bias = layers(source).head
    return (values.astype(np.float32) @ weight + bias).argmax(1)


def _features(images: np.ndarray, net: Layers) -> np.ndarray:
    n = len(images)
    framed = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    unfolded = sliding_window_view(framed, (3, 3), (1, 2)).reshape(-1, 9)
    weight, bias = net.first
    small = np.maximum(_pooled((unfolded @ weight).reshape(n, 28, 28, 16)) + bias, 0)
    weight, bias = net.second
    small = np.maximum(_pooled(_patches(small) @ weight) + bias, 0)
    weight, bias = net.features
    return np.maximum(small.reshape(n, -1) @ weight + bias, 0)


def _patches(maps: np.ndarray) -> np.ndarray:
    """Each place of maps (n, h, w, c) with its eight neighbours: (n, h, w, 9 c)."""
    n, high, wide, channels = maps.shape
    framed = np.pad(maps, ((0, 0), (1, 1), (1, 1), (0, 0)))
    found = np.empty((n, high, wide, 9, channels), maps.dtype)
    for row in range(3):
        for column in range(3):
            part = framed[:, row : row + high, column : column + wide]
            found[:, :, :, 3 * row + column] = part
    return found.reshape(n, high, wide, -1)


def _pooled(maps: np.ndarray) -> np.ndarray:
    """The largest of each two by two places of maps (n, h, w, c)."""
    rows = np.maximum(maps[:, ::2], maps[:, 1::2])
    found: np.ndarray = np.maximum(rows[:, :, ::2], rows[:, :, 1::2])
    return found
