"""Quick mode: trainings shrink to a few steps where only the code is tried, not the result."""

from gancourse.quick import is_quick


def budget(full: int, quick: int = 4) -> int:
    """How many steps to train: `full`, or `quick` in quick mode."""
    return min(full, quick) if is_quick() else full
