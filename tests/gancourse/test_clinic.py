"""The clinic deals every lot three different runs, tells them without naming, and keeps its key."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import permutations

import numpy as np
import pytest

from gancourse import clinic
from gancourse.clinic import drawing
from gancourse.clinic.dealing import dealt
from gancourse.clinic.runs import HERE, load
from graders.criteria import Verdict
from graders.exercise import find
from graders.judging import verdict

LABS = sorted(place.stem for place in HERE.glob("*.npz"))
every_lab = pytest.mark.parametrize("lab", LABS)


def key(lab: str) -> tuple[str, ...]:
    found: tuple[str, ...] = import_module(f"graders.judges.lab{lab}.diagnosis").KEY
    return found


def truth(lab: str, lot: int) -> dict[str, str]:
    """Each case of a lot with its fault."""
    places = dealt(lab, lot, load(lab).shape)
    return {
        case: key(lab)[kind] for case, (kind, _) in zip(clinic.deal(lab, lot), places, strict=True)
    }


def judged(lab: str, reply: dict[str, str]) -> Verdict:
    name, pairs = f"{lab}.diagnosis", [list(pair) for pair in reply.items()]
    seen = {"kind": "dict", "count": len(pairs), "named": pairs}
    return verdict(name, find(name).pose(np.random.default_rng(0)), {"seen": seen, "raised": None})


def runs(lab: str) -> Iterator[clinic.Run]:
    kinds, variants = load(lab).shape
    yield from (load(lab)[kind, variant] for kind in range(kinds) for variant in range(variants))


def test_there_are_clinics() -> None:
    assert LABS


@every_lab
def test_the_list_is_longer_than_the_kinds_and_the_pool_larger_than_a_lot(lab: str) -> None:
    kinds, variants = load(lab).shape
    assert kinds == len(key(lab)) == len(set(key(lab)))
    assert kinds * variants >= 6
    assert set(key(lab)) < set(clinic.listed(lab))


@every_lab
def test_every_lot_gets_three_kinds_and_every_run_is_dealt(lab: str) -> None:
    pool = load(lab).shape
    lots = [dealt(lab, lot, pool) for lot in range(clinic.LOTS)]
    assert all(len({kind for kind, _ in lot}) == 3 for lot in lots)
    assert len({place for lot in lots for place in lot}) == pool[0] * pool[1]
    assert list(clinic.deal(lab, 7)) == ["07A", "07B", "07C"]


def test_a_lot_has_the_same_runs_on_every_machine() -> None:
    assert dealt("05_first_gan", 17, (7, 2)) == [(3, 1), (0, 1), (2, 0)]


@pytest.mark.parametrize("lot", [-1, 100, 4711, 1.0, True, "17", None])
def test_other_lots_are_refused(lot) -> None:
    with pytest.raises(ValueError, match="whole number from 0 to 99"):
        clinic.deal("05_first_gan", lot)


@every_lab
def test_the_packed_runs_are_small_finite_and_nameless(lab: str) -> None:
    packed = (HERE / f"{lab}.npz").read_bytes()
    assert len(packed) < 150_000
    assert not [fault for fault in clinic.FAULTS if fault.encode() in packed]
    for run in runs(lab):
        assert all(np.isfinite(line).all() for line in run.lines.values())


@every_lab
def test_what_is_told_names_no_fault(lab: str) -> None:
    for run in runs(lab):
        told = drawing.curves_told("07A", run) + drawing.pictures_told("07A", run)
        assert not [f for f in clinic.FAULTS if re.search(rf"\b{f.replace('_', '.')}\b", told)]


@every_lab
def test_a_case_is_drawn(lab: str, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.show(clinic.deal(lab, 3))
    said = capsys.readouterr().out
    assert said.count("[figure] Case 03") == 6


@every_lab
def test_every_right_diagnosis_earns_all(lab: str) -> None:
    assert all(judged(lab, truth(lab, lot)).passed for lot in range(clinic.LOTS))


@every_lab
def test_a_hint_gives_no_answer_away(lab: str) -> None:
    """For one and the same wrong name it differs by what the run shows, not by what it is."""
    for lot in range(0, clinic.LOTS, 7):
        right = truth(lab, lot)
        case = next(iter(right))
        for wrong in set(clinic.listed(lab)) - set(right.values()):
            hint = judged(lab, right | {case: wrong}).first_hint
            assert case in hint
            assert right[case] not in hint


@every_lab
def test_guessing_earns_little(lab: str) -> None:
    """One triple of names for whatever lot: a seventh on average, with luck a little more."""
    triples = list(permutations(clinic.listed(lab), 3))
    rng = np.random.default_rng(0)
    picked = [triples[i] for i in rng.permutation(len(triples))[:6]]
    points = find(f"{lab}.diagnosis").points
    for triple in picked:
        replies = [dict(zip(truth(lab, lot), triple, strict=True)) for lot in range(clinic.LOTS)]
        earned = np.mean([judged(lab, reply).points for reply in replies])
        assert earned <= 0.25 * points, triple


@every_lab
def test_replies_for_other_cases_earn_nothing(lab: str) -> None:
    one, other = truth(lab, 17), truth(lab, 42)
    both = one | other
    assert judged(lab, both).points == 0
    assert judged(lab, dict(list(one.items())[:2] + list(other.items())[2:])).points == 0
    assert judged(lab, dict.fromkeys(one, one["17A"])).points == 0
    assert not judged(lab, dict(list(one.items())[:2])).passed
