"""The capstone's measures are those of `gancourse.metrics`, without PyTorch; copies are seen."""

import subprocess
import sys

import numpy as np
import pytest
import torch
from torch.nn.functional import avg_pool2d

from gancourse import capstone, metrics
from gancourse.capstone.evaluator import features
from gancourse.capstone.measures import copies
from gancourse.data import Digits, load_digits


@pytest.fixture(scope="module")
def digits() -> Digits:
    return load_digits("offline")


def as_bytes(images: torch.Tensor) -> np.ndarray:
    return (images[:, 0] * 255).round().byte().numpy()


def test_features_are_those_of_the_classifier(digits: Digits) -> None:
    images = digits.images[:120]
    ours, theirs = features(images[:, 0].numpy(), "offline"), metrics.features(images, "offline")
    assert np.abs(ours - theirs.numpy()).max() < 1e-4
    assert features(images[:0, 0].numpy(), "offline").shape == (0, 64)


def test_measures_are_those_of_the_course(digits: Digits) -> None:
    noise = torch.rand(2000, 1, 28, 28, generator=torch.Generator().manual_seed(0))
    images = (digits.images[:2000] + 0.4 * noise).clamp(0, 1)
    ours, theirs = capstone.measure(as_bytes(images)), metrics.measure_digits(images, digits)
    assert ours.distance == pytest.approx(theirs.distance, rel=0.01)
    assert ours.recall == pytest.approx(theirs.recall, abs=0.01)
    assert ours.classes == theirs.classes


def test_copies_are_seen_and_new_digits_are_none(digits: Digits) -> None:
    some, new = digits.images[:300], digits.held_out_images[:300]
    disguises = {
        "as they are": some,
        "of held-out digits": new,
        "paler": 0.9 * some,
        "blurred": avg_pool2d(some, 3, 1, 1),
        "black and white": (some > 0.5).float(),
    }
    found = {name: copies(images[:, 0].numpy()) for name, images in disguises.items()}
    assert min(found.values()) > 0.6, found
    assert copies((some * 0.5 + digits.images[300:600] * 0.5)[:, 0].numpy()) < 0.1


def test_measuring_needs_no_pytorch() -> None:
    """Nor does the judge, which runs in the grader's own process."""
    program = (
        "import sys, numpy as np\n"
        "import graders.judges.lab14_capstone.build_generator\n"
        "from gancourse.capstone import measure\n"
        "print(measure(np.zeros((60, 28, 28), np.uint8)).classes)\n"
        "assert 'torch' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr
