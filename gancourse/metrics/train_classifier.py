"""Make the shipped weights: `python -m gancourse.metrics.train_classifier SOURCE FOLDER`.

Trains on a source's training images only, with random shifts, and prints the accuracy on the
held-out ones. About 15 CPU seconds a source.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from gancourse.data import Digits, labelled_batches, load_digits
from gancourse.data.digits import TRAINING
from gancourse.metrics.classifier import SOURCES, DigitClassifier

EPOCHS, BATCH, LEARNING_RATE, SHIFT = 8, 64, 2e-3, 2


def train(digits: Digits, seed: int = 0) -> DigitClassifier:
    """A classifier trained on `digits.images`, in eval mode. Seeds the global random state."""
    torch.manual_seed(seed)
    classifier = DigitClassifier()
    optimizer = torch.optim.Adam(classifier.parameters())
    steps = EPOCHS * -(-len(digits.images) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for images, labels in labelled_batches(digits.images, digits.labels, BATCH):
            loss = cross_entropy(classifier(shifted(images)), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return classifier.eval()


def shifted(images: Tensor) -> Tensor:
    """The batch moved by up to two pixels each way; the frame's edge is empty."""
    across, down = torch.randint(-SHIFT, SHIFT + 1, (2,)).tolist()
    return images.roll((down, across), (2, 3))


@torch.no_grad()
def accuracy(classifier: DigitClassifier, images: Tensor, labels: Tensor) -> float:
    """Share of images (n, 1, 28, 28) in [0, 1] that the classifier names rightly."""
    return (classifier(images).argmax(1) == labels).float().mean().item()


def main() -> None:
    """Train on the source that the command line names and save its weights."""
    from safetensors.torch import save_file

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", choices=SOURCES)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    digits = load_digits(args.source)
    if len(digits.images) != TRAINING:
        parser.error("train on MNIST's test split alone, as for the shipped weights")
    classifier = train(digits)
    save_file(classifier.state_dict(), args.folder / f"{args.source}.safetensors")
    share = accuracy(classifier, digits.held_out_images, digits.held_out_labels)
    print(f"{args.source}: {share:.4f} of {len(digits.held_out_images):,} held-out images")


if __name__ == "__main__":
    main()
