"""What entries are compared with: numbers of the offline digits that are measured once and kept.

`make_reference` writes them; with them an entry is measured without the images themselves.
"""

import functools
from dataclasses import dataclass, fields
from importlib.resources import as_file, files

import numpy as np

SOURCE = "offline"


@dataclass(frozen=True)
class Reference:
    """Numbers of the held-out digits, and coordinates of all real images.

    mean (64,), covariance (64, 64): of the held-out digits' features, float64.
    features: of the first 1,000 of them, float16 (1000, 64).
    centre (784,), directions (784, 32): the training images' mean and main directions of change.
    real: the coordinates of all 10,000 real images along these, int8 (10000, 32), times unit (1,).
    near (1,): below this distance an image is nearly a real one: 99 % of the held-out digits are
        farther from every training image.
    """

    mean: np.ndarray
    covariance: np.ndarray
    features: np.ndarray
    centre: np.ndarray
    directions: np.ndarray
    real: np.ndarray
    unit: np.ndarray
    near: np.ndarray

    def coordinates(self, images: np.ndarray) -> np.ndarray:
        """Float32 (n, 32), in units, of images (n, 28, 28) in [0, 1]."""
        flat = images.reshape(len(images), 784).astype(np.float32)
        found: np.ndarray = (flat - self.centre) @ self.directions.astype(np.float32) / self.unit
        return found


@functools.cache
def reference() -> Reference:
    """The numbers that ship with the package."""
    from safetensors.numpy import load_file

    with as_file(files("gancourse") / "capstone" / "reference.safetensors") as path:
        found = load_file(path)
    return Reference(**{field.name: found[field.name] for field in fields(Reference)})
