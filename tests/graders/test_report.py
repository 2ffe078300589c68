"""What a student sees of a verdict."""

from graders.criteria import Criterion, Verdict
from graders.report import as_html, as_text

VERDICT = Verdict(
    "05_first_gan.get_noise",
    2.0,
    (Criterion("shape", True, "unused"), Criterion("law", False, "Use <b>randn</b>.")),
)


def test_text_names_points_criteria_and_only_the_hints_that_apply():
    text = as_text(VERDICT)
    assert "05_first_gan.get_noise: 1 of 2 points" in text
    assert "✓ met: shape" in text
    assert "✗ not yet: law" in text
    assert "Use <b>randn</b>." in text
    assert "unused" not in text


def test_html_says_the_same_and_escapes_what_a_student_could_write():
    html = as_html(VERDICT)
    assert "✗ not yet" in html
    assert "&lt;b&gt;randn&lt;/b&gt;" in html
    assert "<b>" not in html
    assert "<caption>" in html
