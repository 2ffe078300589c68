"""Small files in MNIST's format for the tests, and the settings that hide a real data set."""

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest

TEST_IMAGES, TEST_LABELS = "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"
TRAIN_IMAGES, TRAIN_LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def idx_bytes(array: np.ndarray) -> bytes:
    """An IDX file of unsigned bytes."""
    header = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return header + array.astype(np.uint8).tobytes()


def split_bytes(n: int, seed: int = 0) -> tuple[bytes, bytes]:
    """Images of noise (n, 28, 28) and labels (n,)."""
    rng = np.random.default_rng(seed)
    images, labels = rng.integers(0, 256, (n, 28, 28)), np.arange(n) % 10
    return idx_bytes(images), idx_bytes(labels)


def write(path: Path, content: bytes) -> Path:
    """Write a file, gzipped where its name says so, with the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty data root and cache, and no network; returns the root."""
    root = tmp_path / "data of mine"
    root.mkdir()
    monkeypatch.setenv("GANCOURSE_DATA", str(root))
    monkeypatch.setenv("GANCOURSE_OFFLINE", "1")
    monkeypatch.setattr("gancourse.data.places.cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr("gancourse.data.download.cache_folder", lambda: tmp_path / "cache")
    return root
