"""`load_digits` where MNIST is not: the fallback, what it says, and what comes out."""

from pathlib import Path

import pytest
import torch
from idx_files import nothing_here

from gancourse.data import DataError, batches, digits, labelled_batches, load_digits
from gancourse.metrics import classify


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nothing_here(monkeypatch, tmp_path)
    digits.say.cache_clear()


def test_auto_falls_back_and_says_so_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert load_digits().source == "offline"
    load_digits()
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert "scikit-learn" in said.out
    assert "GANCOURSE_OFFLINE is set" in said.out
    assert "Set GANCOURSE_DATA to a folder that holds it; " in said.out
    assert "data of mine does not." in said.out
    assert said.err == ""


def test_mnist_that_is_not_there_is_an_error_with_the_remedy() -> None:
    with pytest.raises(DataError, match=r"GANCOURSE_DATA.*load_digits\('offline'\)"):
        load_digits("mnist")


def test_unknown_source_is_refused() -> None:
    with pytest.raises(ValueError, match="'emnist', expected one of auto"):
        load_digits("emnist")


@pytest.mark.parametrize("source", ["offline", "procedural"])
def test_sources_look_alike(source: str) -> None:
    found = load_digits(source)
    assert found.source == source
    for images, labels, n in [
        (found.images, found.labels, 7_000),
        (found.held_out_images, found.held_out_labels, 3_000),
    ]:
        assert images.shape == (n, 1, 28, 28)
        assert images.dtype == torch.float32
        assert images.min() >= 0
        assert images.max() <= 1
        assert images[:, 0, 14].amax() > 0.9
        assert labels.shape == (n,)
        assert labels.bincount(minlength=10).min() > n / 15
    assert found.scaled().min() >= -1
    assert found.scaled().mean() < 0


@pytest.mark.parametrize("source", ["offline", "procedural"])
def test_classifier_reads_the_held_out_digits(source: str) -> None:
    found = load_digits(source)
    right = classify(found.held_out_images, source) == found.held_out_labels
    assert right.float().mean() > 0.97


def test_offline_halves_share_no_original() -> None:
    found = load_digits("offline")
    # Copies of an original keep its label; 1,297 and 500 originals repeat with these periods.
    assert torch.equal(found.labels[:1297], found.labels[1297:2594])
    assert torch.equal(found.held_out_labels[:500], found.held_out_labels[500:1000])
    nearest = torch.cdist(found.held_out_images[:200].flatten(1), found.images.flatten(1)).amin(1)
    among = torch.cdist(found.images[:200].flatten(1), found.images[1297:].flatten(1)).amin(1)
    assert nearest.mean() > among.mean()


def test_loading_leaves_the_random_state_alone() -> None:
    state = torch.get_rng_state()
    load_digits("offline")
    load_digits("procedural")
    assert torch.equal(state, torch.get_rng_state())


def test_device_is_honoured() -> None:
    found = load_digits("offline", device="meta")
    assert {t.device.type for t in (found.images, found.labels, found.held_out_images)} == {"meta"}


def test_an_epoch_brings_every_image_once() -> None:
    images = torch.arange(100.0)[:, None]
    got = list(batches(images, 32, torch.Generator().manual_seed(1)))
    assert [len(batch) for batch in got] == [32, 32, 32, 4]
    together = torch.cat(got)
    assert torch.equal(together.sort(0).values, images)
    assert not torch.equal(together, images)


def test_order_follows_the_generator_only() -> None:
    images, state = torch.arange(100.0), torch.get_rng_state()
    first, again = (list(batches(images, 50, torch.Generator().manual_seed(1))) for _ in range(2))
    assert torch.equal(first[0], again[0])
    assert torch.equal(state, torch.get_rng_state())


def test_labels_stay_with_their_images() -> None:
    images = torch.arange(100.0)
    for x, y in labelled_batches(images, images.long() * 2, 7, torch.Generator().manual_seed(1)):
        assert torch.equal(y, x.long() * 2)
    with pytest.raises(ValueError, match="100 images but 99 labels"):
        next(labelled_batches(images, images[1:], 7))
