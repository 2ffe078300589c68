"""Reads a class's zips: each member's owner, date and content, within limits.

The zip comes from the course's own platform, and its members from students: nothing is unpacked
by a name that a member gives itself, and no size is believed.
"""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path

from graders.collecting.owners import Owned, Owner, common_top, owned
from graders.engine.intake.handed import MAX_FILES, Entry, is_junk, unfit
from graders.engine.intake.reading import UnreadableError, visible
from graders.engine.intake.zips import DAMAGED, odd, place_in_zip, read_member

MAX_MEMBERS = 100_000


@dataclass
class HandIn:
    """What one owner handed in: the newest of each path. late: as the platform marked it.

    namesake: several bear this name, and the number says that this one is another.
    """

    owner: Owner
    files: dict[str, tuple[int, datetime, Entry]] = field(default_factory=dict)
    late: bool = False
    namesake: bool = False
    remarks: list[str] = field(default_factory=list)

    @property
    def when(self) -> datetime | None:
        """The newest file's date."""
        return max((date for _, date, _ in self.files.values()), default=None)

    def take(self, file: Owned, date: datetime, entry: Entry) -> None:
        """Keep a file, or the newer of two of one name."""
        self.late |= file.late
        before = self.files.get(file.path)
        if before is None and len(self.files) == MAX_FILES:
            many = f"more than {MAX_FILES} files; the rest were not taken"
            self.remarks += [many] if many not in self.remarks else []
        elif before is None or (file.times, date) >= before[:2]:
            self.files[file.path] = file.times, date, entry


def hand_ins(zips: Iterable[Path], lab: str, zone: tzinfo | None, told: list[str]) -> list[HandIn]:
    """Who handed in what, over all zips; of an owner's several zips the newest file counts.

    zone: of the zips' dates, which name none; None: this machine's. told: gets what could be given
    to nobody. Raises UnreadableError where a zip cannot be opened.
    """
    found: dict[tuple[str, str], HandIn] = {}
    for path in zips:
        archive = _opened(path)
        members = [m for m in archive.infolist() if _is_work(place_in_zip(m))]
        top = common_top([place_in_zip(member) for member in members], lab)
        for member in members[:MAX_MEMBERS]:
            _give(archive, member, lab, top, zone, found, told)
        if len(members) > MAX_MEMBERS:
            told.append(f"{path.name} holds more than {MAX_MEMBERS:,} files; the rest: not read")
    return list(found.values())


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except FileNotFoundError:
        raise UnreadableError(f"{path} does not exist: check the path.") from None
    except (*DAMAGED, OSError) as error:
        raise UnreadableError(
            f"{path} is no readable zip ({error}): download it again from your platform."
        ) from None


def _is_work(path: str) -> bool:
    return not path.endswith("/") and not any(map(is_junk, path.split("/")))


def _give(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, lab: str, top: str, zone: tzinfo | None,
    found: dict[tuple[str, str], HandIn], told: list[str],
) -> None:  # fmt: skip
    """Give one member to its owner."""
    path, name = place_in_zip(member), Path(archive.filename or "").name
    file = owned(path, lab, top)
    if file is None:
        told.append(f"{visible(path)} in {name}: whose it is cannot be told; not taken")
        return
    key = file.owner.system, file.owner.key
    hand_in = found.setdefault(key, HandIn(file.owner))
    date = _date(member, zone)
    entry = Entry(file.path, date.timestamp(), partial(read_member, archive, member, name))
    if problem := odd(member) or unfit(entry):
        hand_in.remarks.append(f"{entry.shown} {problem} and was not taken")
    else:
        hand_in.take(file, date, entry)


def _date(member: zipfile.ZipInfo, zone: tzinfo | None) -> datetime:
    """The date that a member carries, with its zone; 1980 where it carries nonsense."""
    try:
        naive = datetime(*member.date_time)
    except ValueError:
        naive = datetime(1980, 1, 1)
    return naive.replace(tzinfo=zone) if zone else naive.astimezone()
