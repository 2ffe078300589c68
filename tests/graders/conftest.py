"""Processes to run answers in; and counts, for the table that the run prints at its end."""

from collections.abc import Callable, Iterator

import pytest
import tallies

from graders.engine.run.pool import Source, pool

Count = Callable[[str, bool], None]


@pytest.fixture
def count(exercise: str, record_property: Callable[[str, object], None]) -> Count:
    """kind ("caught", ...), met -> one more answer of this test's exercise."""
    return lambda kind, met: record_property(tallies.PROPERTY, (exercise, kind, met))


@pytest.fixture(scope="session")
def source() -> Iterator[Source]:
    """Processes to run answers in, started once."""
    with pool(unsafe=True) as processes:
        yield processes
