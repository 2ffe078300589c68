"""Pages for graders and students show verdicts and figures, and run nothing of a submission."""

import pytest

from graders.criteria import Criterion, Verdict
from graders.engine.write.pages import clean_html
from graders.report import as_html

PICTURE = '<img alt="two fakes" src="data:image/png;base64,iVBORw0KGgo=">'


def test_a_verdict_stays_a_table() -> None:
    table = clean_html(as_html(Verdict("05_first_gan.get_noise", 1, (Criterion("a < b", True),))))
    assert "&lt;" not in table.replace("a &lt; b", "")
    assert all(f"<{tag}" in table for tag in ("table", "caption", "thead", "tbody", "th scope"))


def test_a_figure_keeps_its_picture_and_its_words() -> None:
    assert clean_html(PICTURE) == PICTURE


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img alt='x' src='https://example.org/beacon.png'>",
        "<img alt='x' src='data:image/svg+xml;base64,PHN2Zz4='>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
        "<a href=' JaVaScRiPt:alert(1)'>x</a>",
        "<iframe src='https://example.org'></iframe>",
        "<form action='https://example.org'><input name=a></form>",
        "<p style='background: url(https://example.org/beacon)'>x</p>",
        "<style>body { display: none }</style>",
        "<svg onload=alert(1)></svg>",
        "<p onclick=alert(1)>x</p>",
        "<table><tr><td><script>alert(1)</script></td></tr></table>",
    ],
)
def test_nothing_runs_and_nothing_calls_home(hostile: str) -> None:
    shown = clean_html(hostile).lower()
    for tag in ("script", "iframe", "form", "input", "style", "svg"):
        assert f"<{tag}" not in shown
    live = "".join(part.partition(">")[0] for part in shown.split("<")[1:])
    assert not any(word in live for word in ("src=", "href=", "on", "url("))
