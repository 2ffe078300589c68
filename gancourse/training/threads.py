"""How many processors a training may use: one.

The course's networks are so small that a second thread only waits for the first, and costs twice
the CPU seconds.
"""

import torch


def use_one_thread() -> None:
    """Let PyTorch compute on one thread, from now on."""
    torch.set_num_threads(1)
