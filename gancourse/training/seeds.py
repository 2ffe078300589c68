"""One seed for a whole run: torch's global state, and a generator of its own for the data."""

import torch


def seeded(seed: int) -> torch.Generator:
    """Seed torch's global state and return a CPU generator for the order of the data.

    The two are apart, so that drawing more or less noise does not change which images come next.
    """
    torch.manual_seed(seed)
    return torch.Generator().manual_seed(seed + 1)
