"""The small digit classifier that the measures look through, one for each source of data.

Its 64 penultimate features are the space of the Fréchet digit distance; retraining it changes
every distance, so the weights ship with the package (`train_classifier` made them, `weights/`
has a model card).
"""

import functools
from importlib.resources import as_file, files

import torch
from torch import Tensor, nn

from gancourse.metrics.images import checked

FEATURES = 64
SOURCES = ("mnist", "offline", "procedural")


class DigitClassifier(nn.Module):
    """Two convolutions and two linear layers: 105,866 parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Dropout(0.3),
            nn.Linear(32 * 7 * 7, FEATURES),
            nn.ReLU(),
        )
        self.head = nn.Linear(FEATURES, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Logits (n, 10) of images (n, 1, 28, 28) in [0, 1]."""
        return self.head(self.body(images))


@functools.cache
def load_classifier(source: str) -> DigitClassifier:
    """The classifier trained on this source, frozen and in eval mode; loaded once a process.

    Raises:
        ValueError: no classifier was trained on this source.
    """
    if source not in SOURCES:
        raise ValueError(f"No classifier for source {source!r}, only for {', '.join(SOURCES)}.")
    from safetensors.torch import load_file

    with torch.random.fork_rng(devices=[]):  # its first, discarded weights must draw nothing
        classifier = DigitClassifier()
    with as_file(files("gancourse.metrics") / "weights" / f"{source}.safetensors") as path:
        classifier.load_state_dict(load_file(path))
    return classifier.eval().requires_grad_(False)


def features(images: Tensor, source: str) -> Tensor:
    """Features, float64 (n, 64), of images (n, 1, 28, 28) in [0, 1]."""
    body = load_classifier(source).body
    parts = [body(part) for part in checked(images).split(250)]  # stays in the processor's cache
    return torch.cat(parts).double() if parts else torch.empty(0, FEATURES).double()


def probabilities_of(values: Tensor, source: str) -> Tensor:
    """Probabilities of the ten digits, float64 (n, 10), from features (n, 64)."""
    return load_classifier(source).head(values.float()).double().softmax(1)


def class_probabilities(images: Tensor, source: str) -> Tensor:
    """Probabilities of the ten digits, float64 (n, 10), for images as in `features`."""
    return probabilities_of(features(images, source), source)


def classify(images: Tensor, source: str) -> Tensor:
    """The most probable digit, int64 (n,), of images as in `features`."""
    return class_probabilities(images, source).argmax(1)
