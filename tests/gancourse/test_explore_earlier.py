"""The slider over a training: how earlier generators are kept, how a state goes back to them."""

import json
from pathlib import Path

import pytest
import torch

from gancourse.explore.earlier import load_earlier, packed, save_earlier, unpacked
from gancourse.explore.errors import ExploreError
from gancourse.explore.scene import picture, scene
from gancourse.explore.session import Session
from gancourse.explore.settings import from_json, to_json
from gancourse.explore.space import Space
from gancourse.explore.state import EARLIEST, first_state, move
from gancourse.explore.subject import Subject
from gancourse.nets import ConvGenerator

SPACE = Space(3, 2, "category", ("slant",))


def net(seed: int) -> ConvGenerator:
    torch.manual_seed(seed)
    return ConvGenerator(SPACE.dim, 4).eval()


@pytest.fixture(scope="module")
def session() -> Session:
    grown = Subject("grown", net(2), SPACE, steps=40, earlier=((1, net(0)), (9, net(1))))
    shown = scene([grown, Subject("always", net(3), SPACE)])
    return Session(shown, first_state(SPACE))


def test_eight_bits_are_near_and_come_back_the_same() -> None:
    state = net(0).state_dict()
    once = unpacked(packed(state))
    assert {k: v.shape for k, v in once.items()} == {k: v.shape for k, v in state.items()}
    weight, found = state["net.0.weight"], once["net.0.weight"]
    step = weight.abs().amax(1, keepdim=True) / 127
    assert ((weight - found).abs() <= 0.6 * step).all()
    again = unpacked(packed(once))
    assert all(torch.equal(again[k], once[k]) for k in once)


def test_what_is_kept_is_loaded_in_order(tmp_path: Path) -> None:
    file = tmp_path / "steps.safetensors"
    save_earlier(file, {100: net(1), 5: net(0)})
    found = load_earlier(file, net(2))
    assert [step for step, _ in found] == [5, 100]
    latent = torch.randn(4, SPACE.dim, generator=torch.Generator().manual_seed(0))
    for (_, kept), seed in zip(found, (0, 1), strict=True):
        assert (kept(latent) - net(seed)(latent)).abs().max() < 0.05
    assert load_earlier(tmp_path / "none.safetensors", net(2)) == ()


def test_a_state_goes_back_as_far_as_a_training_was_kept(session: Session) -> None:
    state = first_state(SPACE)
    now, before, first, further = (
        picture(session.scene, move(SPACE, state, training=back)).mosaics
        for back in (0, -1, -2, -9)
    )
    assert (now[0] != before[0]).any()
    assert (before[0] != first[0]).any()
    assert (further[0] == first[0]).all()
    assert (now[1] == further[1]).all()  # this one has no earlier steps
    with pytest.raises(ExploreError, match="training"):
        move(SPACE, state, training=EARLIEST - 1)


def test_the_slider_names_its_steps_and_the_picture_says_where_it_is(session: Session) -> None:
    (slider,) = (s for s in session.setup()["sliders"] if s["field"] == "training")
    assert (slider["low"], slider["high"], slider["names"]) == (-2, 0, ["1", "9", "40"])
    assert slider["note"].endswith("(grown)")
    reply, _ = session.answer({"kind": "move", "values": {"training": -1}, "fine": True})
    assert "training step 9" in reply["alt"]
    session.change(training=0)
    assert "training step" not in session.draw(fine=True)[0]["alt"]


def test_without_kept_steps_there_is_no_slider() -> None:
    alone = Session(scene(Subject("always", net(3), SPACE)), first_state(SPACE))
    assert "training" not in [s["field"] for s in alone.setup()["sliders"]]


def test_settings_saved_before_are_taken_up_at_the_end_of_the_training() -> None:
    state = move(SPACE, first_state(SPACE), training=-1)
    assert from_json(SPACE, to_json(SPACE, state))[0] == state
    old = json.loads(to_json(SPACE, state))
    del old["state"]["training"]
    assert from_json(SPACE, json.dumps(old))[0].training == 0
