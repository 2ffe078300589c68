"""What each rule of DCGAN buys: runs that differ from the course's in one thing each.

    python benchmarks/dcgan_rules.py RESULTS.jsonl [SEED ...]

Trains what RESULTS.jsonl lacks (200 steps a run, MNIST) and prints lab 06's table.
"""

import sys
from pathlib import Path

from dcgan_runs import Run, print_table, train_missing

from gancourse.dcgan.variants import RULES

STEPS = 200


def main(path: Path, seeds: list[int]) -> None:
    """Train what is missing and print the table."""
    train_missing({name: Run(v) for name, v in RULES.items()}, seeds, STEPS, path)
    columns = {"distance": 0, "recall": 2, "classes": 0, "disc_loss": 2, "cpu_seconds": 1}
    print_table(list(RULES), columns, path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(seed) for seed in sys.argv[2:]])
