"""The files of a zip, read into memory; nothing is unpacked to the disk.

Counts and sizes are looked at before the standard library reads the table of contents, and again
as each file is read, since a zip may say what it likes about itself.
"""

import io
import stat
import struct
import zipfile
import zlib
from functools import partial

from graders.engine.intake.handed import MAX_FILES, Entry, Room, is_junk, unfit
from graders.engine.intake.reading import MAX_NOTEBOOK, UnreadableError, too_large, visible

MAX_CONTENTS = 512 * 1024  # bytes of the table of contents
MAX_RATIO = 200
END, END_64 = b"PK\x05\x06", b"PK\x06\x07"
DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


def is_zip(entry: Entry) -> bool:
    """Whether it is called a zip."""
    return entry.name.lower().endswith(".zip")


def zip_entries(archive: Entry, flags: list[str]) -> list[Entry]:
    """The files of a zip; what may not be taken is flagged. Raises UnreadableError."""
    content = archive.read(MAX_NOTEBOOK)
    _look_at_contents(content, archive.shown)
    try:
        opened = zipfile.ZipFile(io.BytesIO(content))
    except (*DAMAGED, struct.error, OSError):
        raise UnreadableError(
            f"{archive.shown} is no readable zip: hand in the notebook."
        ) from None
    found: list[Entry] = []
    room = Room()
    for member in _files(opened):
        if not room.has(place_in_zip(member).rpartition("/")[2]):
            continue
        entry = Entry(
            place_in_zip(member), _date(member), partial(read_member, opened, member, archive.shown)
        )
        if problem := unfit(entry) or odd(member):
            flags.append(f"{entry.shown} in {archive.shown} {problem} and was not read")
        else:
            found.append(entry)
    if room.lacked:
        flags.append(f"{archive.shown} holds more than {MAX_FILES} files; the rest: not read")
    return found


def _look_at_contents(content: bytes, name: str) -> None:
    """Refuse what has a longer table of contents than any hand-in needs."""
    tail = content[-(2**16 + 22) :]
    place, sizes = tail.find(END), []
    while place >= 0:
        sizes.append(int.from_bytes(tail[place + 12 : place + 16], "little"))
        place = tail.find(END, place + 1)
    if END_64 in tail or max(sizes, default=0) > MAX_CONTENTS:
        raise UnreadableError(f"{name} holds too many files: hand in the notebook.")


def _files(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = [member for member in opened.infolist() if not place_in_zip(member).endswith("/")]
    return [m for m in members if not any(map(is_junk, place_in_zip(m).split("/")))]


def place_in_zip(member: zipfile.ZipInfo) -> str:
    """Its place in the zip; Windows' own Compress-Archive writes folders with backslashes."""
    return member.filename.replace("\\", "/")


def odd(member: zipfile.ZipInfo) -> str:
    """Why a member may not be read, if so."""
    parts = place_in_zip(member).split("/")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if "" in parts or ".." in parts or "." in parts:
        return "would leave its folder"
    if kind not in (0, stat.S_IFREG):
        return "is no ordinary file"
    if member.flag_bits & 1:
        return "is encrypted"
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is packed in an unusual way"
    if member.file_size > MAX_RATIO * member.compress_size + 2**20:
        return f"is packed to less than a {MAX_RATIO}th of its size"
    return ""


def read_member(
    opened: zipfile.ZipFile, member: zipfile.ZipInfo, archive: str, limit: int
) -> bytes:
    """Its content, unpacked in memory; archive: as shown. Raises UnreadableError."""
    name = f"{visible(member.filename)} in {archive}"
    try:
        with opened.open(member) as stream:
            content = stream.read(limit + 1)
    except (*DAMAGED, OSError):
        raise UnreadableError(f"{name} cannot be unpacked: hand in the notebook itself.") from None
    if len(content) > limit:
        raise UnreadableError(too_large(name, max(member.file_size, len(content)), limit))
    return content


def _date(member: zipfile.ZipInfo) -> float:
    """Something that grows with the date it gives, right or not."""
    total = 0
    for number, base in zip(member.date_time, (1, 13, 32, 25, 61, 61), strict=True):
        total = total * base + number
    return float(total)
