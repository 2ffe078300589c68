"""Fashion-MNIST and CIFAR-10 where they are, generated shapes where they are not."""

import hashlib
import io
import pickle
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch
from idx_files import TEST_IMAGES, TEST_LABELS, nothing_here, split_bytes, write

from gancourse.data import DataError, load_colour, load_fashion, pictures
from gancourse.data.shapes import NAMES, colour_shapes


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    return nothing_here(monkeypatch, tmp_path)


def test_colour_falls_back_on_shapes(root: Path) -> None:
    found = load_colour()
    assert found.source == "shapes"
    assert found.images.shape == (10_000, 3, 32, 32)
    assert found.images.min() >= 0
    assert found.images.max() <= 1
    assert len(found.names) == 10
    assert found.labels.bincount(minlength=10).min() > 800


def test_fashion_falls_back_on_grey_shapes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = load_fashion()
    assert found.source == "shapes"
    assert found.images.shape == (10_000, 1, 28, 28)


def test_shapes_differ_by_class_and_follow_the_generator() -> None:
    images, labels = colour_shapes(400, torch.Generator().manual_seed(3))
    again, _ = colour_shapes(400, torch.Generator().manual_seed(3))
    assert torch.equal(images, again)
    contrast = (images - images[:, :, :1, :1]).abs().amax(1) > 0.2
    area = torch.stack([contrast[labels == k].float().mean() for k in range(len(NAMES))])
    assert area.min() > 0.03  # every class draws something
    middle = contrast[:, 12:20, 12:20].float().mean((1, 2))
    assert middle[labels == NAMES.index("disc")].mean() > 0.95
    assert middle[labels == NAMES.index("ring")].mean() < 0.5


def test_fashion_is_read_from_its_own_folder(root: Path) -> None:
    images, labels = split_bytes(90)
    write(root / "FashionMNIST" / "raw" / (TEST_IMAGES + ".gz"), images)
    write(root / "FashionMNIST" / "raw" / (TEST_LABELS + ".gz"), labels)
    found = load_fashion("fashion")
    assert found.source == "fashion"
    assert found.images.shape == (90, 1, 28, 28)
    assert found.names[9] == "ankle boot"


def test_what_is_asked_for_and_not_there_is_an_error_with_the_remedy(root: Path) -> None:
    with pytest.raises(DataError, match=r"load_fashion\('shapes'\)"):
        load_fashion("fashion")
    with pytest.raises(DataError, match=r"GANCOURSE_DATA.*load_colour\('shapes'\)"):
        load_colour("cifar10")
    with pytest.raises(ValueError, match="expected one of auto, cifar10, shapes"):
        load_colour("cifar100")


def cifar_files() -> dict[str, bytes]:
    """CIFAR-10's files as torchvision wants them, four images each."""
    rng = np.random.default_rng(0)
    names = [f"data_batch_{i}" for i in range(1, 6)] + ["test_batch"]
    made = {
        name: pickle.dumps(
            {"data": rng.integers(0, 256, (4, 3072), np.uint8), "labels": [0, 1, 2, 9]}
        )
        for name in names
    }
    made["batches.meta"] = pickle.dumps({"label_names": list(pictures.CIFAR_NAMES)})
    return made


@pytest.fixture
def small_cifar(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """CIFAR-10 with the sums of our small files."""
    from torchvision.datasets import CIFAR10

    made = cifar_files()
    sums = {name: hashlib.md5(content).hexdigest() for name, content in made.items()}
    train = [[f"data_batch_{i}", sums[f"data_batch_{i}"]] for i in range(1, 6)]
    monkeypatch.setattr(CIFAR10, "train_list", train)
    monkeypatch.setattr(CIFAR10, "test_list", [["test_batch", sums["test_batch"]]])
    monkeypatch.setattr(CIFAR10, "meta", {**CIFAR10.meta, "md5": sums["batches.meta"]})
    return made


def test_cifar_is_read_where_it_is(root: Path, small_cifar: dict[str, bytes]) -> None:
    for name, content in small_cifar.items():
        write(root / pictures.CIFAR_FOLDER / name, content)
    found = load_colour()
    assert found.source == "cifar10"
    assert found.images.shape == (20, 3, 32, 32)
    assert found.labels[:4].tolist() == [0, 1, 2, 9]


def test_damaged_cifar_is_named(root: Path, small_cifar: dict[str, bytes]) -> None:
    for name, content in small_cifar.items():
        write(root / pictures.CIFAR_FOLDER / name, content[:-1])
    with pytest.raises(DataError, match="delete it") as error:
        load_colour()
    assert pictures.CIFAR_FOLDER in str(error.value)


def test_downloaded_cifar_is_unpacked_and_kept(
    root: Path, tmp_path: Path, small_cifar: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "cache" / pictures.CIFAR.name
    archive.parent.mkdir()
    with tarfile.open(archive, "w:gz") as packed:
        for name, content in small_cifar.items():
            entry = tarfile.TarInfo(f"{pictures.CIFAR_FOLDER}/{name}")
            entry.size = len(content)
            packed.addfile(entry, io.BytesIO(content))
    monkeypatch.setattr(pictures, "fetch", lambda remotes: [archive])
    assert len(load_colour("cifar10").images) == 20
    monkeypatch.setattr(pictures, "fetch", lambda remotes: pytest.fail("fetched twice"))
    assert len(load_colour("cifar10").images) == 20
