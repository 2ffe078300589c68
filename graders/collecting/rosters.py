"""Who takes the course: a CSV file of Moodle (grading sheet, participants) or Canvas (gradebook).

It gives students their names and their login, and shows who did not hand in.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graders.collecting.owners import Owner
from graders.engine.intake.reading import UnreadableError, read_bytes, visible

MAX_ROSTER = 20 * 2**20
MAX_NAME = 200  # bytes
SEPARATORS = ",;\t"
# Headings as both write them in English; the first that is there and not empty counts.
LOGIN = ("username", "sis login id", "id number", "sis user id", "email address", "email")
NUMBER = ("identifier", "id")
FULL = ("full name", "student", "name")
FIRST, LAST = ("first name", "given name"), ("last name", "surname", "family name")
EMAIL = ("email address", "email")
NOBODY = re.compile(r"\s*(points possible|student, test|test student)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Person:
    """A line of the roster. id: the name of the student's folder; number: the platform's own."""

    id: str
    number: str
    first: str
    last: str
    email: str

    @property
    def full(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}".strip()

    @property
    def calls(self) -> set[str]:
        """What a platform or a student may write for this one, as `_letters`."""
        names = (self.id, self.email, self.email.partition("@")[0], self.full)
        return {_letters(name) for name in (*names, f"{self.last}{self.first}")} - {""}


class Roster:
    """The people of a course, found by what platforms write into the names of files."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._by_number = _unique((person.number, person) for person in self.people)
        self._by_name = _unique((call, person) for person in self.people for call in person.calls)

    def find(self, owner: Owner) -> Person | None:
        """The one person that an owner is, if there is exactly one."""
        by_number = self._by_number.get(owner.number) if owner.number else None
        return by_number or self._by_name.get(_letters(owner.name))


def read_roster(file: Path) -> Roster:
    """The people in a CSV file. Raises UnreadableError, which names the file and the remedy."""
    lines = _table(file)
    if not any(set(NUMBER + LOGIN + FULL) & set(line) for line in lines[:1]):
        raise UnreadableError(
            f"{file.name} names no students: export the gradebook of Canvas, or the grading sheet "
            f"of Moodle, as CSV with English headings (one of: {', '.join(NUMBER + LOGIN + FULL)})."
        )
    return Roster(person for line in lines if (person := _person(line)))


def _table(file: Path) -> list[dict[str, str]]:
    content = read_bytes(file, MAX_ROSTER)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(
            f"{visible(file.name)} is not UTF-8 text: save it as CSV UTF-8."
        ) from None
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise UnreadableError(f"{visible(file.name)}: {error}: save it as CSV anew.") from None
    titles = [title.strip().casefold() for title in rows[0]] if rows else []
    return [dict(zip(titles, map(str.strip, row), strict=False)) for row in rows[1:] if any(row)]


def _person(line: Mapping[str, str]) -> Person | None:
    """One line; None where it stands for no student."""
    first, last = _first(line, FIRST), _first(line, LAST)
    full = _first(line, FULL)
    if NOBODY.fullmatch(full):
        return None
    if full and not (first or last):
        last, first = full.split(", ", 1) if ", " in full else ("", full)
        if not last:
            first, _, last = full.rpartition(" ")
    number = re.sub(r"^participant\s*", "", _first(line, NUMBER), flags=re.IGNORECASE)
    login = _first(line, LOGIN) or number or full
    if not login:
        return None
    return Person(folder_name(login), number, first, last, _first(line, EMAIL))


def folder_name(text: str, end: str = "") -> str:
    """A text as the name of a student's folder: no slash, no control, no dot at its start.

    It is cut to what a file system takes, before the `end`.
    """
    name = re.sub(r"[/\\\x00-\x1f\x7f]", "_", text).strip().lstrip(".").encode("utf-8", "replace")
    return name[: MAX_NAME - len(end)].decode("utf-8", "ignore") + end or "_"


def _first(line: Mapping[str, str], titles: tuple[str, ...]) -> str:
    return next((line[title] for title in titles if line.get(title)), "")


def _letters(name: str) -> str:
    """However its accents are written."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def _unique(pairs: Iterable[tuple[str, Person]]) -> dict[str, Person]:
    """What names exactly one person."""
    found: dict[str, Person | None] = {}
    for name, person in pairs:
        found[name] = person if found.get(name, person) is person else None
    return {name: person for name, person in found.items() if name and person}
