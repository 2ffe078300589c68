"""`gancourse check` without judges: the plain asserts on answers in files, in this process.

Nothing is graded, and the files are the learner's own: no job and no jail are needed.
"""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gancourse.course_root import NoCourseError
from graders.asserting import asserted, not_asserted
from graders.criteria import Verdict
from graders.engine.intake.reading import Answer, UnreadableError, answers_of
from graders.engine.run.loading import LoadError, load_cells, load_source
from graders.engine.run.worker import quiet
from graders.exercise import find, split
from graders.limits import TOO_LONG, CpuLimitError, cpu_limit
from graders.plain import Plain


def assert_files(exercise_id: str, files: Sequence[Path]) -> Iterator[tuple[str, Verdict]]:
    """Each answer's name and what the plain asserts say of it, in the files' order.

    files: as `check_files` takes them. Raises UnknownExerciseError.
    """
    find(exercise_id)
    here = Path.cwd()
    for answer in (answer for file in files for answer in answers_of(file)):
        yield answer.key, _asserted(exercise_id, answer, here)


def _asserted(exercise_id: str, answer: Answer, course: Path) -> Verdict:
    try:
        request = answer.request(find(exercise_id).beside)
        with _beside(request), quiet(), cpu_limit():
            return asserted(exercise_id, _loaded(request, split(exercise_id)[1]), course)
    except (UnreadableError, LoadError, NoCourseError) as error:
        return not_asserted(exercise_id, str(error))
    except CpuLimitError:
        return not_asserted(exercise_id, TOO_LONG)


def _loaded(request: Plain, name: str) -> dict[str, Any]:
    """What the file or the notebook defines."""
    if "cells" in request:
        return load_cells(request["cells"], request["filename"], name)
    return load_source(request["source"], request["filename"], name)


@contextlib.contextmanager
def _beside(request: Plain) -> Iterator[None]:
    """In a folder with what was handed in beside the answer, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in request.get("files", {}).items():
            if content is not None:
                Path(folder, name).write_bytes(content.tobytes())
        with contextlib.chdir(folder):
            yield
