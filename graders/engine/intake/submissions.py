"""Which students handed in a lab, by the folders that lie in `submitted/`.

A lab's folder under another case, or a notebook or zip in its place, is found too. What systems
leave there is no student; a student whose folder's name cannot be kept is refused by name.
"""

import glob
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graders.engine.intake.finding import plain
from graders.engine.intake.handed import left_behind
from graders.engine.intake.reading import NOTEBOOK, visible

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory


@dataclass(frozen=True)
class Submission:
    """Where a student's hand-in lies, and what to remark about the place."""

    path: Path
    remark: str = ""


@dataclass
class Submissions:
    """By student; and the refused ones, each with the reason."""

    found: dict[str, Submission] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def submissions(coursedir: "CourseDirectory", lab: str) -> Submissions:
    """All hand-ins of a lab by the students that `coursedir` is about: one ID, or a pattern."""
    made = Submissions()
    hand_ins: dict[str, dict[str, Path]] = {}
    others = _other_labs(coursedir, lab)
    for owner, place, path in places(coursedir, coursedir.submitted_directory):
        if place == lab or (place not in others and _meant(place) == plain(lab) != ""):
            hand_ins.setdefault(owner, {})[place] = path
    excluded = coursedir.student_id_exclude.split(",")
    for owner, by_name in sorted(hand_ins.items()):
        if owner in excluded or left_behind(owner):
            continue
        if problem := _unfit(owner):
            made.refused[owner] = problem
        else:
            made.found[owner] = _chosen(by_name, lab)
    return made


def students_of(coursedir: "CourseDirectory", lab: str) -> set[str]:
    """Who handed in a lab, or any (`*`), of those whom grading would not refuse."""
    if lab != "*":
        return set(submissions(coursedir, lab).found)
    found = places(coursedir, coursedir.submitted_directory)
    owners = {owner for owner, _, path in found if path.is_dir()}
    return {owner for owner in owners if not left_behind(owner) and not _unfit(owner)}


def _other_labs(coursedir: "CourseDirectory", lab: str) -> set[str]:
    """Released under names of their own, however like this one's."""
    released = Path(coursedir.format_path(coursedir.release_directory, ".", lab)).parent
    return {path.name for path in released.iterdir()} - {lab} if released.is_dir() else set()


def places(coursedir: "CourseDirectory", step: str) -> Iterator[tuple[str, str, Path]]:
    """(student, name, path) of everything that lies where a lab's folder may.

    step: a folder of nbgrader's, such as `submitted`.
    """
    student, root = coursedir.student_id, coursedir.root
    if os.path.isdir(os.path.dirname(coursedir.format_path(step, student, "x"))):
        wanted = [glob.escape(student)] if student != "*" else ["*"]  # a folder's own name
    else:
        wanted = [student]
    form = coursedir.format_path(step, "(?P<student>.*)", "(?P<lab>[^/]*)", escape=True)
    for pattern in [*wanted, ".*"] if wanted == ["*"] else wanted:
        path = coursedir.format_path(step, pattern, "*")
        whole = glob.escape(root) + path.removeprefix(root) if path.startswith(root) else path
        for place in sorted(glob.glob(whole)):
            # A folder's name may hold a line end.
            if found := re.fullmatch(form, place, re.DOTALL):
                yield found["student"], found["lab"], Path(place)


def _meant(place: str) -> str:
    """The lab that a folder, zip or notebook of this name would be, compared as `plain`."""
    notebook = NOTEBOOK.fullmatch(place)
    return plain(re.sub(r"(?i)( ?\(\d+\))?(\.zip)?$", "", notebook["stem"] if notebook else place))


def _chosen(by_name: dict[str, Path], lab: str) -> Submission:
    """The exact name, or else the newest."""
    if lab in by_name:
        return Submission(by_name[lab])
    newest = max(by_name.values(), key=lambda path: (path.lstat().st_mtime, path.name))
    others = sorted(visible(name) for name in by_name if name != newest.name)
    more = f"; older and not graded: {', '.join(others)}" if others else ""
    return Submission(newest, f"{visible(newest.name)} was taken for the folder {lab}{more}")


def _unfit(student: str) -> str:
    """Why a folder's name can be no student's, if so."""
    try:
        student.encode()
    except UnicodeEncodeError:
        return "its name is no UTF-8 text: rename the folder"
    if student.startswith("."):
        return "its name begins with a dot: rename the folder"
    return ""
