"""Counts answers for the table that the run prints at its end."""

from collections.abc import Callable

import pytest
import tallies

Count = Callable[[str, bool], None]


@pytest.fixture
def count(exercise: str, record_property: Callable[[str, object], None]) -> Count:
    """kind ("caught", ...), met -> one more answer of this test's exercise."""
    return lambda kind, met: record_property(tallies.PROPERTY, (exercise, kind, met))
