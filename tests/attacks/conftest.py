"""The class of attackers, graded once for all tests, and once more at the weaker level (slow)."""

from collections.abc import Iterator

import pytest
from attacked_class import MARKER, Graded, grade_all

from graders.engine.run.pool import Source, open_level

BEST = pytest.param("", id="best")
SINGLE = pytest.param("single", marks=pytest.mark.slow)


@pytest.fixture(scope="session", params=[BEST, SINGLE])
def graded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Graded]:
    """The class after its one run: in the best jail that this machine has, or in a named one."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param:
            patch.setattr("graders.engine.run.pool._best", lambda *_: little(request.param))
        yield grade_all(tmp_path_factory.mktemp("attacked"), request.param)
    MARKER.unlink(missing_ok=True)


def little(level: str) -> Source:
    """Jobs of a level; a fresh process makes ready for this class alone, not for every lab."""
    return open_level(level, "05_first_gan.get_noise")
