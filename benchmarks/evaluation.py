"""CPU seconds to measure 3,000 images: distance, classes, entropy, precision and recall.

Prints the first call (with its imports), later ones with the reference's features kept, and with
them computed anew.
"""

import statistics
import time

import torch

from gancourse.data import load_digits
from gancourse.metrics import measure_digits
from gancourse.metrics.distance import reference_features

ROUNDS = 9


def main() -> None:
    """Measure several times and print the medians."""
    torch.set_num_threads(1)
    digits = load_digits()
    fake = digits.images[:3000]

    def seconds(anew: bool) -> float:
        if anew:
            reference_features.cache_clear()
        start = time.process_time()
        measure_digits(fake, digits)
        return time.process_time() - start

    print(f"first call: {seconds(True):.2f} CPU s")
    print(f"reference kept: {statistics.median(seconds(False) for _ in range(ROUNDS)):.2f} CPU s")
    print(f"reference anew: {statistics.median(seconds(True) for _ in range(ROUNDS)):.2f} CPU s")


if __name__ == "__main__":
    main()
