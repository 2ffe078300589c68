"""Large pages for what a process has written: which memory is gathered, and that it stays."""

import platform
import re
from pathlib import Path

import numpy as np
import pytest

from graders.engine.run.large_pages import LARGE, enlarge, spans

THERE = Path("/sys/kernel/mm/transparent_hugepage")
KERNEL = tuple(map(int, re.findall(r"\d+", platform.release())[:2]))
MAPS = """\
7f0000000000-7f0000400000 rw-p 00000000 00:00 0
7f0000500000-7f0000900000 rw-p 00000000 00:00 0                          [heap]
7f0000a00000-7f0000b00000 rw-p 00000000 00:00 0
7f0001000000-7f0001400000 rw-p 00000000 fe:00 1234                       /usr/lib/libtorch.so
7f0002000000-7f0002400000 r--p 00000000 00:00 0
7f0003000000-7f0003400000 rw-s 00000000 00:01 0
7ffc00000000-7ffc00400000 rw-p 00000000 00:00 0                          [stack]
"""


def test_only_whole_large_pages_of_its_own_are_gathered() -> None:
    found = list(spans(MAPS.splitlines()))
    assert found == [(0x7F0000000000, 2 * LARGE), (0x7F0000600000, LARGE)]


@pytest.mark.skipif(not THERE.is_dir() or KERNEL < (6, 1), reason="no large pages on demand here")
def test_what_was_written_stays_and_lies_in_large_pages() -> None:
    made = np.random.default_rng(0).random(8 * LARGE // 8)
    copy, before = made.copy(), large_kilobytes()
    enlarge()
    assert np.array_equal(made, copy)
    assert large_kilobytes() >= before + 8 * LARGE // 1024


def large_kilobytes() -> int:
    """What of this process lies in large pages."""
    text = Path("/proc/self/smaps_rollup").read_text()
    return int(re.findall(r"AnonHugePages:\s*(\d+)", text)[0])
