"""How a learning rate falls during a training."""


def falling_rate(step: int, steps: int, steady: float) -> float:
    """The share of the rate at a step, counted from 1: full at first, then down a line to 0.

    steady: share of the run at the full rate; 1 keeps it.
    """
    if steady >= 1:
        return 1.0
    return min(1.0, (steps + 1 - step) / (steps * (1 - steady)))
