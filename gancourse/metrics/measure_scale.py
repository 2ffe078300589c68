"""Measure the distance's scale: `python -m gancourse.metrics.measure_scale FILE`.

Needs MNIST's test split alone under GANCOURSE_DATA; writes the JSON that `scale` reads.
"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor

from gancourse.data import Digits, load_digits
from gancourse.metrics.classifier import SOURCES
from gancourse.metrics.quality import measure_digits
from gancourse.metrics.scale import Mark

COUNT = 3_000


def inputs(digits: Digits) -> dict[str, Tensor]:
    """Inputs (3,000, 1, 28, 28) in [0, 1] whose flaw is known, by name."""
    generator = torch.Generator().manual_seed(0)
    real = digits.images[:COUNT]
    noise = torch.randn(real.shape, generator=generator)
    half = digits.images[digits.labels < 5]
    return {
        "real digits": real,
        "real digits, blurred": _blurred(real),
        "real digits with noise of 0.3": (real + 0.3 * noise).clamp(0, 1),
        "the digits 0 to 4 only": half[:COUNT],
        "ten images repeated": real[:10].repeat(COUNT // 10, 1, 1, 1),
        "one digit only": _repeated(digits.images[digits.labels == 1]),
        "one image repeated": real[:1].repeat(COUNT, 1, 1, 1),
        "uniform noise": torch.rand(real.shape, generator=generator),
        "black images": torch.zeros_like(real),
    }


def _blurred(images: Tensor) -> Tensor:
    return torch.nn.functional.avg_pool2d(images, 3, 1, 1)


def _repeated(images: Tensor) -> Tensor:
    return images.repeat(-(-COUNT // len(images)), 1, 1, 1)[:COUNT]


def measured(source: str) -> list[dict[str, object]]:
    """The rows of one source."""
    digits = load_digits(source)
    rows = []
    for name, images in inputs(digits).items():
        quality = measure_digits(images, digits)
        mark = Mark(name, quality.distance, quality.classes, quality.precision, quality.recall)
        rows.append(
            {k: round(v, 2) if isinstance(v, float) else v for k, v in asdict(mark).items()}
        )
    return rows


def main() -> None:
    """Write the table of every source to the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    table = {source: measured(source) for source in SOURCES}
    parser.parse_args().file.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
