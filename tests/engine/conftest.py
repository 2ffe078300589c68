"""A source of jobs for all tests here (starting one costs seconds), and a tiny course."""

from collections.abc import Iterator

import pytest
from tiny_course import TinyCourse

from graders.engine.run.pool import Source, pool


@pytest.fixture(scope="session")
def source() -> Iterator[Source]:
    """The best source of jobs that this machine has."""
    with pool(unsafe=True) as found:
        yield found


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> TinyCourse:
    """A course with one released lab and nobody's submission."""
    return TinyCourse(tmp_path_factory.mktemp("course"))
