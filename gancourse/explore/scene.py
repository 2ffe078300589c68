"""The generators under one set of sliders, and the picture that a state makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gancourse.explore.directions import principal_directions
from gancourse.explore.errors import ExploreError
from gancourse.explore.grid import labels, shape
from gancourse.explore.latents import latents
from gancourse.explore.space import Space
from gancourse.explore.state import State
from gancourse.explore.subject import Subject, checked, render
from gancourse.explore.threads import one_thread

GAP = 2
WHITE = 255


@dataclass(frozen=True, eq=False)
class Scene:
    """Subjects that share a latent space, and the plane through their noise.

    directions: float32 (2, noise), those of the first subject.
    """

    subjects: tuple[Subject, ...]
    directions: Tensor

    @property
    def space(self) -> Space:
        """The latent space that all subjects share."""
        return self.subjects[0].space


@dataclass(frozen=True, eq=False)
class Picture:
    """A grid of images for each subject, side by side.

    Attributes:
        mosaics: one uint8 (height, width, channels) a subject; gaps of 2 pixels are white.
        rows, columns: labels of the grid's rows and columns.
        side: height and width of one image, in pixels.
    """

    mosaics: tuple[NDArray[np.uint8], ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    side: tuple[int, int]


@one_thread()
def scene(subjects: Subject | Sequence[Subject]) -> Scene:
    """Check the subjects and find their directions. Raises ExploreError for unfit ones."""
    several = [subjects] if isinstance(subjects, Subject) else list(subjects)
    if not several:
        raise ExploreError("Expected a subject or a list of them, got an empty list.")
    for subject in several:
        checked(subject)
    first, *others = several
    for other in others:
        if other.space != first.space:
            raise ExploreError(
                f"Subjects under the same sliders share one space: {first.name} takes "
                f"{first.space}, {other.name} takes {other.space}. Show them one by one."
            )
    return Scene(tuple(several), principal_directions(first))


@one_thread()
def picture(scene: Scene, state: State, sparse: bool = False) -> Picture:
    """The picture of a state; the same state always gives the same pixels.

    sparse: draw one image in four, and show it in its neighbours' places too.
    """
    rows, columns = shape(scene.space, state)
    latent = latents(scene.space, scene.directions, state)
    drawn, places = _one_in_four(rows, columns) if sparse else (slice(None), slice(None))
    shown = [subject.at(state.training) for subject in scene.subjects]
    images = [render(subject, latent[drawn])[places] for subject in shown]
    mosaics = tuple(mosaic(batch, rows, columns) for batch in images)
    height, width = images[0].shape[-2:]
    return Picture(mosaics, *labels(scene.space, state), (int(height), int(width)))


def _one_in_four(rows: int, columns: int) -> tuple[Tensor, Tensor]:
    """Which cells to draw, and for every cell the one of these that stands for it."""
    cells = torch.arange(rows * columns).view(rows, columns)
    stand_in = (torch.arange(rows) // 2 * 2)[:, None] * columns + torch.arange(columns) // 2 * 2
    drawn = cells[::2, ::2].flatten()
    return drawn, torch.searchsorted(drawn, stand_in.flatten())


def mosaic(images: Tensor, rows: int, columns: int) -> NDArray[np.uint8]:
    """Images (rows * columns, channels, h, w) in [0, 1] as one, uint8 (height, width, channels)."""
    levels = (images * 255).round().to(torch.uint8)
    framed = torch.nn.functional.pad(levels, (0, GAP, 0, GAP), value=WHITE)
    _, channels, height, width = framed.shape
    grid = framed.reshape(rows, columns, channels, height, width).permute(0, 3, 1, 4, 2)
    flat = grid.reshape(rows * height, columns * width, channels)
    return np.ascontiguousarray(flat[:-GAP, :-GAP].numpy())
