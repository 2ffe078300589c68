"""Settings, pictures and films come out of the explorer and settings go back in."""

import json
from pathlib import Path

import pytest
import torch
from explore_stubs import LEANING, flat, leaning
from PIL import Image

from gancourse.explore import ExploreError, first_state, move, scene
from gancourse.explore.readings import nearest, read
from gancourse.explore.saving import save_gif, save_png, ways
from gancourse.explore.settings import from_json, load_settings, to_json
from gancourse.explore.subject import Subject

STATE = move(
    LEANING,
    first_state(LEANING),
    seed=12,
    codes=(0.25, -1.0),
    plane=(0.5, -2.5),
    label=3,
    mix=0.125,
)


def test_settings_come_back_as_they_went(tmp_path: Path) -> None:
    text = to_json(LEANING, STATE, (STATE, first_state(LEANING)))
    assert from_json(LEANING, text) == (STATE, (STATE, first_state(LEANING)))
    (tmp_path / "own.json").write_text(text)
    assert load_settings(LEANING, tmp_path / "own.json")[0] == STATE


def test_settings_of_others_are_refused(tmp_path: Path) -> None:
    text = to_json(LEANING, STATE)
    with pytest.raises(ExploreError, match="of another generator: expected the space 3 numbers"):
        from_json(flat().space, text)
    for bad, words in (("{", "as JSON"), ("[]", "kind"), ('{"kind": "film"}', "kind")):
        with pytest.raises(ExploreError, match=words):
            from_json(LEANING, bad)
    changed = json.loads(text)
    changed["state"]["codes"] = [0, 7]
    with pytest.raises(ExploreError, match="codes: expected 2 numbers"):
        from_json(LEANING, json.dumps(changed))
    del changed["state"]["seed"]
    with pytest.raises(ExploreError, match="A state in the settings holds"):
        from_json(LEANING, json.dumps(changed))
    with pytest.raises(ExploreError, match="no readable settings"):
        load_settings(LEANING, tmp_path / "none.json")


def test_a_picture_is_saved_with_its_description(tmp_path: Path) -> None:
    with Image.open(save_png(scene(leaning()), STATE, tmp_path / "a.png")) as saved:
        assert saved.info["Description"].startswith("Images by leaning digits: a grid")
        assert min(saved.size) > 400


def test_a_film_goes_there_and_back(tmp_path: Path) -> None:
    path = save_gif(scene(leaning()), STATE, tmp_path / "a.gif", "lean", frames=4)
    with Image.open(path) as film:
        assert film.n_frames == 6
        assert film.info["loop"] == 0
        frames = []
        for place in range(6):
            film.seek(place)
            frames.append(film.convert("L").tobytes())
    assert frames[1] == frames[5]
    assert len(set(frames)) == 4


def test_a_film_along_what_is_spread_or_unknown_is_refused(tmp_path: Path) -> None:
    stage = scene(leaning())
    with pytest.raises(ExploreError, match="along: expected one of pen, mix, direction 1"):
        save_gif(stage, move(LEANING, STATE, columns="lean"), tmp_path / "a.gif", "lean")
    with pytest.raises(ExploreError, match="got 'seed'"):
        save_gif(stage, STATE, tmp_path / "a.gif", "seed")
    assert ways(LEANING) == ("lean", "pen", "mix", "direction 1", "direction 2")


def test_the_reading_of_a_known_digit() -> None:
    latent = torch.zeros(1, 14)
    latent[0, 2 + 4], latent[0, -2] = 1, 0.5
    (image,) = leaning().net(latent)
    reading = read(leaning(), image)
    assert reading is not None
    assert reading.digit == 4
    assert reading.width == pytest.approx(3.0, abs=0.4)
    assert f"{reading.slant:+.2f}" in str(reading)
    assert read(flat(source="shapes"), image[:, :4, :4]) is None


def test_the_nearest_of_a_real_image_is_itself() -> None:
    from gancourse.data import load_digits

    digits = load_digits("procedural")
    found = nearest(leaning(), digits.images[17] * 0.98)
    assert (found.index, found.label) == (17, str(int(digits.labels[17])))
    assert 0 < found.distance < 0.02


def test_no_data_no_neighbour() -> None:
    with pytest.raises(ExploreError, match="data are unknown"):
        nearest(flat(), torch.zeros(1, 4, 4))
    with pytest.raises(ExploreError, match="is this the source it was trained on"):
        nearest(flat(source="procedural"), torch.zeros(1, 4, 4))
    with pytest.raises(ExploreError, match="No real images"):
        nearest(Subject("x", flat().net, flat().space, source="wood"), torch.zeros(1, 4, 4))
