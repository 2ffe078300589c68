"""What an instructor is told of a class is so, and nothing that a student wrote runs there."""

import json
from pathlib import Path

import pytest

from graders.criteria import Criterion, Verdict
from graders.engine.write.records import Record, Store
from graders.engine.write.verdicts import keep_verdicts, read_verdicts
from graders.insights.alike import alike, kinds
from graders.insights.figures import correlation, exercise_figures
from graders.insights.gathering import Insights, bins, progress, read_history
from graders.insights.page import page
from graders.insights.scores import Scores

NOISE = "05_first_gan.get_noise"
LONG = "\n".join(
    f"def step_{i}(values, scale={i}):\n    total = sum(values) * scale  # {i}\n    return total"
    for i in range(12)
)


def verdict(*, bell: bool = True, shape: bool = True, hint: str = "uniform: 0.31") -> Verdict:
    criteria = (Criterion("shape", shape, "wrong shape"), Criterion("bell curve", bell, hint))
    return Verdict(NOISE, 2.0, criteria)


def scores(*earned: float) -> Scores:
    by_student = {f"s{i}": {"get_noise": e, "other": 2 * e} for i, e in enumerate(earned)}
    return Scores("05_first_gan", {"get_noise": 2.0, "other": 4.0, "why": 0.0}, by_student, 0)


def test_figures_of_an_exercise() -> None:
    judged = [verdict(), verdict(bell=False), verdict(bell=False, hint="uniform: 0.77"),
              verdict(shape=False, bell=False)]  # fmt: skip
    unfilled = Verdict(NOISE, 2.0, (Criterion("runs", False, "get_noise is not filled in yet: x"),))
    verdicts = {f"s{i}": {NOISE: v} for i, v in enumerate([*judged, unfilled])}
    noise, other = exercise_figures(scores(2, 1, 1, 0.5, 0), verdicts)
    assert (noise.name, noise.full, noise.none, noise.unfilled) == ("get_noise", 1, 1, 1)
    assert noise.difficulty == pytest.approx(0.45)
    assert noise.discrimination == pytest.approx(1.0)
    assert [(c.name, c.met, c.judged) for c in noise.criteria] == [
        ("shape", 3, 4), ("bell curve", 1, 4),
    ]  # fmt: skip
    assert [(s.criterion, s.hint, s.students) for s in noise.slips] == [
        ("bell curve", "uniform: 0.31", 2), ("shape", "wrong shape", 1),
    ]  # fmt: skip
    assert noise.patterns == [("bell curve", 2), ("shape, bell curve", 1)]
    assert other.criteria == []


def test_a_correlation_of_nothing_is_none() -> None:
    assert correlation([1, 2, 3], [1, 2, 3]) is None, "three are too few"
    assert correlation([1] * 9, list(range(9))) is None


def test_totals_fall_into_ten_bins() -> None:
    found = bins([0, 1.9, 2, 19.99, 20], 20)
    assert [count for _, _, count in found] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert sum(count for _, _, count in bins([0.0], 0.0)) == 1


def test_renaming_and_reformatting_hide_nothing() -> None:
    renamed = LONG.replace("values", "v").replace("total", "t").replace("  # ", "    # note ")
    other = "\n".join(f"class A{i}:\n    x = [{i}]\n    y = {{x: {i}}}" for i in range(60))
    found = alike({"ada": LONG, "bob": renamed, "cy": other, "dee": "x = 1"})
    assert [(p.one, p.other, p.share) for p in found.pairs] == [("ada", "bob", 1.0)]
    assert found.compared == 3, "a short one is not compared"


def test_a_class_that_is_all_alike_has_no_pairs() -> None:
    variants = {f"s{i}": LONG + f"\nprint({'[' * i}1{']' * i})\n" + "x += 1\n" * i
                for i in range(1, 6)}  # fmt: skip
    found = alike(variants)
    assert found.usual > 0.9
    assert all(pair.share >= (1 + found.usual) / 2 for pair in found.pairs)


@pytest.mark.parametrize("code", ["", "def (", "'''", "\tx\n  y", "\x00", "é = 1\n"])
def test_any_text_has_kinds(code: str) -> None:
    assert isinstance(kinds(code), list)


def record(student: str, digest: str, points: float) -> Record:
    return Record("lab", student, digest, "full", points, 10.0, 1.0, [], [])


def test_progress_over_hand_ins(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for each in (record("a", "1", 2), record("a", "1", 2), record("b", "1", 5),
                 record("a", "2", 6), record("c", "1", 9), record("c", "2", 8)):  # fmt: skip
        store.add(each)
    found = progress(read_history(store, "lab"))
    assert (found.again, found.gained, found.median) == (2, 1, 1.5)
    assert store.read("lab")["a"].points == 6


def test_verdicts_come_back_and_a_torn_line_is_passed_over(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keep_verdicts(store, "lab", "ada", {NOISE: verdict(bell=False)})
    keep_verdicts(store, "lab", "ada", {NOISE: verdict()})
    with (tmp_path / "lab.verdicts.jsonl").open("a") as stream:
        stream.write(json.dumps({"student": "bob"}) + '\n{"student": "ada", "verd')
    assert read_verdicts(store, "lab") == {"ada": {NOISE: verdict()}}
    keep_verdicts(store, "lab", "cy", {NOISE: verdict()})
    assert set(read_verdicts(store, "lab")) == {"ada", "cy"}, "the torn line took no other along"
    assert read_verdicts(store, "another") == {}


def test_what_students_wrote_is_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>\x1b[2J"
    figures = exercise_figures(scores(1, 1), {
        name: {NOISE: verdict(bell=False, hint=evil)} for name in ("s0", "s1")
    })  # fmt: skip
    found = Insights(
        "lab", scores(1, 1), figures, bins([3, 3], 6), [("get_noise", figures[0].slips[0])],
        (1.0, 2.0), [(evil, 1)], progress({}), alike({evil: LONG, "b": LONG}), [(evil, evil)],
    )  # fmt: skip
    text = page(found)
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "\x1b" not in text
    assert text.count("<h1>") == 1
    assert "src=" not in text
