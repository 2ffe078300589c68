"""Whether this process judges the course that it is about to grade."""

from pathlib import Path

from graders.questions.varied import VARIED
from graders.variant import FILE, REMEDY, VariantError, in_force, values_in


def check_course(root: Path) -> None:
    """Raises VariantError where the course is another variant than the one that judges know."""
    values = values_in(root)
    known = {varied.name: varied.now for varied in VARIED}
    if strange := sorted(set(values) - set(known)):
        raise VariantError(
            f"{root / FILE} has {', '.join(strange)}, which this release does not know. {REMEDY}"
        )
    if values != in_force():
        raise VariantError(
            f"{root} has another {FILE} than the course of the working folder: change into {root}"
        )
