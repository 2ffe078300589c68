"""Measure what entries are compared with: `python -m gancourse.capstone.make_reference FILE`."""

import argparse
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from gancourse.capstone.evaluator import features
from gancourse.capstone.measures import LOOKED_AT, squares
from gancourse.capstone.reference import SOURCE, Reference

DIRECTIONS, STEPS = 32, 127
SHARE = 0.01  # of the held-out digits that count as near


def made() -> Reference:
    """The reference, from the digits as `load_digits` gives them."""
    from gancourse.data import load_digits

    digits = load_digits(SOURCE)
    train = digits.images[:, 0].numpy()
    held_out = np.round(digits.held_out_images[:, 0].numpy() * 255) / 255  # as entries come
    found = features(held_out, SOURCE).astype(np.float64)
    centre = train.reshape(-1, 784).mean(0)
    spread = np.cov(train.reshape(-1, 784), rowvar=False)
    directions = np.linalg.eigh(spread)[1][:, ::-1][:, :DIRECTIONS].astype(np.float16)
    blank = Reference(
        mean=found.mean(0),
        covariance=np.cov(found, rowvar=False),
        features=found[:LOOKED_AT].astype(np.float16),
        centre=centre.astype(np.float32),
        directions=np.ascontiguousarray(directions),
        real=np.zeros((0, DIRECTIONS), np.int8),
        unit=np.ones(1, np.float32),
        near=np.zeros(1, np.float32),
    )
    return with_real(blank, train, held_out)


def with_real(blank: Reference, train: np.ndarray, held_out: np.ndarray) -> Reference:
    """The reference with the coordinates of all real images, and the distance that is near."""
    far = blank.coordinates(np.concatenate([train, held_out]))
    unit = np.full(1, np.abs(far).max() / STEPS, np.float32)
    scaled = replace(blank, unit=unit)
    real = np.round(scaled.coordinates(np.concatenate([train, held_out]))).astype(np.int8)
    gaps = squares(scaled.coordinates(held_out), real[: len(train)].astype(np.float32)).min(1)
    near = np.quantile(np.sqrt(gaps), SHARE) * unit
    return replace(scaled, real=real, near=near.astype(np.float32))


def main() -> None:
    """Write the numbers to the file that the command line names."""
    from safetensors.numpy import save_file

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    save_file(asdict(made()), parser.parse_args().file)


if __name__ == "__main__":
    main()
