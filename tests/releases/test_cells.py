"""A newer release comes into a learner's notebook, and no answer goes."""

from copy import deepcopy
from typing import Any

from gancourse.releases.cells import THEIRS, YOURS, merge, source


def text(name: str, words: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": words}


def stub(words: str, checksum: str = "1") -> dict[str, Any]:
    marks = {"grade_id": "stub_f", "solution": True, "checksum": checksum}
    return code("stub", words) | {"metadata": {"nbgrader": marks}}


def code(name: str, words: str) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": name, "metadata": {}, "source": words}
    return cell | {"outputs": [], "execution_count": None}


def notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    return {"cells": deepcopy(list(cells)), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


BASE = notebook(text("title", "# Lab"), stub("raise"), code("plot", "plot()"))
ANSWERED = notebook(text("title", "# Lab"), stub("return 1"), code("plot", "plot()"))


def sources(made: Any) -> list[str]:
    return [source(cell) for cell in made.notebook["cells"]]


def test_an_answer_stays_and_what_the_course_mended_comes() -> None:
    new = notebook(
        text("title", "# A lab"), stub("raise"), text("new", "More."), code("plot", "p()")
    )
    made = merge(ANSWERED, BASE, new)
    assert sources(made) == ["# A lab", "return 1", "More.", "p()"]
    assert (made.answers, made.brought, made.twice) == (1, 3, 0)


def test_a_stub_that_changed_stands_below_the_answer_as_text() -> None:
    made = merge(ANSWERED, BASE, notebook(text("title", "# Lab"), stub("def f(x): raise", "2")))
    kept, told = made.notebook["cells"][1:3]
    assert source(kept) == "return 1"
    assert kept["metadata"]["nbgrader"]["checksum"] == "2"
    assert told["cell_type"] == "markdown"
    assert told["source"].startswith(THEIRS)
    assert "def f(x): raise" in told["source"]
    assert made.twice == 1


def test_a_cell_that_both_changed_is_the_courses_with_the_learners_below() -> None:
    mine = notebook(text("title", "# Lab"), stub("raise"), code("plot", "mine()"))
    made = merge(mine, BASE, notebook(text("title", "# Lab"), stub("raise"), code("plot", "new()")))
    assert sources(made)[2] == "new()"
    assert YOURS in sources(made)[3]
    assert "mine()" in sources(made)[3]


def test_own_cells_stay_behind_their_neighbour_and_removed_ones_stay_removed() -> None:
    mine = notebook(
        text("own", "Notes"), text("title", "# Lab"), code("try", "1 + 1"), stub("x = 1")
    )
    made = merge(
        mine, BASE, notebook(text("title", "# New"), stub("raise"), code("plot", "plot()"))
    )
    assert sources(made) == ["Notes", "# New", "1 + 1", "x = 1"]


def test_an_answer_to_an_exercise_that_is_gone_stays_and_its_untouched_stub_goes() -> None:
    less = notebook(text("title", "# Lab"), code("plot", "plot()"))
    assert "return 1" in sources(merge(ANSWERED, BASE, less))
    assert "raise" not in sources(merge(BASE, BASE, less))


def test_of_two_copies_of_an_answer_none_goes_and_one_has_the_mark() -> None:
    mine = notebook(stub("first"), stub("second"))
    cells = merge(mine, BASE, BASE).notebook["cells"]
    assert [source(c) for c in cells if source(c) in ("first", "second")] == ["first", "second"]
    assert sum("nbgrader" in c["metadata"] for c in cells) == 1
    assert len({c["id"] for c in cells}) == len(cells)


def test_a_second_update_changes_nothing() -> None:
    new = notebook(text("title", "# Other"), stub("def f(): raise", "2"), code("plot", "new()"))
    mine = notebook(text("title", "# Mine"), stub("return 1"), code("plot", "mine()"))
    once = merge(mine, BASE, new).notebook
    again = merge(once, new, new)
    assert again.notebook["cells"] == once["cells"]
    assert (again.brought, again.twice) == (0, 0)


def test_without_the_older_release_the_checksum_tells_an_answer() -> None:
    new = notebook(text("title", "# New"), stub("raise"), code("plot", "plot()"))
    made = merge(ANSWERED, None, new)
    assert sources(made)[0] == "# New"
    assert "# Lab" in sources(made)[1]
    assert sources(made)[2:] == ["return 1", "plot()"]
