"""The folder of an autograded submission, which formgrader shows in the grader's browser."""

import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path


def lay_out(folder: Path, released: Mapping[str, bytes], timestamp: datetime | None) -> None:
    """Make it anew with the released files. Of the student's there is nothing but the date.

    A page or drawing of theirs would be served beside formgrader, and nbgrader parses the date
    once more.
    """
    shutil.rmtree(folder, ignore_errors=True)
    when = {"timestamp.txt": f"{timestamp} UTC\n".encode()} if timestamp else {}
    for name, content in {**when, **released}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
