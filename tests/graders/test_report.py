"""What a student sees of a verdict."""

import math
from dataclasses import replace

from IPython.core.formatters import DisplayFormatter

from graders.checking import Points
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


def test_a_verdicts_value_is_a_number_to_nbgrader_and_a_sentence_to_the_reader():
    points = Points.of(VERDICT)
    shown, _ = DisplayFormatter().format(points)
    assert shown["text/plain"] == "1.0"  # nbgrader takes any other text for full points
    assert "1 of 2 points" in shown["text/html"]


def test_the_value_of_a_fault_is_no_number():
    points = Points.of(replace(VERDICT, fault="KeyError"))
    assert math.isnan(points)
    assert DisplayFormatter().format(points)[0]["text/plain"] == "nan"
