"""The class of attackers, graded once for all tests."""

from collections.abc import Iterator

import pytest
from attacked_class import MARKER, Graded, grade_all


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graded]:
    """The class after its one run."""
    yield grade_all(tmp_path_factory.mktemp("attacked"))
    MARKER.unlink(missing_ok=True)
