"""Who marks a written answer sees what it is marked by; who wrote it does not."""

from pathlib import Path

import pytest

from gancourse.course_root import labs
from graders.engine.write import nodes
from graders.engine.write.pages import clean_markdown
from graders.engine.write.policies import MARKED, TO_COME, apply
from graders.engine.write.rubrics import read_rubric, rubrics_of, with_rubrics

ROOT = Path(__file__).parents[2]
WRITTEN = {"nbgrader": {"grade": True, "solution": True, "grade_id": "written_curves", "points": 2}}


def notebook(**more: object):
    told = nodes.markdown_cell("## 9\n\nNot marked by machine; your instructor may read it.")
    marks = {"nbgrader": WRITTEN["nbgrader"] | more}
    return nodes.notebook([told, nodes.markdown_cell("Because.", marks)])


@pytest.mark.parametrize("lab", labs(ROOT))
def test_every_rubric_parts_into_criteria(lab: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for rubric in rubrics_of(lab).values():
        assert rubric.entries
        assert rubric.total >= 2
        assert all(1 <= entry.points <= rubric.total and entry.text for entry in rubric.entries)


def test_criteria_have_their_points() -> None:
    made = read_rubric("Text. **Rubric** (4 points): a; b (2), and c (1); one for d. Not e.")
    assert [(e.text, e.points) for e in made.entries] == [
        ("a", 1),
        ("b (2), and c", 1),
        ("one for d", 1),
    ]
    made = read_rubric(
        "**Rubric** (3 points if you choose): one for x, two for y. z earns nothing."
    )
    assert [(e.text, e.points) for e in made.entries] == [("one for x", 1), ("two for y", 2)]


def test_formgrader_shows_it_and_feedback_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    made, _ = with_rubrics(notebook(), {"submission_id": "1", "assignment_id": "05_first_gan"})
    page = clean_markdown(made.cells[2].source)
    assert "Model answer" in page
    assert 'data-cell="written_curves" data-points="0.5"' in page
    plain, _ = with_rubrics(notebook(), {"nbgrader": {"assignment": "05_first_gan"}})
    assert len(plain.cells) == 2


def test_a_students_text_is_never_trusted() -> None:
    assert "<script" not in clean_markdown(
        "<script>alert(1)</script><button data-cell='a'>x</button>"
    )


@pytest.mark.parametrize(("more", "line"), [
    ({"points": 2, "score": 1.0}, MARKED), ({"points": 0, "score": 0, "comment": "Yes."}, MARKED),
    ({"points": 2, "score": 0.0}, TO_COME), ({"points": 0, "score": 0.0}, "Not marked by machine"),
])  # fmt: skip
def test_the_line_above_is_true(more: dict[str, object], line: str) -> None:
    made = notebook(**more)
    apply(made, "messages", {})
    assert line in made.cells[1].source
