"""Six runs that are kept apart: named before the course and after it, and counted, never graded.

How many names are right is told, and not which: the same six are to be named again. The right
names stand here as digests only, so that nobody reads them by accident.
"""

import re
from hashlib import sha256

from gancourse.clinic.faults import listed
from gancourse.clinic.runs import Run, load_case

DIGESTS = {
    "U": "5759e205721ed977",
    "V": "d27fd278e3085858",
    "W": "2072e188bf5d2601",
    "X": "1220cafdc8f50a6e",
    "Y": "1408cf8ed00f74fb",
    "Z": "c425ead0fa5d69da",
}
"""Case id -> the beginning of a digest of case and fault."""


def kept_apart() -> dict[str, Run]:
    """The six runs by their case ids."""
    return {case: load_case(case) for case in DIGESTS}


def names_in(text: str) -> dict[str, str]:
    """What a text such as "U sorted, V: d_slow" names: case -> fault; of several the last."""
    pairs = re.findall(rf"\b([{''.join(DIGESTS)}])\W+(\w+)", text)
    return {case: fault for case, fault in pairs if fault in listed("15_clinic")}


def counted(text: str) -> str:
    """How many of the six a text names, and how many rightly, as a sentence; not which."""
    named = names_in(text)
    right = sum(digest(case, fault) == DIGESTS[case] for case, fault in named.items())
    return (
        f"{len(named)} of {len(DIGESTS)} cases named by an id of the list, {right} of them rightly"
    )


def digest(case: str, fault: str) -> str:
    """What stands for a case's right name."""
    return sha256(f"15_clinic {case} {fault}".encode()).hexdigest()[:16]
