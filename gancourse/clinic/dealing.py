"""Which runs a lot gets: drawn by hashing, so that any machine and any year deals the same."""

from hashlib import sha256
from typing import TypeAlias

LOTS = 100
LETTERS = "ABC"
Place: TypeAlias = tuple[int, int]


def dealt(lab: str, lot: int, pool: tuple[int, int]) -> list[Place]:
    """Three runs of the pool, no two of one kind, as (kind, variant).

    pool: how many kinds of runs there are, and how many runs of each kind.
    Raises ValueError for a lot that is no whole number from 0 to 99.
    """
    if type(lot) is not int or not 0 <= lot < LOTS:
        raise ValueError(f"A lot is a whole number from 0 to {LOTS - 1}, not {lot!r}.")
    kinds, variants = pool
    drawn = sorted(range(kinds), key=lambda kind: _hash(f"{lab} {lot} {kind}"))[: len(LETTERS)]
    return [(kind, _hash(f"{lab} {lot} {kind} variant") % variants) for kind in drawn]


def name_of(lot: int, letter: str) -> str:
    """A case's id, such as 07B."""
    return f"{lot:02d}{letter}"


def _hash(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")
