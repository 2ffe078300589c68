"""A picture is taken as a density, or refused with a message that says what to do."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gancourse.plane import DensityError, Picture, as_density, load_density, picture_from_folder


def test_a_density_sums_to_one_and_keeps_its_proportions() -> None:
    density = as_density([[0, 3], [1, 0]])
    np.testing.assert_allclose(density, [[0, 0.75], [0.25, 0]])


def test_huge_pixels_do_not_overflow() -> None:
    assert as_density(np.full((2, 2), 1e308)).sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (np.zeros((4, 4)), "Every pixel is black"),
        (np.eye(4) * (np.arange(4) == 2), "One pixel of the 4 x 4 picture"),
        (np.ones((1, 1)), "One pixel of the 1 x 1 picture"),
        (np.array([[1.0, np.nan], [1, 1]]), "1 of 4 pixels are NaN"),
        (np.array([[1.0, np.inf], [1, 1]]), "NaN or infinite"),
        (np.ones((4, 4, 3)), r"colour picture, shape \(4, 4, 3\)"),
        (np.array([[1.0, -0.5]]), "never negative"),
        (np.ones(5), r"rows and columns"),
        (np.ones((0, 3)), r"rows and columns"),
        ("black", "array of numbers"),
        ([[1, 2], [3]], "array of numbers"),
    ],
)
def test_a_bad_array_is_refused(image: object, message: str) -> None:
    with pytest.raises(DensityError, match=message):
        as_density(image)  # type: ignore[arg-type]


def test_a_file_is_read_with_bright_as_likely_or_dark(tmp_path: Path) -> None:
    values = np.array([[255, 0], [255, 255]], dtype=np.uint8)
    Image.fromarray(values).save(tmp_path / "own.png")
    assert load_density(tmp_path / "own.png")[0, 1] == 0
    with pytest.raises(DensityError, match=r"own\.png: One pixel"):
        load_density(tmp_path / "own.png", dark_is_likely=True)


def test_a_grey_picture_saved_in_colour_mode_is_taken(tmp_path: Path) -> None:
    grey = np.repeat(np.arange(0, 240, 15, dtype=np.uint8).reshape(4, 4, 1), 3, axis=2)
    Image.fromarray(grey).save(tmp_path / "grey.png")
    assert load_density(tmp_path / "grey.png").shape == (4, 4)


def test_a_large_file_is_shrunk(tmp_path: Path) -> None:
    Image.new("L", (1000, 500), 200).save(tmp_path / "large.png")
    assert load_density(tmp_path / "large.png").shape == (128, 256)


def test_bad_files_are_named(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4), (200, 10, 10)).save(tmp_path / "red.png")
    (tmp_path / "notes.txt").write_text("not a picture")
    with pytest.raises(DensityError, match=r"red\.png is a colour picture.*convert\('L'\)"):
        load_density(tmp_path / "red.png")
    with pytest.raises(DensityError, match=r"notes\.txt cannot be read as a picture"):
        load_density(tmp_path / "notes.txt")
    with pytest.raises(DensityError, match="no file"):
        load_density(tmp_path / "missing.png")
    with pytest.raises(DensityError, match="cannot be read"):
        load_density(tmp_path)


def test_a_folder_gives_one_class_a_file_in_the_names_order(tmp_path: Path) -> None:
    for name, side in (("b.png", 1), ("a.png", 0)):
        values = np.zeros((4, 4), dtype=np.uint8)
        values[:, 2 * side : 2 * side + 2] = 255
        Image.fromarray(values).save(tmp_path / name)
    own = picture_from_folder(tmp_path)
    assert own.classes == 2
    assert own.densities[0, 0, 0] > 0
    assert own.densities[1, 0, 0] == 0


def test_classes_of_different_sizes_or_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DensityError, match="one size"):
        Picture.of("own", [np.ones((2, 2)), np.ones((3, 3))])
    with pytest.raises(DensityError, match="at least one class"):
        Picture.of("own", [])
    with pytest.raises(DensityError, match="holds no picture"):
        picture_from_folder(tmp_path)
