"""From a class's zips to `submitted/` and the gradebook's names, one row a student."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path

from graders.collecting.archives import HandIn, hand_ins
from graders.collecting.enrolling import enrol
from graders.collecting.laying import Laid, lay
from graders.collecting.rosters import Person, Roster, folder_name


@dataclass(frozen=True)
class Collected:
    """rows: who handed in; missing: who of the roster did not, ever; told: what belongs to none."""

    rows: list[Laid]
    missing: list[Person]
    told: list[str]


def collect(
    root: Path, lab: str, zips: Sequence[Path], roster: Roster | None, zone: tzinfo | None
) -> Collected:
    """Collect a lab. zone: of the zips' dates; None: this machine's.

    Raises UnreadableError for a zip that cannot be opened, before anything is laid.
    """
    told: list[str] = []
    found = hand_ins(zips, lab, zone, told)
    owners = [(hand_in, _person(hand_in, roster)) for hand_in in _own(found, roster)]
    enrol(root, [*(roster.people if roster else ()), *(person for _, person in owners)])
    rows = [_laid(hand_in, person, root, lab, roster) for hand_in, person in owners]
    people = roster.people if roster else ()
    missing = [p for p in people if not (root / "submitted" / p.id / lab).exists()]
    return Collected(rows, missing, told)


def _own(found: list[HandIn], roster: Roster | None) -> list[HandIn]:
    """The same, where of several that bear one person's name only the person's own number counts.

    A platform's number is one's own for good; what they are called may be their own choice.
    """
    known = [(hand_in, roster.find(hand_in.owner) if roster else None) for hand_in in found]
    numbers: dict[tuple[Person, str], set[str]] = {}
    for hand_in, person in known:
        if person and hand_in.owner.number:
            numbers.setdefault((person, hand_in.owner.system), set()).add(hand_in.owner.number)
    for hand_in, person in known:
        owner = hand_in.owner
        if person and owner.number not in ("", person.number):
            hand_in.namesake = len(numbers[person, owner.system]) > 1
            other = "several are called so" if hand_in.namesake else "known by the name alone"
            hand_in.remarks.insert(0, f"{other}: the number {owner.number} is not in the roster")
    return found


def _person(hand_in: HandIn, roster: Roster | None) -> Person:
    """Who an owner is, or what is known without a roster."""
    owner = hand_in.owner
    if roster and not hand_in.namesake and (known := roster.find(owner)):
        return known
    student = folder_name(owner.name, f"_{owner.number}" if owner.number else "")
    first, _, last = owner.name.rpartition(" ")
    spoken = owner.system == "Moodle"  # Canvas writes letters without spaces, folders have logins
    return Person(student, owner.number, first if spoken else "", last if spoken else "", "")


def _laid(hand_in: HandIn, person: Person, root: Path, lab: str, roster: Roster | None) -> Laid:
    row = lay(hand_in, root, lab, person.id, person.full or hand_in.owner.name)
    if roster is None or person in roster.people:
        return row
    return replace(row, remarks=["not in the roster", *row.remarks])
