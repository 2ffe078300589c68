"""Files with many answers to one exercise, each in a cell that says whether it is right.

    import torch  # what stands above the first cell belongs to every answer

    # %% right reference: torch.randn on the device
    def get_noise(n_samples, z_dim, device="cpu"): ...

    # %% wrong uniform: uniform, not normal
    # hint: bell curve
    def get_noise(n_samples, z_dim, device="cpu"): ...

    # %% mutants: these do the same
    # 2:4 returns minus # minus normal noise is normal noise

An answer's module is the top of the file and its own cell. Many editors give `# %%` a meaning:
only a file whose every cell is named as above, once, and of which one is right is such a sheet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

CELL = re.compile(r"# ?%%")
ANSWER = re.compile(r"# %% (right|wrong) (\w+): (\S.*)")
MUTANTS = re.compile(r"# %% mutants: \S.*")
MAX_ANSWERS = 500  # a student's file may pretend to be a sheet, and each answer is judged


@dataclass(frozen=True)
class Cell:
    """An answer in a sheet; lines: the whole sheet's; top: how many of them all answers share.

    first, end: the answer's own lines, below its marker; as places in `lines`.
    """

    kind: str
    name: str
    reason: str
    lines: Sequence[str]
    top: int
    first: int
    end: int

    @property
    def id(self) -> str:
        """`right_reference`."""
        return f"{self.kind}_{self.name}"

    @property
    def own(self) -> str:
        """The cell's own text."""
        return "\n".join(self.lines[self.first : self.end])

    @property
    def source(self) -> str:
        """A program of its own, in which each line keeps the number that it has in the sheet."""
        blank = [""] * (self.first - self.top)
        return "\n".join([*self.lines[: self.top], *blank, *self.lines[self.first : self.end]])


def answers_in(text: str) -> list[Cell]:
    """The answers of a sheet, in order; none for any other file."""
    lines = [line.rstrip("\r") for line in text.split("\n")]
    starts = [i for i, line in enumerate(lines) if CELL.match(line)]
    cells = []
    for place, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        if found := ANSWER.fullmatch(lines[place].rstrip()):
            kind, name, reason = found.groups()
            cells.append(Cell(kind, name, reason, lines, starts[0], place + 1, end))
        elif not MUTANTS.fullmatch(lines[place].rstrip()):
            return []
    unique = len({cell.name for cell in cells}) == len(cells) <= MAX_ANSWERS
    return cells if unique and any(cell.kind == "right" for cell in cells) else []
