"""The answers in `tests/answers`, their headers, and the tally that the run prints at its end."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1] / "answers"


@dataclass(frozen=True)
class Answer:
    """One answer file; `hint` is what the first hint must match, for wrong ones."""

    path: Path
    reason: str
    hint: str

    @property
    def right(self) -> bool:
        """Whether it should get full points."""
        return self.path.name.startswith("right_")


@dataclass
class Tally:
    """Counts of one exercise: [met, asked] of each kind."""

    caught: list[int] = field(default_factory=lambda: [0, 0])
    refused: list[int] = field(default_factory=lambda: [0, 0])
    killed: list[int] = field(default_factory=lambda: [0, 0])
    hinted: list[int] = field(default_factory=lambda: [0, 0])

    def count(self, kind: str, met: bool) -> None:
        """Add one to what was asked, and to what was met."""
        pair = getattr(self, kind)
        pair[0] += int(met)
        pair[1] += 1


TALLIES: dict[str, Tally] = {}


def tally(exercise: str) -> Tally:
    """The tally of one exercise of this run."""
    return TALLIES.setdefault(exercise, Tally())


def exercises() -> list[str]:
    """Ids of the exercises that have answers."""
    return sorted(f"{d.parent.name}.{d.name}" for d in ROOT.glob("*/*") if d.is_dir())


def answers(exercise: str) -> list[Answer]:
    """The right and wrong answers to an exercise."""
    lab, _, name = exercise.partition(".")
    files = sorted((ROOT / lab / name).glob("*.py"))
    return [_read(f) for f in files if f.name.startswith(("right_", "wrong_"))]


def equivalent_mutants(exercise: str) -> set[str]:
    """Names of the reference's mutants that do the same; each line `name # reason`."""
    lab, _, name = exercise.partition(".")
    file = ROOT / lab / name / "mutants_equivalent.txt"
    lines = file.read_text().splitlines() if file.exists() else []
    return {line.split(" # ")[0].strip() for line in lines if line and not line.startswith("#")}


def _read(path: Path) -> Answer:
    header = "\n".join(path.read_text().splitlines()[:3])
    found = {key: re.search(rf"^# {key}: (.+)$", header, re.M) for key in ("reason", "hint")}
    texts = {key: match.group(1).strip() if match else "" for key, match in found.items()}
    return Answer(path, texts["reason"], texts["hint"])


def table() -> list[str]:
    """The tally as lines of text."""
    head = ("exercise", "caught", "refused", "mutants killed", "hint right")
    rows = [head]
    for exercise, t in sorted(TALLIES.items()):
        pairs = (t.caught, t.refused, t.killed, t.hinted)
        rows.append((exercise, *(f"{a}/{b}" if b else "-" for a, b in pairs)))
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
