"""One thread for small work."""

import contextlib
from collections.abc import Iterator

import torch


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """One processor thread inside; the number is put back on leaving.

    A grid of small images gains nothing from a second thread, which spins where processors are
    busy: twelve times the CPU time was measured.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
