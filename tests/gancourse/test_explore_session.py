"""What the stage and the notebook get from a session, without any front end."""

import ipywidgets
import pytest
from explore_stubs import LEANING, flat, leaning

from gancourse import explore
from gancourse.explore import first_state, scene
from gancourse.explore.session import MOST_PINS, Session


@pytest.fixture
def session() -> Session:
    return Session(scene(leaning()), first_state(LEANING))


def moved(session: Session, fine: bool = False, **values: object) -> tuple[dict, bytes]:
    """The session's answer to a move."""
    message = {"kind": "move", "values": session.values() | values, "fine": fine}
    reply, (pixels,) = session.answer(message)
    return reply, pixels


def test_a_move_is_answered_with_one_picture(session: Session) -> None:
    reply, pixels = moved(session, codes=[1.0, 0])
    assert reply["answer"]
    assert reply["shapes"] == [(298, 298, 1)]
    assert len(pixels) == 298 * 298
    assert session.state.codes == (1.0, 0)
    assert pixels != moved(session, codes=[-1.0, 0])[1]


def test_measures_come_with_the_fine_picture_alone(session: Session) -> None:
    assert "looks" not in moved(session)[0]
    leans = [moved(session, fine=True, codes=[lean, 0])[0]["looks"][0]["text"] for lean in (-1, 1)]
    assert leans[0].startswith("slant -0.")
    assert leans[1].startswith("slant +0.")


def test_a_bad_move_is_told_and_changes_nothing(session: Session) -> None:
    before = session.state
    reply, buffers = session.answer({"kind": "move", "values": {"mix": 3}, "fine": False})
    assert (reply["kind"], reply["answer"], buffers) == ("error", True, [])
    assert "mix: expected a number from 0 to 1" in reply["text"]
    assert session.state == before


def test_a_slow_generator_is_followed_by_sparse_pictures(session: Session) -> None:
    (full,) = session.draw(fine=True)[1]
    session._pace = 1.0
    quick = moved(session)[1]
    assert quick == moved(session)[1]
    assert quick != full[: len(quick)]


def test_the_chosen_image_is_pinned_and_gone_back_to(session: Session) -> None:
    session.answer({"kind": "cell", "cell": [4, 2], "values": None, "fine": True})
    pinned = session.state
    reply, (pixels,) = session.pin()
    assert len(reply["pins"]) == 1
    assert len(pixels) == 28 * 28
    assert "seed 2, digit 4" in reply["pins"][0]["text"]
    moved(session, codes=[1, 1])
    back, _ = session.answer({"kind": "recall", "pin": 0})
    assert back["values"]["codes"] == (0.0, 0.0)
    assert session.state == pinned


def test_pins_do_not_grow_without_end(session: Session) -> None:
    for seed in range(MOST_PINS + 3):
        session.change(seed=seed)
        session.pin()
    assert [pin.seed for pin in session.pins] == list(range(3, MOST_PINS + 3))


def test_the_chosen_cell_stays_within_a_smaller_grid(session: Session) -> None:
    session.change(cell=(9, 9))
    session.change(rows="nothing")
    assert session.state.cell == (0, 9)


def test_the_neighbour_comes_on_demand_and_its_absence_is_told(session: Session) -> None:
    session.with_nearest = True
    look = session.draw(fine=True)[0]["looks"][0]
    assert look["nearest"] == (28, 28, 1)
    assert "nearest real image: number" in look["text"]
    lost = Session(scene(flat()), explore.State())
    lost.with_nearest = True
    assert "data are unknown" in lost.draw(fine=True)[0]["looks"][0]["text"]


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """The bundles that `show` displays."""
    bundles: list[dict[str, str]] = []
    monkeypatch.setattr("IPython.display.display", lambda bundle, raw: bundles.append(bundle))
    return bundles


@pytest.mark.parametrize("variable", ["GANCOURSE_QUICK", "NBGRADER_EXECUTION"])
def test_where_nobody_looks_there_is_a_still_picture_and_no_widget(
    displayed: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "1")
    before = len(ipywidgets.widgets.widget._instances)
    explore.show([leaning(), leaning("twins")], columns="lean")
    assert len(ipywidgets.widgets.widget._instances) == before
    (bundle,) = displayed
    assert set(bundle) == {"text/html", "text/plain"}
    # Under nbgrader the words stand without the picture.
    assert "Images by leaning digits and twins: a grid with the digit" in bundle["text/html"]


def test_a_live_explorer_comes_after_what_stands_for_it_elsewhere(
    displayed: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("GANCOURSE_QUICK", "NBGRADER_EXECUTION"):
        monkeypatch.delenv(variable, raising=False)
    explore.show(leaning())
    before, live = displayed
    assert "<img alt=" in before["text/html"]
    assert set(live) == {"application/vnd.jupyter.widget-view+json", "text/plain"}
