"""Hostile submissions gain nothing, harm nobody and leave nothing behind."""

import contextlib
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attacked_class import MARKER, SAMPLES, Graded, described
from attacked_course import LAB, full_points

from graders.engine.classes import Terms, course_config, grade_class
from graders.engine.write.listening import Noting

CLASSES = (
    "reads", "patches", "lies", "forges", "leaves", "exhausts", "outlives", "touches",
    "metadata", "files", "active", "accidents",
)  # fmt: skip
NAMES = [(slug, "none") for slug, _, _ in described()] + [(s.slug, s.earns) for s in SAMPLES]
jailed = pytest.mark.needs("bwrap")


def test_every_class_of_attack_is_tried() -> None:
    kinds = Counter([kind for _, kind, _ in described()] + [sample.kind for sample in SAMPLES])
    assert set(kinds) == {*CLASSES, "knows"}
    assert min(kinds[kind] for kind in CLASSES) >= 4, kinds
    assert kinds["knows"] >= 10


@jailed
def test_no_submission_stops_the_class(graded: Graded) -> None:
    assert graded.failure == ""
    students = {attack.student for attack in graded.attacks} | set(graded.honest)
    assert {record.student for record in graded.records} == students == set(graded.scores)
    levels = {graded.level} if graded.level else {"nested", "single"}
    assert {record.level for record in graded.records} <= levels


@jailed
def test_an_honest_student_was_graded_after_each(graded: Graded) -> None:
    order = [record.student for record in graded.records]
    last = max(order.index(student) for student in graded.honest)
    places = [order.index(attack.student) for attack in graded.attacks]
    # What was stopped runs once more at the end of the line; the others stand among the honest.
    assert sum(place < last for place in places) > len(places) / 2
    for attack in graded.attacks:
        assert any(student > attack.student for student in graded.honest)


@jailed
@pytest.mark.parametrize(("slug", "earns"), NAMES)
def test_an_attack_earns_what_its_answers_earn(graded: Graded, slug: str, earns: str) -> None:
    attack = next(attack for attack in graded.attacks if attack.slug == slug)
    score = graded.scores[attack.student]
    if earns == "any":
        assert 0 <= score <= full_points()
    else:
        assert score == {"none": 0, "full": full_points()}[earns]


@jailed
def test_every_honest_student_has_full_points(graded: Graded) -> None:
    assert {graded.scores[student] for student in graded.honest} == {full_points()}


@jailed
def test_the_reference_still_scores_full(graded: Graded) -> None:
    again, terms = Noting(), Terms(limits=graded.limits)
    student = graded.honest[-1]
    grade_class(graded.course.root, LAB, student=student, terms=terms, listener=again)
    assert [record.points for record in again.records] == [full_points()], again.records


def processes_since(moment: float) -> Iterator[tuple[str, int]]:
    """Command line and parent of each process that began after a moment."""
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if folder.stat().st_mtime > moment:
                yield command, parent


def engine_orphans(moment: float) -> list[str]:
    """Processes of the engine that nobody looks after any more."""
    found = processes_since(moment)
    return [command for command, parent in found if parent == 1 and "graders.engine" in command]


@jailed
def test_no_process_is_left(graded: Graded) -> None:
    assert not [c for c, _ in processes_since(0) if graded.sleeper in c]
    deadline = time.monotonic() + 60  # those of another run may be about to end
    while engine_orphans(graded.started) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert engine_orphans(graded.started) == []


@jailed
def test_nothing_outside_is_written_or_called(graded: Graded) -> None:
    assert not MARKER.exists()
    assert graded.calls == 0
    assert graded.after == graded.before


@jailed
def test_the_gradebook_is_whole(graded: Graded) -> None:
    with sqlite3.connect(graded.course.root / "gradebook.db") as gradebook:
        assert gradebook.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        maxima = gradebook.execute("SELECT max_score FROM grade_cells").fetchall()
        students = gradebook.execute("SELECT count(*) FROM student").fetchone()[0]
    assert sum(points for (points,) in maxima) == full_points()
    assert students == len(graded.attacks) + len(graded.honest)


@jailed
def test_what_is_stored_stays_small(graded: Graded) -> None:
    root = graded.course.root / "autograded"
    sizes = {path: path.stat().st_size for path in root.rglob("*") if path.is_file()}
    assert len(sizes) > len(graded.attacks)
    assert max(sizes.values()) < 64 * 2**20


class Active(HTMLParser):
    """Counts what in a page could run: scripts, handlers, links and frames that run code."""

    TAGS = ("script", "iframe", "object", "embed", "form", "base", "meta", "link", "animate")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.TAGS:
            self.found[tag] += 1
        for name, value in attrs:
            code = "".join((value or "").split()).lower()
            if name.startswith("on") or name == "srcdoc" or code.startswith("javascript:"):
                self.found[f"{tag} {name}={value}"] += 1


@pytest.fixture(scope="module")
def pages(graded: Graded) -> dict[str, list[str]]:
    """Feedback and formgrader's page of each active student and of an honest one."""
    from nbconvert.exporters import HTMLExporter
    from nbgrader.converters import GenerateFeedback
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.server_extensions.formgrader.handlers import template_path
    from traitlets.config import Config

    config = course_config(graded.course.root)
    students = [a.student for a in graded.attacks if a.kind == "active"] + graded.honest[-1:]
    page = Config({"HTMLExporter": {"template_name": "formgrade"}})
    page.HTMLExporter.extra_template_basedirs = [template_path]
    page.merge(config)
    formgrader = HTMLExporter(config=page)
    made = {}
    for student in students:
        coursedir = CourseDirectory(
            config=config, root=str(graded.course.root), assignment_id=LAB, student_id=student
        )
        GenerateFeedback(coursedir=coursedir, config=config).start()
        feedback = graded.course.root / "feedback" / student / LAB / f"{LAB}.html"
        stored = graded.course.root / "autograded" / student / LAB / f"{LAB}.ipynb"
        resources = {"index": 0, "total": 1, "base_url": "", "notebook_path": "", "student": ""}
        shown, _ = formgrader.from_filename(os.fspath(stored), resources=resources)
        made[student] = [feedback.read_text(), shown]
    return made


@jailed
def test_nothing_of_a_student_runs_in_the_graders_browser(
    graded: Graded, pages: dict[str, list[str]]
) -> None:
    honest = [Active(page).found for page in pages[graded.honest[-1]]]
    active = [a.student for a in graded.attacks if a.kind == "active"]
    assert len(active) >= 4
    for student in active:
        for page, usual in zip(pages[student], honest, strict=True):
            assert not Active(page).found - usual, student
