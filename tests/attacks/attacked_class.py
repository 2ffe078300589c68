"""One class in which every attack is followed by an honest student, and what surrounds it."""

import hashlib
import os
import re
import secrets
import socket
import stat
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from attacked_course import LAB, Course, make_course, scores
import hostile_files
import hostile_notebooks

from graders.engine.classes import GradingError, Terms, grade_class
from graders.engine.write.listening import Noting
from graders.engine.write.records import Record
from graders.engine.run.rules import MIB, Limits

SAMPLES = hostile_notebooks.registry.samples + hostile_files.registry.samples
CODE = Path(__file__).with_name("samples")
HONEST_EVERY = 4
# Enough for an honest student on a busy machine; short, since loops use all that they get.
LIMITS = Limits(cpu_seconds=6, idle_seconds=6, data_bytes=1024 * MIB, jail_bytes=1536 * MIB)
UNPREPARED = replace(LIMITS, cpu_seconds=15)  # where torch is imported in a job's own time
MARKER = Path("/tmp/gancourse-attack-marker")  # what samples write, should they get out


@dataclass
class Attack:
    """One hostile or unlucky submission. earns: "full", "none" or "any" (at most full)."""

    student: str
    slug: str
    kind: str
    earns: str


@dataclass
class Graded:
    """A graded class and its surroundings, before and after. level: of the jail, where named."""

    course: Course
    attacks: list[Attack]
    honest: list[str]
    sleeper: str
    before: dict[str, str]
    after: dict[str, str] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    calls: int = 0
    started: float = field(default_factory=time.time)
    failure: str = ""
    level: str = ""
    limits: Limits = LIMITS


def described() -> list[tuple[str, str, str]]:
    """(slug, class, what) of every sample of hostile code."""
    found = []
    for path in sorted(CODE.glob("*.py")):
        kind, what = re.findall(r"^# (?:class|what): (.+)$", path.read_text(), re.MULTILINE)[:2]
        found.append((path.stem, kind, what))
    return found


def hand_in(course: Course, sleeper: str, port: int) -> tuple[list[Attack], list[str]]:
    """All attacks, with an honest student after every few and at the end."""
    attacks, honest = [], []
    jobs = [(slug, kind, None) for slug, kind, _ in described()]
    jobs += [(sample.slug, sample.kind, sample) for sample in SAMPLES]
    for number, (slug, kind, sample) in enumerate(jobs, 1):
        student = f"{number:03}-{kind}-{slug.replace('_', '-')}"
        if sample is None:
            text = (CODE / f"{slug}.py").read_text()
            text = text.replace("gancourse-attack-sleeper", sleeper).replace("47123", str(port))
            course.submit(student, course.attacked(text))
        else:
            begun = course.honest() if sample.start == "honest" else course.untouched()
            sample.change(course.submit(student, begun))
        attacks.append(Attack(student, slug, kind, sample.earns if sample else "none"))
        if number % HONEST_EVERY == 0 or number == len(jobs):
            honest.append(f"{number:03}-zz-honest")
            course.submit(honest[-1], course.honest())
    return attacks, honest


def digests(root: Path) -> dict[str, str]:
    """What lies below a folder: ordinary files by content, the rest by kind, giants by size."""
    found = {}
    for base, _, names in os.walk(root):
        for name in names:
            path = Path(base, name)
            status = path.lstat()
            said = f"{stat.S_IFMT(status.st_mode)}, {status.st_size}"
            if stat.S_ISREG(status.st_mode) and status.st_size < 32 * MIB:
                said += hashlib.sha256(path.read_bytes()).hexdigest()
            found[str(path.relative_to(root))] = said
    return found


def untouchable(course: Course) -> dict[str, str]:
    """All of the course that grading must not change, and a folder beside it."""
    folders = ("solutions", "course", "submitted", "../outside")
    found = {}
    for folder in folders:
        found |= {f"{folder}/{k}": v for k, v in digests(course.root / folder).items()}
    return found | {"config": (course.root / "nbgrader_config.py").read_text()}


def grade_all(folder: Path, level: str = "") -> Graded:
    """The class after one run with two jobs at a time, in a new folder.

    level: of the jail, where it is named.
    """
    limits = UNPREPARED if level else LIMITS
    (folder / "outside").mkdir()
    (folder / "outside" / "gradebook.db").write_text("somebody else's")
    MARKER.unlink(missing_ok=True)
    sleeper = f"gancourse-attack-sleeper-{secrets.token_hex(4)}"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        course = make_course(folder / "course")
        attacks, honest = hand_in(course, sleeper, listener.getsockname()[1])
        before = untouchable(course)
        made = Graded(course, attacks, honest, sleeper, before, level=level, limits=limits)
        try:
            terms = Terms(jobs=2, limits=limits)
            grade_class(course.root, LAB, terms=terms, listener=Noting(records=made.records))
        except GradingError as error:
            made.failure = str(error)
        listener.setblocking(False)
        made.calls = _callers(listener)
    made.after, made.scores = untouchable(course), scores(course)
    return made


def _callers(listener: socket.socket) -> int:
    count = 0
    while True:
        try:
            listener.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1
