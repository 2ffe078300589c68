"""Judges twelve repairs: each as the exercise that its case breaks, by that one's own judge."""

from collections.abc import Mapping

from gancourse.clinic.broken import CASES
from gancourse.clinic.repairing import RepairError, parsed
from graders.criteria import Criterion
from graders.judges.kit.searching import judged
from graders.judging import verdict
from graders.plain import Plain


class CaseFaultError(RuntimeError):
    """The judge of a case's exercise failed; the message is its traceback."""


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Each program, for a twelfth of the points: first those that a line came for."""
    lines = {case.strip().upper(): text for case, text in seen["lines"]}
    whole = judged(
        "repairs a line of each of the twelve cases", lambda: _whole_slip(seen, lines), 1, False
    )
    ordered = sorted(CASES, key=lambda case: case not in lines)
    cases = [_case(case, questions, seen, lines) for case in ordered]
    return [*cases, whole] if lines else [whole, *cases]


def _whole_slip(seen: Plain, lines: Mapping[str, str]) -> str | None:
    """What is wrong with the set of cases."""
    if seen["kind"] != "dict":
        return f"It returned a {seen['kind']}; return a dict from case ids to repairs."
    strange = [case for case in lines if case not in CASES]
    if strange:
        return f"{strange[0]!r} is no case id: they are the letters {', '.join(CASES)}."
    missing = [case for case in CASES if case not in lines]
    return f"There is no repair for case {', '.join(missing)}." if missing else None


def _case(case: str, questions: Plain, seen: Plain, lines: Mapping[str, str]) -> Criterion:
    """Whether the repaired program passes all that its exercise asks."""
    name = CASES[case].exercise.partition(".")[2]
    return judged(f"case {case} is right as {name}", lambda: _slip(case, questions, seen, lines))


def _slip(case: str, questions: Plain, seen: Plain, lines: Mapping[str, str]) -> str | None:
    if case not in lines:
        return f"There is no repair for case {case}."
    try:
        parsed(case, lines[case])
    except RepairError as error:
        return str(error)
    found = verdict(CASES[case].exercise, questions["cases"][case], seen["cases"][case])
    if found.fault:
        raise CaseFaultError(found.fault)
    return None if found.passed else f"Case {case}, repaired so: {found.first_hint}"


JUDGE = judge
