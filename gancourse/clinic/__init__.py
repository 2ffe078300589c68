"""Diagnosis: broken trainings, shown as curves and pictures only, to be named from a list.

    cases = clinic.deal("05_first_gan", lot=17)
    clinic.show(cases)

The last lab has twelve fixed cases with their programs, `clinic.cases()`, and six kept apart.
Which fault lies behind a run is not in this package. The runs are made by
`benchmarks/clinic_runs.py` and `benchmarks/clinic_cases.py` on scikit-learn's scanned digits.
"""

from collections.abc import Mapping

from gancourse.clinic.broken import CASES
from gancourse.clinic.dealing import LETTERS, LOTS, dealt, name_of
from gancourse.clinic.faults import FAULTS, LISTED, listed
from gancourse.clinic.kept import counted, kept_apart
from gancourse.clinic.repairing import numbered, repaired
from gancourse.clinic.runs import LINES, Run, load, load_case
from gancourse.quick import is_quick

__all__ = [
    "CASES",
    "FAULTS",
    "LETTERS",
    "LINES",
    "LISTED",
    "LOTS",
    "Run",
    "cases",
    "counted",
    "deal",
    "kept_apart",
    "listed",
    "numbered",
    "repaired",
    "show",
]


def deal(lab: str, lot: int) -> dict[str, Run]:
    """Three runs by their case ids, such as 17A, 17B and 17C; a lot has the same ones for ever.

    lot: 0 to 99, the last two digits of a student number. Raises ValueError for any other.
    """
    runs = load(lab)
    places = dealt(lab, lot, runs.shape)
    return {
        name_of(lot, letter): runs[place] for letter, place in zip(LETTERS, places, strict=True)
    }


def cases() -> dict[str, Run]:
    """The twelve runs of the last lab by their case ids, A to L."""
    return {name: load_case(name) for name in CASES}


def show(cases: Mapping[str, Run]) -> None:
    """Two figures a case: its four lines, and three grids. In quick mode the first case only."""
    from gancourse.clinic.drawing import show_case  # judges import this package without matplotlib

    for name, run in list(cases.items())[: 1 if is_quick() else None]:
        show_case(name, run)
