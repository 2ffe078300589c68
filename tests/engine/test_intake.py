"""Whatever name or wrapping a notebook comes in, it is found, and what was taken is told."""

import json
import os
import resource
import stat
import time
import zipfile
from pathlib import Path

import pytest

from graders.engine.intake.reading import MAX_NOTEBOOK, visible
from graders.engine.intake.taking import Taken, take

NAME = "tiny.ipynb"
MIB = 2**20


def notebook(text: str = "x = 1", **more: object) -> str:
    """A notebook of one code cell; its outputs or metadata may be given."""
    cell = {"cell_type": "code", "source": [text], "metadata": {}, "outputs": []}
    return json.dumps({"cells": [cell | more], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def handed_in(folder: Path, **files: str | bytes) -> Taken:
    """Write files and take the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return take(folder, NAME)


def first_source(taken: Taken) -> str:
    assert taken.notebook is not None, taken.refused
    return "".join(taken.notebook["cells"][0]["source"])


def zipped(path: Path, **files: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


SPOILED = (
    "tiny.ipynb.txt", "tiny.ipynb.json", "tiny.IPYNB", "TINY.ipynb", "tiny (1).ipynb",
    "Kopie von tiny.ipynb", "tiny.ipynb (2).txt", "labs/tiny.ipynb", "a/b/c/Tiny.ipynb",
    "homework.ipynb", "-rf.ipynb", "tiny\u202e.ipynb", "tiny.ipynb/tiny.ipynb", "=tiny.ipynb",
    "tiny\n.ipynb", "*[a]{x}.ipynb",
)  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_a_notebook_under_another_name_is_taken_and_told(tmp_path: Path, name: str) -> None:
    taken = handed_in(tmp_path, **{name: notebook(), ".DS_Store": b"\0", "._tiny.ipynb": b"\0"})
    assert first_source(taken) == "x = 1"
    assert [f"{visible(name)} was taken for {NAME}"] == taken.flags
    assert taken.files == {}


def test_the_exact_name_comes_first_and_others_are_told(tmp_path: Path) -> None:
    files = {NAME: notebook("exact"), "tiny (1).ipynb": notebook("copy"), "scratch.ipynb": "{"}
    taken = handed_in(tmp_path, **files)
    assert first_source(taken) == "exact"
    rule = "the exact name counts first, then one that holds it, then the newest"
    assert taken.flags == [f"not graded: tiny (1).ipynb ({rule})"]


def test_a_name_that_holds_it_comes_before_others_and_the_newest_of_them(tmp_path: Path) -> None:
    files = {"a.ipynb": "a", "tiny_old.ipynb": "old", "tiny_new.ipynb": "new"}
    handed_in(tmp_path, **{name: notebook(text) for name, text in files.items()})
    for age, name in enumerate(files):
        os.utime(tmp_path / name, (1000 * age, 1000 * age))
    taken = take(tmp_path, NAME)
    assert first_source(taken) == "new"
    assert "not graded: a.ipynb, tiny_old.ipynb" in taken.flags[1]


def test_what_cannot_be_read_gives_way_to_the_next(tmp_path: Path) -> None:
    taken = handed_in(tmp_path, **{NAME: "", "tiny (1).ipynb": notebook("copy")})
    assert first_source(taken) == "copy"
    assert "tiny.ipynb is not a readable notebook" in taken.flags[0]
    assert "tiny (1).ipynb was taken" in taken.flags[1]


def test_files_beside_a_notebook_that_lies_deeper(tmp_path: Path) -> None:
    files = {"labs/tiny.ipynb": notebook(), "labs/helper.py": "h", "labs/data/x.csv": "1"}
    taken = handed_in(tmp_path, **files, **{"timestamp.txt": "t", "labs/timestamp.txt": "mine"})
    assert first_source(taken) == "x = 1"
    assert taken.files["helper.py"] == b"h"
    assert taken.files["data/x.csv"] == b"1"
    assert taken.files["timestamp.txt"] == b"t"


def test_a_zip(tmp_path: Path) -> None:
    files = {"labs/tiny.ipynb": notebook(), "labs/helper.py": "h", "timestamp.txt": "mine"}
    junk = {"__MACOSX/labs/._tiny.ipynb": b"\0", "labs/.DS_Store": b"\0", "Thumbs.db": b"\0"}
    zipped(tmp_path / "Work.ZIP", **files, **junk)
    taken = handed_in(tmp_path, **{"timestamp.txt": "t"})
    assert first_source(taken) == "x = 1"
    assert taken.files["helper.py"] == b"h"
    assert taken.files["timestamp.txt"] == b"t"
    assert taken.flags[0] == "Work.ZIP was unpacked: hand in the notebook itself"


def test_a_zip_that_windows_made(tmp_path: Path) -> None:
    zipped(tmp_path / "work.zip", **{"labs\\tiny.ipynb": notebook(), "labs\\helper.py": "h"})
    taken = take(tmp_path, NAME)
    assert first_source(taken) == "x = 1"
    assert taken.files == {"helper.py": b"h"}


def test_a_zip_beside_a_notebook_that_cannot_be_read(tmp_path: Path) -> None:
    zipped(tmp_path / "work.zip", **{NAME: notebook("zipped")})
    taken = handed_in(tmp_path, **{NAME: ""})
    assert first_source(taken) == "zipped"
    assert taken.flags[0].startswith("tiny.ipynb is not a readable notebook")
    assert taken.flags[1].startswith("work.zip was unpacked")
    (tmp_path / "work.zip").write_bytes(b"PK")
    assert "tiny.ipynb is not a readable notebook" in take(tmp_path, NAME).refused


def test_folders_without_end(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(notebook())
    deep = [f"{tmp_path}/d" + "/d" * number for number in range(1200)]
    for folder in [*deep, *(f"{tmp_path}/e{number}" for number in range(1200))]:
        os.mkdir(folder)
    start = time.process_time()
    taken = take(tmp_path, NAME)
    for folder in reversed(deep):  # too deep for whoever tidies up
        os.rmdir(folder)
    assert first_source(taken) == "x = 1"
    assert taken.flags == ["more than 1000 folders, or 30 deep; not all were read"]
    assert time.process_time() - start < 5


REFUSED = {
    "a web page": ({NAME: "<!DOCTYPE html><html>"}, "tiny.ipynb is a web page"),
    "a pointer": ({NAME: "version https://git-lfs.github.com/spec/v1\n"}, "a pointer of Git LFS"),
    "a pdf": ({NAME: b"%PDF-1.7\n\xff"}, "tiny.ipynb is a PDF under another name"),
    "a login page": ({NAME: "\ufeff<!-- saved --><HTML>"}, "tiny.ipynb is a web page"),
    "half merged": ({NAME: '{"cells": [\n<<<<<<< HEAD\n'}, "tiny.ipynb is half merged"),
    "an archive": ({NAME: b"\x1f\x8b\x08\0"}, "tiny.ipynb is an archive under another name"),
    "a picture": ({NAME: b"\x89PNG\r\n\x1a\n\0\0"}, "tiny.ipynb is another program's file"),
    "wide page": ({NAME: "<html>".encode("utf-16")}, "tiny.ipynb is a web page"),
    "others": ({"lab.html": "<html>", "notes.docx": b"PK"}, "(found: lab.html, notes.docx)"),
    "nothing": ({"desktop.ini": "x", ".ipynb_checkpoints/tiny.ipynb": "{}"}, "(found: no file)"),
    "many": ({f"{i}.pdf": "x" for i in range(9)}, "4.pdf and 4 more)"),
    "two bad": ({NAME: "{", "tiny2.ipynb": "{"}, "(Also found: tiny2.ipynb.)"),
    "wide": ({NAME: "é".encode("latin-1")}, "is not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_refused_is_named(tmp_path: Path, kind: str) -> None:
    files, said = REFUSED[kind]
    taken = handed_in(tmp_path, **files)
    assert taken.notebook is None
    assert said in taken.refused
    assert "tiny.ipynb" in taken.refused


def member(name: str, mode: int = stat.S_IFREG) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr = (mode | 0o644) << 16
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


ODD_MEMBERS = {
    "slip": (member("../tiny.ipynb"), notebook(), "would leave its folder"),
    "absolute": (member("/tmp/tiny.ipynb"), notebook(), "would leave its folder"),
    "windows": (member("..\\..\\tiny.ipynb"), notebook(), "would leave its folder"),
    "link": (member("tiny.ipynb", stat.S_IFLNK), "/etc/passwd", "is no ordinary file"),
    "fifo": (member("tiny.ipynb", stat.S_IFIFO), "", "is no ordinary file"),
    "bomb": (member("tiny.ipynb"), " " * (300 * MIB), "is packed to less than a 200th"),
}


@pytest.mark.parametrize("kind", ODD_MEMBERS)
def test_a_hostile_member_of_a_zip(tmp_path: Path, kind: str) -> None:
    info, content, said = ODD_MEMBERS[kind]
    with zipfile.ZipFile(tmp_path / "work.zip", "w") as made:
        made.writestr(info, content)
    taken = take(tmp_path, NAME)
    assert taken.notebook is None
    assert said in taken.flags[0]
    assert not (tmp_path.parent / "tiny.ipynb").exists()


def _lying_sizes(content: bytes) -> bytes:
    """Every size that a zip gives of its members, in its table and beside them, made small."""
    place = content.index(b"PK\x01\x02")
    return content[: place + 24] + (50).to_bytes(4, "little") + content[place + 28 :]


def _bomb(tmp_path: Path) -> bytes:
    return zipped(tmp_path / "b", **{NAME: b" " * (200 * MIB)}).read_bytes()


ZIPS = {
    "empty": lambda _: b"",
    "cut": lambda path: zipped(path / "b", **{NAME: notebook()}).read_bytes()[:-30],
    "noise": lambda _: b"PK\x05\x06" + bytes(range(256)) * 9,
    "lies about its size": lambda path: _lying_sizes(_bomb(path)),
    "many members": lambda path: zipped(path / "b", **dict.fromkeys(map(str, range(9000)), b"")
                                        ).read_bytes(),
    "64 bits": lambda _: b"PK\x06\x07" + bytes(16) + b"PK\x05\x06" + b"\xff" * 18,
}  # fmt: skip


@pytest.mark.parametrize("kind", ZIPS)
def test_a_damaged_or_hostile_zip_is_refused_by_name(tmp_path: Path, kind: str) -> None:
    content = ZIPS[kind](tmp_path.parent / f"{tmp_path.name}-made")
    start = time.process_time()
    taken = handed_in(tmp_path, **{"work.zip": content})
    assert taken.notebook is None
    assert "work.zip" in taken.refused
    assert time.process_time() - start < 5


def test_a_zip_of_too_many_files_is_cut(tmp_path: Path) -> None:
    files = {f"{i:03}.txt": b"x" for i in range(300)}
    zipped(tmp_path / "work.zip", **{NAME: notebook()}, **files)
    taken = take(tmp_path, NAME)
    assert first_source(taken) == "x = 1"
    assert any("more than 200 files" in flag for flag in taken.flags)
    assert len(taken.files) == 200


def test_a_heap_of_files_hides_no_notebook_and_fills_no_screen(tmp_path: Path) -> None:
    """As whoever saves a picture a step does, or gives a thousand files odd names."""
    pictures = {f"{i:05}.png": b"" for i in range(300)}
    taken = handed_in(tmp_path / "a", **pictures, **{NAME: notebook()})
    assert first_source(taken) == "x = 1"
    assert taken.flags == ["more than 200 files; the rest were not read"]
    odd = {f"\x1b{i:05}{'x' * 70}": b"" for i in range(3000)}
    zipped(tmp_path / "b" / "work.zip", **odd, **{NAME: notebook("zipped")})
    taken = take(tmp_path / "b", NAME)
    assert first_source(taken) == "zipped"
    assert len(taken.flags) == 31
    assert sum(map(len, taken.flags)) < 10_000


def test_many_notebooks_are_not_read_for_longer_than_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graders.engine.intake.finding.MAX_NOTEBOOK", 1000)
    hard = {f"tiny ({i}).ipynb": "[" * 900 for i in range(4)}
    taken = handed_in(tmp_path, **{"tiny.ipynb.txt": notebook() + " " * 500}, **hard)
    assert taken.notebook is None
    assert "is not a readable notebook" in taken.refused


BULK = "A" * (12 * MIB)
LARGE = {
    "pictures in its outputs": lambda: notebook(outputs=[{"data": {"image/png": BULK}}] * 3),
    "lines in its outputs": lambda: notebook(outputs=[{"text": ["a line of output\n"] * 900_000}]),
    "widgets": lambda: notebook(metadata={"widgets": {"state": [BULK] * 4}}),
    "attachments": lambda: notebook(attachments={"a.png": {"image/png": BULK}}),
    "pasted pictures": lambda: notebook(f"x = 1 # data:image/png;base64,{BULK}{BULK}"),
}  # fmt: skip


@pytest.mark.parametrize("kind", LARGE)
def test_a_large_notebook_is_read_without_its_bulk(tmp_path: Path, kind: str) -> None:
    (tmp_path / NAME).write_text(LARGE[kind]())
    start = time.process_time()
    taken = take(tmp_path, NAME)
    assert first_source(taken).startswith("x = 1")
    assert taken.flags == []
    assert len(json.dumps(taken.notebook)) < MIB
    assert time.process_time() - start < 10


HOSTILE = {
    "deep": b"[" * (60 * MIB),
    "deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "deep cells": b'{"cells":' * 50_000,
    "many objects": b'{"cells":[{}' + b",{}" * (20 * MIB) + b"]}",
    "quotes": b'"' * (60 * MIB),
    "escapes without an end": b'{"a": "' + b'\\"' * (30 * MIB),
    "digits": b'{"cells": [], "nbformat": ' + b"9" * 100_000 + b"}",
    "numbers": b'{"cells":[' + b"1," * (30 * MIB) + b"1]}",
    "too large": b'{"cells":[]}' + b" " * MAX_NOTEBOOK,
    "keys": b'{"cells":[{' + b'"a":1,' * (8 * MIB) + b'"a":1}]}',
    "NaN": b'{"cells": NaN}',
    "zeros": bytes(30 * MIB),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_json_is_refused_in_seconds(tmp_path: Path, kind: str) -> None:
    (tmp_path / NAME).write_bytes(HOSTILE[kind])
    start = time.process_time()
    taken = take(tmp_path, NAME)
    assert taken.notebook is None
    assert taken.refused.startswith(NAME)
    assert time.process_time() - start < 15


def test_memory_of_a_hostile_notebook_is_bounded(tmp_path: Path) -> None:
    """In a process of its own: what it takes beyond its start stays under ten times the limit."""
    (tmp_path / NAME).write_bytes(HOSTILE["many objects"])
    child = os.fork()
    if child == 0:
        room = MAX_NOTEBOOK * 10
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + room, used + room))
        os._exit(0 if take(tmp_path, NAME).refused.startswith(f"{NAME} holds more than") else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_a_picture_beside_the_notebook_is_never_opened(tmp_path: Path) -> None:
    """A PNG of 100,000 by 100,000 pixels is bytes, as any other file."""
    size = (100_000).to_bytes(4, "big") * 2
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + b"\x08\x02\0\0\0" + bytes(1000)
    taken = handed_in(tmp_path, **{NAME: notebook(), "huge.png": png})
    assert taken.files == {"huge.png": png}
    assert taken.flags == []


def test_files_beside_it_are_bounded(tmp_path: Path) -> None:
    files = {f"{i}.bin": bytes(7 * MIB) for i in range(6)} | {"large.bin": bytes(9 * MIB)}
    taken = handed_in(tmp_path, **files, **{NAME: notebook()})
    assert sum(map(len, taken.files.values())) <= 32 * MIB
    assert len(taken.files) == 4
    assert "large.bin has 9 MiB, at most 4 are read." in taken.flags
