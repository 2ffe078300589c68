"""The four numbers that an entry is scored on; each alone can be fooled, all together hardly."""

from dataclasses import dataclass

import numpy as np

from gancourse.capstone.evaluator import features, named
from gancourse.capstone.reference import SOURCE, reference

PRESENT = 0.02  # of all images, for a digit to be there
LOOKED_AT, NEIGHBOURS = 1000, 3


@dataclass(frozen=True)
class Measures:
    """What is measured of a generator's images.

    Attributes:
        distance: Fréchet distance of the features (Heusel et al. 2017, equation 6); 0 is best.
        classes: how many of the ten digits get at least 2 % of the images: the coverage.
        recall: share of held-out digits that lie among the images (Kynkäänniemi et al. 2019,
            equation 2); 1 is best.
        copies: share of images that lie nearer to a real one than 99 % of the held-out digits lie
            to the training images; about 0.01 for new digits.
    """

    distance: float
    classes: int
    recall: float
    copies: float


def measure(images: np.ndarray) -> Measures:
    """The measures of images (n, 28, 28), uint8; n is 4 or more, and 3,000 for the floors."""
    unit = images.astype(np.float32) / 255
    found = features(unit, SOURCE).astype(np.float64)
    shares = np.bincount(named(found, SOURCE), minlength=10) / len(found)
    return Measures(
        distance=frechet(found),
        classes=int((shares >= PRESENT).sum()),
        recall=recall(found[:LOOKED_AT]),
        copies=copies(unit[:LOOKED_AT]),
    )


def frechet(found: np.ndarray) -> float:
    """Fréchet distance of two Gaussians: of features (n, 64), and of the held-out digits'."""
    real = reference()
    root = _root(real.covariance)
    own = np.cov(found, rowvar=False)
    overlap = np.sqrt(np.linalg.eigvalsh(root @ own @ root).clip(0)).sum()
    apart = np.square(found.mean(0) - real.mean).sum()
    return max(float(apart + np.trace(own) + np.trace(real.covariance) - 2 * overlap), 0.0)


def recall(found: np.ndarray) -> float:
    """Share of held-out digits within the reach of an image's third neighbour; features (n, 64)."""
    reach = np.partition(squares(found, found), NEIGHBOURS, axis=1)[:, NEIGHBOURS]
    across = squares(found, reference().features.astype(np.float64))
    return float((across <= reach[:, None]).any(0).mean())


def copies(images: np.ndarray) -> float:
    """Share of images (n, 28, 28) in [0, 1] that are nearly one of the data."""
    real = reference()
    gaps = squares(real.coordinates(images), real.real.astype(np.float32)).min(1)
    return float((np.sqrt(gaps.clip(0)) * real.unit[0] < real.near[0]).mean())


def squares(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Squared distances (n, m) of points (n, d) and (m, d)."""
    found: np.ndarray = np.square(a).sum(1)[:, None] + np.square(b).sum(1) - 2 * (a @ b.T)
    return found


def _root(matrix: np.ndarray) -> np.ndarray:
    """The symmetric root of a covariance."""
    values, vectors = np.linalg.eigh(matrix)
    found: np.ndarray = (vectors * np.sqrt(values.clip(0))) @ vectors.T
    return found
