"""A class on a Dask cluster: the same grades as here, and nothing on the wire but what a jail sees.

One scheduler and one worker serve all; what kills and restarts them is in test_cluster_losses.py.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from farm import Farm, farm, free_port
from tiny_course import DOUBLE, LAB, RIGHT, WRONG, TinyCourse

from gancourse.cluster.calling import Cluster
from gancourse.cluster.connecting import SchedulerGoneError
from gancourse.cluster.offers import Offer, approved, own_offer
from graders.engine.cluster.script import Script
from graders.engine.write.records import Record

pytestmark = pytest.mark.needs("dask")
HOSTILE = "$(reboot); [red]`x`\x1b[2J"
CLASS = {
    "ada": {"stub_noise": RIGHT, "stub_double": DOUBLE, "why": "Because."},
    "bob": {"stub_noise": WRONG, "stub_double": DOUBLE},
    "loop": {"stub_noise": "while True:\n    pass", "stub_double": DOUBLE},
    HOSTILE: {"stub_noise": RIGHT, "stub_double": f"{DOUBLE}\n'\\ud800'"},
}


def hand_in_all(course: TinyCourse) -> None:
    for student, solutions in CLASS.items():
        course.hand_in(student, course.released(**solutions))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    """A scheduler with one worker, which has an empty folder and two places."""
    with farm(tmp_path_factory.mktemp("farm"), GANCOURSE_UNSAFE="1") as found:
        found.start_worker("one", threads=2)
        found.wait_for(1)
        yield found


def lasting(record: Record) -> dict[str, Any]:
    return vars(record) | {"seconds": 0.0}


@pytest.fixture(scope="module")
def crossed(
    small: Farm, course: TinyCourse
) -> tuple[dict[str, Record], list[bytes], dict[str, float], dict[str, str]]:
    """The class graded there: records, what was sent, grades, and the graded notebooks' text."""
    hand_in_all(course)
    sent: list[bytes] = []
    call = Cluster.call

    def spied(self: Cluster, function: Callable[[bytes], bytes], body: bytes, *more: Any) -> Any:
        sent.append(body)
        return call(self, function, body, *more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cluster, "call", spied)
        records = course.grade(scheduler=small.address, cell_seconds=1.0)
    return records, sent, course.grades(), notebooks(course)


def notebooks(course: TinyCourse) -> dict[str, str]:
    place = course.root / "autograded"
    return {s: (place / s / LAB / f"{LAB}.ipynb").read_text() for s in CLASS}


def test_grades_and_records_are_those_of_one_machine(
    crossed: tuple[dict[str, Record], list[bytes], dict[str, float], dict[str, str]],
    course: TinyCourse,
) -> None:
    there, _, grades, graded = crossed
    here = course.grade(cell_seconds=1.0)
    assert set(there) == set(CLASS)
    assert {s: lasting(r) for s, r in there.items()} == {s: lasting(r) for s, r in here.items()}
    assert course.grades() == grades
    assert notebooks(course) == graded
    assert there["loop"].limits == ["stub_noise: cpu"]


def test_only_what_a_jail_sees_is_sent(
    crossed: tuple[dict[str, Record], list[bytes], dict[str, float], dict[str, str]],
    course: TinyCourse,
) -> None:
    _, sent, _, _ = crossed
    assert len(sent) >= len(CLASS)
    secret = (course.root / ".gancourse" / "secret").read_text().strip()
    for text in sent:
        steps = Script.read(text).steps  # frames of plain data, and nothing else
        assert {step.request["op"] for step in steps} == {"notebook", "run", "observe"}
        for private in (secret, str(course.root), "gradebook", "BEGIN SOLUTION", *CLASS):
            assert private.encode() not in text
        assert bytes.fromhex(secret) not in text


def test_a_worker_never_imports_a_judge(
    crossed: tuple[dict[str, Record], list[bytes], dict[str, float], dict[str, str]],
    small: Farm,
) -> None:
    with Cluster(small.address) as cluster:
        (names,) = cluster._client.run(eval, "list(__import__('sys').modules)").values()
    assert "graders.engine.cluster.performing" in names
    assert not [n for n in names if n.startswith(("graders.judges", "nbgrader", "nbformat"))]


def test_the_doctor_says_what_each_worker_offers(
    small: Farm, capsys: pytest.CaptureFixture[str]
) -> None:
    from gancourse.cli import main

    assert main(["doctor", "--quick", "--scheduler", small.address]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "one at" in out
    assert "2 jobs at a time" in out


@pytest.mark.slow
def test_nbgraders_own_setting_names_the_scheduler(small: Farm, course: TinyCourse) -> None:
    """`c.ClassGrader.scheduler`, here with nobody there: one line, and no grade is lost."""
    nobody = f"tcp://127.0.0.1:{free_port()}"
    setting = f"--ClassGrader.scheduler={nobody}"
    said = course.nbgrader("autograde", LAB, "--student", "ada", "--force", setting, check=False)
    assert f"no Dask scheduler answers at {nobody}" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://x", "", "tls://127.0.0.1:1"])
def test_an_address_at_which_nobody_listens_is_one_line(address: str) -> None:
    with pytest.raises(SchedulerGoneError) as error:
        Cluster(address or "tcp://127.0.0.1:2")
    assert "no Dask scheduler answers at" in str(error.value)
    assert "\n" not in str(error.value)


def test_what_differs_is_named_with_its_remedy() -> None:
    from dataclasses import replace

    from graders.engine.cluster.grading import _lower, _no_jobs

    own = replace(own_offer(), level="nested")
    offers: dict[str, Offer | str] = {
        "good": own,
        "old": replace(own, course="0123"),
        "torch": replace(own, torch="1.0"),
        "bare": replace(own, level="", problem="no jail here: bubblewrap is not installed"),
        "open": replace(own, level="none"),
        "mnist": replace(own, data="MNIST 12"),
        "strange": "it has no course of this version: install the same one there",
    }
    fit, why = approved(offers, lambda offer: _no_jobs(False, offer))
    assert list(fit) == ["good"]
    assert "its course is 0123" in why["old"]
    assert "install the same pins" in why["torch"]
    assert "bubblewrap is not installed" in why["bare"]
    assert "no jail" in why["open"]
    assert "GANCOURSE_DATA" in why["mnist"]
    assert "another" not in _lower(own, own)
    assert _lower(own, replace(own, level="single")) == "its jail is single, that of others nested"
    assert own.resource("jobs") != replace(own, data="MNIST 12").resource("jobs")
    assert own.resource("trainings") == replace(own, level="").resource("trainings")
