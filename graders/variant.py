"""Values of the exercises that a variant of the course redraws, as this course has them.

`graders.questions.varied` declares them. `variant.toml`, beside course/, says what they are in a
variant: `gancourse variant` writes it, questions and judges read it in the trusted process, and
nothing that is handed in can reach it. Without that file every value is the contract's.
"""

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar
from zlib import crc32

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, find_root
from gancourse.releases.files import PACKAGE

FILE = "variant.toml"
Value: TypeAlias = float | int | str
T = TypeVar("T", bound=Value)


class VariantError(CommandError):
    """A variant cannot be made or read; the message names the file and the remedy."""


@dataclass(frozen=True)
class Varied(Generic[T]):
    """One value that may vary from year to year.

    contract: as the course is published; drawn: what a variant may have in its place.
    exercises: whose answers change with it.
    """

    name: str
    contract: T
    drawn: tuple[T, ...]
    exercises: tuple[str, ...]

    @property
    def now(self) -> T:
        """In this course. Raises VariantError for a value that was never drawn."""
        found = in_force().get(self.name, self.contract)
        same = [value for value in (self.contract, *self.drawn) if _same(value, found)]
        if same:
            return same[0]
        allowed = ", ".join(map(repr, self.drawn))
        raise VariantError(f"{FILE}: {self.name} is {found!r}; it can be {allowed}. {REMEDY}")

    def of(self, seed: int) -> T:
        """In the variant of a seed: another one than in those of the seeds next to it."""
        return self.drawn[(seed + crc32(self.name.encode())) % len(self.drawn)]


def _same(one: Value, other: Value) -> bool:
    """Equal, and of one kind: a text is no number."""
    return one == other and type(one) is type(other)


REMEDY = "Take the file from the variant that `gancourse variant` wrote."


@cache
def in_force() -> Mapping[str, Value]:
    """The values that this process's course has instead of the contract's, by name."""
    return values_in(_folder())


def values_in(folder: Path) -> Mapping[str, Value]:
    """Those of the course in a folder; none where it is no variant. Raises VariantError."""
    path = folder / FILE
    if not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))["values"]
    except (OSError, ValueError, KeyError) as error:
        raise VariantError(f"{path} cannot be read ({error}). {REMEDY}") from None
    if not isinstance(values, dict) or not all(isinstance(v, Value) for v in values.values()):
        raise VariantError(f"{path} has no table of plain values. {REMEDY}")
    return values


def take_along(root: Path, folder: Path) -> None:
    """Make a folder that stands for the course the same variant as the course."""
    if (root / FILE).is_file():
        shutil.copy(root / FILE, folder)


def _folder() -> Path:
    """The course around the working folder; without one, what the package was released with."""
    try:
        return find_root()
    except NoCourseError:
        released = PACKAGE / "released"
        return released if released.is_dir() else PACKAGE.parent
