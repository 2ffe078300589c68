"""For `nbgrader zip_collect`: whose an extracted file is, as Moodle, Canvas or a folder names it.

nbgrader's own plugin asks for a pattern and skips all that it does not fit. It extracts without
dates, so no time of hand-in is kept: `gancourse collect` keeps them.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from nbgrader.plugins import FileNameCollectorPlugin

from graders.collecting.owners import Owned, owned
from graders.collecting.rosters import folder_name
from graders.engine.intake.handed import is_junk

Place = tuple[str, str]
"""A student's folder, and the file's place in it."""


class PlaceCollector(FileNameCollectorPlugin):
    """For ZipCollectApp: of several hand-ins of one file the platform's last one counts."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """`student_id` and `file_id`, or None for what is nobody's or came again later."""
        found = self._owned(submitted_file)
        if found is None:
            return None
        student, file = place = _place(found)
        last = found.times == self._newest()[place]
        return {"student_id": student, "file_id": file} if last else None

    def _newest(self) -> dict[Place, int]:
        """How often each file was handed in again."""
        if not hasattr(self, "_times"):
            self._times: dict[Place, int] = {}
            for found in filter(None, map(self._owned, self._extracted())):
                place = _place(found)
                self._times[place] = max(found.times, self._times.get(place, 0))
        return self._times

    def _extracted(self) -> Iterator[str]:
        for root, _, files in os.walk(self._folder("extracted_directory")):
            yield from (os.path.join(root, name) for name in files)

    def _folder(self, step: str) -> str:
        return str(self.parent._format_collect_path(getattr(self.parent, step)))

    def _owned(self, file: str) -> Owned | None:
        path = Path(file).relative_to(self._folder("extracted_directory")).as_posix()
        if any(map(is_junk, path.split("/"))):
            return None
        archive, _, inner = path.partition("/")
        zipped = inner and not Path(self._folder("archive_directory"), archive).is_dir()
        return owned(inner if zipped else path, str(self.parent.coursedir.assignment_id))


def _place(found: Owned) -> Place:
    owner = found.owner
    return folder_name(owner.name, f"_{owner.number}" if owner.number else ""), found.path
