"""The packed runs of a lab: curves and pictures of trainings, without their names."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent / "runs"
LINES = ("disc loss", "gen loss", "D(x)", "D(G(z))")
LARGEST = 6e4  # of a number that is kept, in half precision: what goes beyond is cut off there


@dataclass(frozen=True)
class Run:
    """One training, as it was watched.

    steps: (n,) the step of each point. lines: name -> (n,) values; the two players' losses, and
    two lines of what the discriminator (or critic) answers to real images and to fakes.
    pictures: title -> uint8 (25, 8, 8), what the generator drew.
    """

    steps: NDArray[np.int64]
    lines: dict[str, NDArray[np.float32]]
    pictures: dict[str, NDArray[np.uint8]]


@dataclass(frozen=True)
class Pool:
    """All runs of a lab: arrays over kinds, variants, and what a run has."""

    steps: NDArray[np.int64]
    names: tuple[str, ...]
    titles: tuple[str, ...]
    curves: NDArray[np.float16]
    pictures: NDArray[np.uint8]

    @property
    def shape(self) -> tuple[int, int]:
        """How many kinds of runs there are, and how many of each."""
        kinds, variants = self.curves.shape[:2]
        return kinds, variants

    def __getitem__(self, place: tuple[int, int]) -> Run:
        lines = self.curves[place].astype(np.float32)
        return Run(
            self.steps,
            dict(zip(self.names, lines, strict=True)),
            dict(zip(self.titles, self.pictures[place], strict=True)),
        )


@cache
def load(lab: str) -> Pool:
    """The runs of a lab. Raises FileNotFoundError for a lab without a clinic."""
    with np.load(HERE / f"{lab}.npz", allow_pickle=False) as data:
        return Pool(
            data["steps"].astype(np.int64),
            tuple(map(str, data["names"])),
            tuple(map(str, data["titles"])),
            data["curves"],
            data["pictures"],
        )


def save(lab: str, pool: Pool) -> Path:
    """Pack a lab's runs; returns the file."""
    place = HERE / f"{lab}.npz"
    parts = {
        "steps": pool.steps.astype(np.uint16),
        "names": np.array(pool.names),
        "titles": np.array(pool.titles),
        "curves": pool.curves.astype(np.float16),
        "pictures": pool.pictures.astype(np.uint8),
    }
    np.savez_compressed(place, allow_pickle=False, **parts)
    return place


def case_file(case: str) -> Path:
    """Where one run of lab 15 is packed."""
    return HERE / "15_clinic" / f"{case}.npz"


@cache
def load_case(case: str) -> Run:
    """A run of lab 15. Raises FileNotFoundError for a case that there is not."""
    with np.load(case_file(case), allow_pickle=False) as data:
        lines = zip(map(str, data["names"]), data["curves"].astype(np.float32), strict=True)
        pictures = zip(map(str, data["titles"]), data["pictures"], strict=True)
        return Run(data["steps"].astype(np.int64), dict(lines), dict(pictures))


def save_case(case: str, run: Run) -> Path:
    """Pack a run of lab 15; returns the file."""
    parts = {
        "steps": run.steps.astype(np.uint16),
        "names": np.array(list(run.lines)),
        "titles": np.array(list(run.pictures)),
        "curves": np.array(list(run.lines.values())).astype(np.float16),
        "pictures": np.array(list(run.pictures.values())).astype(np.uint8),
    }
    np.savez_compressed(case_file(case), allow_pickle=False, **parts)
    return case_file(case)
