"""What cannot be explored is refused in words that say what was expected."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import torch
from explore_stubs import LEANING, flat, leaning
from safetensors.torch import save_file
from torch import nn

from gancourse.explore import (
    ExploreError,
    Space,
    Subject,
    available,
    first_state,
    load,
    move,
    picture,
    pretrained,
    scene,
)
from gancourse.explore.cards import NO_EFFECT
from gancourse.nets import ConvDiscriminator, ConvGenerator

SPACE = Space(4, 3, "category", ("c2", "c3"))
CARD = {
    "name": "tiny",
    "title": "Tiny",
    "lab": "10_infogan",
    "space": asdict(SPACE),
    "width": 8,
    "channels": 1,
    "side": 28,
    "low": -1.0,
    "source": "mnist",
    "seed": 1,
    "best_of": 3,
    "threshold": 0.5,
    "license": "MIT",
    "script": "none",
    "measures": {
        "codes": {
            "c2": {"slant": {"rank": 0.9, "effect": 0.8}, "width": {"rank": 0.1, "effect": 0.2}},
            "c3": {"slant": {"rank": 0.3, "effect": -0.1}},
        }
    },
}


def refused(subject: Any, words: str) -> None:
    with pytest.raises(ExploreError, match=words):
        scene(subject)


def test_another_latent_size_is_refused_with_the_layout() -> None:
    net = ConvGenerator(7, width=8)
    refused(
        Subject("net", net, SPACE), r"take latents of 9 numbers \(noise 4 \+ category 3 \+ codes"
    )


def test_nan_weights_are_refused_by_name() -> None:
    net = ConvGenerator(SPACE.dim, width=8)
    with torch.no_grad():
        net.net[0].bias[3] = float("nan")
    refused(Subject("net", net, SPACE), r"net\.0\.bias hold nan.*diverged")


def test_what_makes_no_images_is_refused() -> None:
    refused(Subject("points", nn.Linear(2, 2), Space(2)), r"got shape \(8, 2\).*discriminator")
    body = nn.Sequential(nn.Unflatten(1, (1, 28, 28)), ConvDiscriminator(width=8))
    refused(Subject("disc", body, Space(784)), r"got shape \(8, 1\)")


def test_the_wrong_range_is_refused() -> None:
    tanh = Subject("tanh", ConvGenerator(4, width=8), Space(4), low=0.0)
    refused(tanh, r"expected \[0, 1\]. Say Subject\(..., low=-1\)")


def test_a_bare_net_and_an_empty_list_are_refused() -> None:
    refused([ConvGenerator(4, width=8)], "Expected a Subject")
    refused([], "empty list")


def test_subjects_of_different_spaces_are_refused() -> None:
    refused([leaning(), flat()], "share one space: leaning digits takes 14 numbers")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seed": -1}, "seed: expected a whole number from 0 to 99999"),
        ({"seed": 1.5}, "seed"),
        ({"codes": (0.0,)}, "codes: expected 2 numbers from -1 to 1"),
        ({"codes": (0.0, 1.2)}, "codes"),
        ({"codes": (0.0, float("nan"))}, "codes"),
        ({"label": 10}, "digit: expected a whole number from 0 to 9"),
        ({"plane": (0.0, 4.0)}, "plane"),
        ({"path": "scenic"}, "path: expected one of linear, spherical"),
        ({"rows": "c9"}, "rows: expected one of nothing, seed, digit, lean, pen"),
        ({"zoom": 2}, "A state has no zoom"),
    ],
)
def test_a_state_out_of_range_is_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(ExploreError, match=words):
        move(LEANING, first_state(LEANING), **changes)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"noise": 0}, "at least one number of noise"),
        ({"noise": 2, "codes": ("a", "a")}, "different names"),
        ({"noise": 2, "codes": "ab"}, "different names"),
        ({"noise": 2, "codes": ("seed",)}, "cannot be called seed"),
    ],
)
def test_a_space_that_makes_no_sense_is_refused(parts: dict[str, Any], words: str) -> None:
    with pytest.raises(ExploreError, match=words):
        Space(**parts)


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """Weights with their card."""
    torch.manual_seed(0)
    path = tmp_path / "tiny.safetensors"
    save_file(ConvGenerator(SPACE.dim, width=8).state_dict(), path)
    path.with_suffix(".json").write_text(json.dumps(CARD), encoding="utf-8")
    return path


def test_weights_and_card_make_a_subject(weights: Path) -> None:
    subject = load(weights)
    assert (subject.name, subject.space, subject.source) == ("Tiny", SPACE, "mnist")
    assert subject.notes == {"c2": "slant: effect +0.8", "c3": NO_EFFECT}
    assert picture(scene(subject), first_state(SPACE)).mosaics[0].shape == (88, 298, 1)


def test_another_labs_checkpoint_is_refused(weights: Path) -> None:
    save_file(ConvDiscriminator(width=8).state_dict(), weights)
    with pytest.raises(ExploreError, match=r"another lab's checkpoint\. Expected body"):
        load(weights)
    save_file(ConvGenerator(SPACE.dim, width=16).state_dict(), weights)
    with pytest.raises(ExploreError, match=r"net.0.bias: \(784,\), not \(1568,\)"):
        load(weights)


def test_damaged_and_missing_files_are_refused(weights: Path) -> None:
    weights.write_bytes(b"no tensors")
    with pytest.raises(ExploreError, match=r"tiny.safetensors cannot be read as safetensors"):
        load(weights)
    weights.unlink()
    with pytest.raises(ExploreError, match="There is no file"):
        load(weights)
    weights.with_suffix(".json").write_text('{"space": {"noise": 4}}')
    with pytest.raises(ExploreError, match="is no model card"):
        load(weights)
    weights.with_suffix(".json").unlink()
    with pytest.raises(ExploreError, match="weights need a model card"):
        load(weights)


def test_a_name_that_is_not_shipped_is_refused() -> None:
    with pytest.raises(ExploreError, match="No generator 'nobody' is shipped; there are"):
        pretrained("nobody")


@pytest.mark.parametrize("name", available())
def test_every_shipped_generator_can_be_explored(name: str) -> None:
    subject = pretrained(name)
    assert picture(scene(subject), first_state(subject.space)).mosaics[0].std() > 10
