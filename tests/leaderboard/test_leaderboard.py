"""The board ranks what was measured, and tells of nobody who it is."""

import argparse
from pathlib import Path

import pytest

from gancourse.cli import CommandError
from graders.commands import leaderboard
from graders.criteria import Criterion, Verdict
from graders.engine.write.records import Store
from graders.engine.write.verdicts import keep_verdicts
from graders.leaderboard.entries import board
from graders.leaderboard.names import names
from graders.leaderboard.page import page

LAB, EXERCISE = "14_capstone", "14_capstone.build_generator"
SECRET = b"of this course"


def verdict(distance: float | None, recall: float = 0.8, *, met: bool = True) -> Verdict:
    """An entry; without a distance nothing was measured."""
    if distance is None:
        return Verdict(EXERCISE, 10.0, (Criterion("fits", False, "no weights"),))
    near, far = "reaches a distance of at most 45", "reaches a distance of at most 90"
    criteria = (
        Criterion(far, met, "", measure="distance", measured=distance),
        Criterion(near, met and distance <= 45, "", measure="distance", measured=distance),
        Criterion("reaches a recall of 0.5", met, "", measure="recall", measured=recall),
    )
    return Verdict(EXERCISE, 10.0, criteria)


CLASS = {
    "ada": {EXERCISE: verdict(40)},
    "bob": {EXERCISE: verdict(30)},
    "cy": {EXERCISE: verdict(70)},
    "dee": {EXERCISE: verdict(None)},
    "eve <script>": {EXERCISE: verdict(5, met=False)},
    "frida": {EXERCISE: verdict(30, recall=0.9)},
}


def made() -> tuple[dict[str, str], str]:
    """Who is called what, and the page."""
    named = names(SECRET, LAB, CLASS)
    return named, page(board(LAB, CLASS, named))


def test_the_best_comes_first_and_copies_come_last() -> None:
    named, _ = made()
    found = board(LAB, CLASS, named)
    students = {name: student for student, name in named.items()}
    order = [students[entry.name] for entry in found.entries]
    assert order == ["frida", "bob", "ada", "cy", "eve <script>"]
    assert (found.columns, found.without) == (["distance", "recall"], 1)
    assert [entry.floors for entry in found.entries] == [3, 3, 3, 2, 0]


def test_the_page_names_no_student_and_asks_for_nothing() -> None:
    named, text = made()
    assert not [student for student in ("ada", "bob", "dee", "eve", "frida") if student in text]
    assert all(named[student] in text for student in CLASS if student != "dee")
    assert named["dee"] not in text
    assert "1 handed in nothing yet" in text
    assert "<script" not in text
    assert "src=" not in text
    assert (text.count("<h1>"), text.count("<caption>")) == (1, 1)
    assert 'lang="en"' in text


def test_names_stay_and_are_not_those_of_another_lab_or_course() -> None:
    many = [f"student {i}" for i in range(2000)]
    named = names(SECRET, LAB, many)
    assert named == names(SECRET, LAB, reversed(many))
    assert len(set(named.values())) == len(many)
    for other in (names(b"another", LAB, many), names(SECRET, "13_cyclegan", many)):
        assert sum(named[student] == other[student] for student in many) < 3


def test_a_name_of_no_readable_text_has_one_too() -> None:
    assert len(names(SECRET, LAB, ["\udcff", "\udcfe"])) == 2


def test_the_secret_is_read_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = Store(tmp_path).secret()
    monkeypatch.setattr("os.open", lambda *_: pytest.fail("opened to write"))
    assert Store(tmp_path).secret() == secret
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def arguments(**more: object) -> argparse.Namespace:
    return argparse.Namespace(**{"lab": LAB, "to": None, "who": None} | more)


def test_the_command_writes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "solutions").mkdir()
    (tmp_path / "course").mkdir()
    monkeypatch.setattr(leaderboard, "instructors_root", lambda: tmp_path)
    with pytest.raises(CommandError, match="run `gancourse autograde 14_capstone` first"):
        leaderboard.run(arguments())
    store = Store(tmp_path / ".gancourse")
    store.secret()
    for student, verdicts in CLASS.items():
        keep_verdicts(store, LAB, student, verdicts)
    assert leaderboard.run(arguments()) == 0
    text = (tmp_path / "leaderboard" / f"{LAB}.html").read_text(encoding="utf-8")
    capsys.readouterr()
    assert leaderboard.run(arguments(who="ada")) == 0
    assert capsys.readouterr().out.strip() in text
    with pytest.raises(CommandError, match="nobody of this ID"):
        leaderboard.run(arguments(who="nobody"))
