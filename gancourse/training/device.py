"""Where to train: on a graphics processor where there is one."""

import torch


def device() -> str:
    """ "cuda", else "mps" (Apple), else "cpu"."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
