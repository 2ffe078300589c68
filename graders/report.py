"""Shows a verdict to a student: plain text and an HTML table that say the same."""

from html import escape

from graders.criteria import Criterion, Verdict

_MARKS = {True: "✓ met", False: "✗ not yet"}


def as_text(verdict: Verdict) -> str:
    """The verdict as lines of text; hints under the criteria that are not met."""
    lines = [headline(verdict)]
    for criterion in verdict.criteria:
        lines.append(f"  {_MARKS[criterion.passed]}: {_named(criterion)}")
        if not criterion.passed and criterion.hint:
            lines.append(f"      hint: {criterion.hint}")
    return "\n".join(lines)


def as_html(verdict: Verdict) -> str:
    """The verdict as a table with a caption; every word escaped, no meaning by colour alone."""
    rows = "".join(_row(criterion) for criterion in verdict.criteria)
    head = "".join(
        f"<th scope='col' style='text-align:left'>{title}</th>"
        for title in ("Verdict", "Criterion", "Hint")
    )
    return (
        "<table class='gancourse-verdict tex2jax_ignore'>"  # a hint's dollars are no formula
        f"<caption>{escape(headline(verdict))}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


FAULT = (
    "could not be judged: the grader itself failed, which is no mistake of yours. Your instructor "
    "is told and marks this exercise by hand."
)


LATER = "The verdict and the points come when your instructor grades."


def _asserted(verdict: Verdict) -> str:
    """How many of the plain asserts hold."""
    met = sum(criterion.passed for criterion in verdict.criteria)
    return f"{met} of {len(verdict.criteria)} plain asserts hold."


def headline(verdict: Verdict) -> str:
    """`05_first_gan.get_noise: 2 of 2 points`, with a word of encouragement when full."""
    if verdict.fault:
        return f"{verdict.exercise} {FAULT}"
    if not verdict.graded:
        return f"{verdict.exercise}: {_asserted(verdict)} {LATER}"
    tail = ". All criteria met." if verdict.passed else "."
    note = f" {verdict.note}" if verdict.note else ""
    return f"{verdict.exercise}: {verdict.points:g} of {verdict.max_points:g} points{tail}{note}"


def _named(criterion: Criterion) -> str:
    """A criterion's name, with what was measured where it is met; a hint says it otherwise."""
    told = criterion.measured is not None and criterion.passed
    return f"{criterion.name} (measured: {criterion.measured:.3g})" if told else criterion.name


def _row(criterion: Criterion) -> str:
    hint = "" if criterion.passed else escape(criterion.hint)
    mark, name = _MARKS[criterion.passed], escape(_named(criterion))
    left = "style='text-align:left'"
    return f"<tr><td {left}>{mark}</td><td {left}>{name}</td><td {left}>{hint}</td></tr>"
