"""Train a digit classifier on whatever images there are, real or generated.

How well it then names real digits says how good generated ones are as training data: Ravuri and
Vinyals, "Classification Accuracy Score for Conditional Generative Models" (2019).
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from gancourse.data import Digits
from gancourse.metrics.classifier import DigitClassifier
from gancourse.metrics.train_classifier import shifted

RATE, BATCH, AT_A_TIME = 2e-3, 64, 250


@dataclass(frozen=True, eq=False)
class Lesson:
    """Images (n, 1, 28, 28) in [0, 1] and their labels, int64 (n,); both on the CPU."""

    images: Tensor
    labels: Tensor

    def first(self, n: int) -> "Lesson":
        """The first n of them."""
        return Lesson(self.images[:n], self.labels[:n])


def taught(lessons: list[Lesson], steps: int, seed: int) -> DigitClassifier:
    """A fresh classifier after `steps` batches, each in equal parts from all lessons.

    Equal steps for all make classifiers comparable that learn from few images and from many.
    Images are shifted at random by up to two pixels. Seeds torch's global state.
    """
    torch.manual_seed(seed)
    classifier = DigitClassifier()
    optimizer = torch.optim.Adam(classifier.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(steps):
        parts = [_drawn(lesson, BATCH // len(lessons)) for lesson in lessons]
        images, labels = (torch.cat(column) for column in zip(*parts, strict=True))
        loss = cross_entropy(classifier(shifted(images)), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return classifier.eval()


def examined(classifier: DigitClassifier, digits: Digits, n: int | None = None) -> float:
    """The share of real held-out digits, of the first n or of all, that it names rightly."""
    images, labels = digits.held_out_images[:n].cpu(), digits.held_out_labels[:n].cpu()
    with torch.no_grad():
        # Small parts stay in the processor's cache.
        seen = torch.cat([classifier(part).argmax(1) for part in images.split(AT_A_TIME)])
    return float((seen == labels).double().mean())


class _FromMinusOne(nn.Module):
    """Images in [-1, 1] -> in [0, 1]."""

    def forward(self, images: Tensor) -> Tensor:
        """images: any shape."""
        return (images + 1) / 2


def on_generated(classifier: nn.Module) -> nn.Module:
    """The classifier of images in [0, 1], for images in [-1, 1] as generators draw them."""
    return nn.Sequential(_FromMinusOne(), classifier)


def _drawn(lesson: Lesson, n: int) -> tuple[Tensor, Tensor]:
    index = torch.randint(len(lesson.labels), (n,))
    return lesson.images[index], lesson.labels[index]
