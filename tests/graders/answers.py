"""The answers in `tests/answers` and their headers."""

import re
from dataclasses import dataclass
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
