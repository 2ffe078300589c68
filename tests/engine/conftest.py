"""One source of jobs for all tests here (starting one costs seconds), and a tiny course."""

from collections.abc import Iterator
from contextlib import nullcontext
from functools import cache

import nbgrader.api
import pytest
from tiny_course import TinyCourse

from graders.engine.run.pool import FOR_NOTEBOOKS, Source, pool


@pytest.fixture(scope="session", autouse=True)
def one_version() -> Iterator[None]:
    """Which version a new gradebook is of is asked of alembic once, not by a process for each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nbgrader.api, "get_alembic_version", cache(nbgrader.api.get_alembic_version))
        yield


@pytest.fixture(scope="session")
def source() -> Iterator[Source]:
    """The best source of jobs that this machine has."""
    with pool(unsafe=True, warm=FOR_NOTEBOOKS) as found:
        yield found


@pytest.fixture(scope="session")
def one_source(source: Source) -> Iterator[None]:
    """Classes that are graded in this process get their jobs from the one source."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graders.engine.run.pool.soon", lambda **_: nullcontext(lambda: source))
        yield


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory, one_source: None) -> TinyCourse:
    """A course with one released lab and nobody's submission."""
    return TinyCourse(tmp_path_factory.mktemp("course"))
