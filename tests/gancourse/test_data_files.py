"""Local MNIST files: both layouts, whole or partial, and damaged ones named with the remedy."""

from pathlib import Path

import pytest
import torch
from idx_files import (
    TEST_IMAGES,
    TEST_LABELS,
    TRAIN_IMAGES,
    TRAIN_LABELS,
    nothing_here,
    split_bytes,
    write,
)

from gancourse.data import DataError, load_digits

LAYOUTS = ["MNIST/raw/", "raw/", "", "MNIST/"]


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    return nothing_here(monkeypatch, tmp_path)


def put_split(root: Path, images: str, labels: str, n: int, seed: int = 0) -> None:
    content = split_bytes(n, seed)
    write(root / images, content[0])
    write(root / labels, content[1])


@pytest.mark.parametrize("folder", LAYOUTS)
@pytest.mark.parametrize("end", ["", ".gz"])
def test_test_split_alone_is_divided(root: Path, folder: str, end: str) -> None:
    put_split(root, f"{folder}{TEST_IMAGES}{end}", f"{folder}{TEST_LABELS}{end}", 10_000)
    digits = load_digits()
    assert digits.source == "mnist"
    assert digits.images.shape == (7_000, 1, 28, 28)
    assert digits.held_out_images.shape == (3_000, 1, 28, 28)
    assert digits.images.dtype == torch.float32
    assert digits.labels.dtype == torch.int64
    assert digits.images.min() == 0
    assert digits.images.max() == 1


def test_no_image_is_on_both_sides(root: Path) -> None:
    put_split(root, TEST_IMAGES, TEST_LABELS, 10_000)
    digits = load_digits()
    both = torch.cat([digits.images, digits.held_out_images]).flatten(1)
    assert len(both.unique(dim=0)) == 10_000


def test_whole_mnist_trains_on_the_training_split_and_holds_out_the_same(root: Path) -> None:
    put_split(root, TEST_IMAGES, TEST_LABELS, 9_000)
    partial = load_digits()
    put_split(root, TRAIN_IMAGES, TRAIN_LABELS, 500, seed=1)
    whole = load_digits()
    assert len(whole.images) == 500
    assert torch.equal(whole.held_out_images, partial.held_out_images)
    assert torch.equal(whole.held_out_labels, partial.held_out_labels)


def test_training_split_alone_serves(root: Path) -> None:
    put_split(root, TRAIN_IMAGES, TRAIN_LABELS, 9_000)
    digits = load_digits()
    assert len(digits.images) == 6_000
    assert len(digits.held_out_images) == 3_000


def test_dotted_names_serve(root: Path) -> None:
    put_split(root, "t10k-images.idx3-ubyte", "t10k-labels.idx1-ubyte", 90)
    assert load_digits().source == "mnist"


def test_order_is_the_same_every_time(root: Path) -> None:
    put_split(root, TEST_IMAGES, TEST_LABELS, 300)
    assert torch.equal(load_digits().images, load_digits().images)


def test_images_without_labels_are_no_split(root: Path) -> None:
    write(root / TEST_IMAGES, split_bytes(90)[0])
    with pytest.raises(DataError, match=r"GANCOURSE_DATA.*load_digits\('offline'\)"):
        load_digits("mnist")


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize("which", [TEST_IMAGES, TEST_LABELS])
@pytest.mark.parametrize("end", ["", ".gz"])
@pytest.mark.parametrize(
    "damage", [cut, lambda content: b"", lambda content: b"<html>403</html>", lambda c: c + b"x"]
)
def test_damaged_file_is_named_with_the_remedy(root: Path, which, end, damage) -> None:  # type: ignore[no-untyped-def]
    put_split(root, TEST_IMAGES + end, TEST_LABELS + end, 90)
    path = root / (which + end)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(DataError, match="delete it") as error:
        load_digits()
    assert str(path) in str(error.value)


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_flipped_bytes_in_a_gzip_are_noticed(root: Path, place: float) -> None:
    put_split(root, TEST_IMAGES + ".gz", TEST_LABELS + ".gz", 90)
    path = root / (TEST_IMAGES + ".gz")
    content = bytearray(path.read_bytes())
    content[int(len(content) * place)] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(DataError, match="delete it"):
        load_digits()


def test_labels_of_another_split_are_refused(root: Path) -> None:
    write(root / TEST_IMAGES, split_bytes(90)[0])
    write(root / TEST_LABELS, split_bytes(80)[1])
    with pytest.raises(DataError, match="does not hold the labels"):
        load_digits()
