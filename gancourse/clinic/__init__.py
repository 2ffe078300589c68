"""Diagnosis: broken trainings, shown as curves and pictures only, to be named from a list.

    cases = clinic.deal("05_first_gan", lot=17)
    clinic.show(cases)

Which fault lies behind a run is not in this package. The runs are made by
`benchmarks/clinic_runs.py` on scikit-learn's scanned digits.
"""

from collections.abc import Mapping

from gancourse.clinic.dealing import LETTERS, LOTS, dealt, name_of
from gancourse.clinic.faults import FAULTS, LISTED, listed
from gancourse.clinic.runs import LINES, Run, load

__all__ = ["FAULTS", "LETTERS", "LINES", "LISTED", "LOTS", "Run", "deal", "listed", "show"]


def deal(lab: str, lot: int) -> dict[str, Run]:
    """Three runs by their case ids, such as 17A, 17B and 17C; a lot has the same ones for ever.

    lot: 0 to 99, the last two digits of a student number. Raises ValueError for any other.
    """
    runs = load(lab)
    places = dealt(lab, lot, runs.shape)
    return {
        name_of(lot, letter): runs[place] for letter, place in zip(LETTERS, places, strict=True)
    }


def show(cases: Mapping[str, Run]) -> None:
    """One figure a case: both losses, the discriminator's answers, and three grids of fakes."""
    from gancourse.clinic.drawing import show_case  # judges import this package without matplotlib

    for name, run in cases.items():
        show_case(name, run)
