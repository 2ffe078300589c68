"""What `gancourse autograde` says at its end: one line on the class, and short remarks."""

from graders.commands.autograde import folded, summary
from graders.engine.write.records import Record


def record(points: float, refused: str = "", limits: tuple[str, ...] = ()) -> Record:
    return Record("lab", "ada", "", "full", points, 20.0, 1.5, list(limits), [], refused)


def test_one_line_on_the_class() -> None:
    records = [record(20), record(13), record(0, refused="no notebook"), record(0, limits=("CPU",))]
    assert summary(records) == (
        "4 graded: 8.2 of 20 points in the mean, 6.5 in the median; 2 with none; "
        "1 could not be read; 1 met a limit; 6 s in all jobs"
    )
    assert summary([]) == "nothing to grade"


def test_a_hundred_remarks_are_folded() -> None:
    assert folded(["a", "b"]) == "a; b"
    assert folded([str(i) for i in range(90)]) == "0; 1; 2; and 87 more"
