"""What a page of feedback shows, and whose pictures."""

import base64
import io
import json
import time

import pytest
from nbformat import NotebookNode
from PIL import Image

from graders.criteria import Criterion, Verdict
from graders.engine.ask.outputs import verdict_outputs
from graders.engine.write import nodes
from graders.engine.write.formulas import markdown_with_formulas
from graders.engine.write.policies import NO_PICTURE, apply
from graders.engine.write.saved import MAX_PICTURE, Picture, saved_pictures

CRITERIA = (Criterion("one", True), Criterion("two", False, "Look at the mean."))
VERDICT = Verdict("05_first_gan.get_noise", 2.0, CRITERIA)
HIDDEN = "assert f(1)\n### BEGIN HIDDEN TESTS\nassert f(7) == 49\n### END HIDDEN TESTS"


def png(side: int = 2) -> str:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side)).save(buffer, "png")
    return base64.b64encode(buffer.getvalue()).decode()


def image(data: str) -> str:
    return f'<img alt="digits" src="data:image/png;base64,{data}">'


def graded() -> NotebookNode:
    """As grading leaves it: a training, a check, an own test cell that failed."""
    drawn = nodes.code_cell("show(train())")
    drawn.outputs = [nodes.stream("loss 0.7\n"), nodes.shown({"text/html": image(png())})]
    check = nodes.code_cell("check()", {"nbgrader": {"grade": True}})
    check.outputs = verdict_outputs(VERDICT, 2.0)
    test = nodes.code_cell(HIDDEN, {"nbgrader": {"grade": True}})
    test.outputs = [nodes.error("AssertionError", "no square", ["assert f(7) == 49"])]
    return nodes.notebook([drawn, check, test])


def shown(policy: str, pictures: dict[str, list[Picture]] | None = None) -> str:
    notebook = graded()
    apply(notebook, policy, pictures or {})
    return json.dumps(notebook)


def test_the_three_policies() -> None:
    pages = {policy: shown(policy) for policy in ("verdict", "messages", "everything")}
    assert all("one" in page and "1.0" in page for page in pages.values())
    assert [name for name, page in pages.items() if "Look at the mean" in page] == [
        "messages", "everything",
    ]  # fmt: skip
    assert [name for name, page in pages.items() if "no square" in page] == [
        "messages", "everything",
    ]  # fmt: skip
    assert [name for name, page in pages.items() if "loss 0.7" in page] == ["everything"]


@pytest.mark.parametrize("policy", ["verdict", "messages", "everything"])
def test_hidden_tests_and_drafts_are_never_shown(policy: str) -> None:
    page = shown(policy)
    assert "f(7)" not in page
    assert png() not in page
    assert NO_PICTURE in page


def test_a_students_own_picture_stands_in_the_place_of_the_draft() -> None:
    page = shown("messages", {"show(train())": [Picture("png", png(5), 'a "7"')]})
    assert png(5) in page
    assert "As you handed it in" in page
    assert "As handed in: a &quot;7&quot;" in page
    assert NO_PICTURE not in page


def saved(*outputs: object) -> bytes:
    cell = {"cell_type": "code", "source": ["show()"], "outputs": list(outputs)}
    return json.dumps({"cells": [cell, "odd", {"outputs": 3}]}).encode()


def test_only_pictures_are_taken_of_a_students_file() -> None:
    html = f"<script>alert(1)</script><img src='http://x/a.png'>{image(png())}"
    data = {"text/html": [html], "image/png": png(9)}
    found = saved_pictures(saved({"data": data}, {"data": {"image/png": [png(3), "\n"]}}, 7))
    assert found == {"show()": [Picture("png", png(), "digits"), Picture("png", png(3), "")]}


@pytest.mark.parametrize("content", [
    b"{", b"[]", b'{"cells": 3}', saved({"data": {"image/png": "A" * (MAX_PICTURE + 4)}}),
    saved({"data": {"image/svg+xml": "<svg onload='x'/>"}}), b'{"cells": [' + b"[" * 100_000,
])  # fmt: skip
def test_what_is_no_picture_is_left(content: bytes) -> None:
    assert saved_pictures(content) == {}


def test_formulas_are_pictures_and_code_stays_code() -> None:
    page = markdown_with_formulas(r"$\tfrac12 x$ and `$PATH$`" + "\n\n$$\\underbrace{x}_{y}$$")
    assert 'alt="\\tfrac12 x"' in page
    assert "data:image/png" in page
    assert "<code>$PATH$</code>" in page
    assert r"<code>\underbrace{x}_{y}</code>" in page


@pytest.mark.parametrize(
    "tex",
    [r"\genfrac{(}{)}{9999}{0}{a}{b}", r"\genfrac{(}{)}{9999}{3}{\sum}{b}", r"\sqrt{\quad}" * 24],
)
def test_a_formula_larger_than_a_page_is_its_source(tex: str) -> None:
    """A few letters may ask for more pixels than there is memory."""
    shown = markdown_with_formulas(f"${tex}$")
    assert "<code>" in shown or len(shown) < 100_000
    assert ("9999" in tex) == ("<img" not in shown)


ODD_HTML = ("<" * 3_000_000, "<!x>" * 400_000, "<![" * 1000, "<a b='" * 500_000)


@pytest.mark.parametrize("odd", ODD_HTML)
def test_pictures_in_odd_html_are_looked_for_in_seconds(odd: str) -> None:
    shown = [{"data": {"text/html": odd + image(png())}}] * 3
    later = [{"data": {"text/html": image(png())}}]
    cells = [{"cell_type": "code", "source": "a", "outputs": shown},
             {"cell_type": "code", "source": "b", "outputs": later}]  # fmt: skip
    start = time.process_time()
    found = saved_pictures(json.dumps({"cells": cells}).encode())
    assert time.process_time() - start < 10
    assert "a" not in found
    assert len(found.get("b", ())) == ("<![" in odd)
