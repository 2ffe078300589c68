"""No speed: how many lines of question and judge an exercise has of its own.

Counted are lines of code; blank lines, comments and docstrings are not. Modules that only one
lab's exercises share are counted apart, in equal parts; what labs share (`kit`) is not counted.
Prints the longest ten, and medians: of all, of steps, and by lab.
"""

import ast
import statistics
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graders.exercise import labs, names

ROOT = Path(__file__).parents[1] / "graders"
SIDES = ("questions", "judges")
LONGEST = 10
LAYOUT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
STEP = "kit.steps"
"""What a judge imports that replays a declared step."""


@dataclass(frozen=True)
class Counted:
    """An exercise's lines of code. shared: its part of what its lab's exercises share."""

    lab: str
    name: str
    question: int
    judge: int
    shared: float
    is_step: bool

    @property
    def own(self) -> int:
        return self.question + self.judge


def lines_of(path: Path) -> int:
    """How many lines of a module hold code."""
    with tokenize.open(path) as stream:
        tokens = [t for t in tokenize.generate_tokens(stream.readline) if t.type not in LAYOUT]
    lines = {n for t in tokens for n in range(t.start[0], t.end[0] + 1) if t.string}
    return len(lines - set(docstring_lines(path)))


def docstring_lines(path: Path) -> Iterator[int]:
    """The lines of strings that stand for themselves."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)


def counted(lab: str) -> list[Counted]:
    """The lab's exercises."""
    rooms = [ROOT / side / f"lab{lab}" for side in SIDES]
    own = {name: [room / f"{name}.py" for room in rooms] for name in names(lab)}
    theirs = {path for pair in own.values() for path in pair}
    common = [path for room in rooms for path in room.glob("*.py") if path not in theirs]
    shared = sum(map(lines_of, common)) / len(own)
    return [
        Counted(lab, name, lines_of(asks), lines_of(judge), shared, STEP in judge.read_text())
        for name, (asks, judge) in own.items()
    ]


def told(what: str, some: list[Counted]) -> str:
    """One line of medians."""
    own, question, judge, shared = (
        statistics.median(getattr(c, key) for c in some)
        for key in ("own", "question", "judge", "shared")
    )
    return f"{what:36}{len(some):4}{own:6g}{question:10g}{judge:7g}{shared:8.0f}"


def main() -> None:
    """Print the table."""
    found = [one for lab in labs() for one in counted(lab)]
    print(f"{'':36}{'n':>4}{'own':>6}{'question':>10}{'judge':>7}{'shared':>8}")
    for one in sorted(found, key=lambda c: -c.own)[:LONGEST]:
        print(told(f"{one.lab}.{one.name}", [one]))
    print(told("all", found))
    print(told("steps", [one for one in found if one.is_step]))
    for lab in labs():
        print(told(lab, [one for one in found if one.lab == lab]))


if __name__ == "__main__":
    main()
