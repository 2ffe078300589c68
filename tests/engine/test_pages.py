"""Pages for graders and students show verdicts and figures, and run nothing of a submission."""

import html
import re
from pathlib import Path

import nbgrader
import pytest
from page_corpus import NAME, RUNS, TAKES_PART

from graders.criteria import Criterion, Verdict
from graders.engine.write.latex import clean_latex
from graders.engine.write.pages import CLASSES, TAGS, clean_html, clean_markdown, plain_names
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


@pytest.mark.parametrize("hostile", TAKES_PART.values(), ids=TAKES_PART.keys())
@pytest.mark.parametrize("clean", [clean_html, clean_markdown])
def test_nothing_takes_part_in_the_page(hostile: str, clean) -> None:
    shown = clean(hostile)
    live = re.findall(r"<[a-z][^>]*>", shown)
    for tag in live:
        named = set(re.findall(r"\s([a-z-]+)=", tag))
        assert not named & {"id", "name", "for", "role", "target", "aria-modal"}, tag
        assert not [n for n in named if n.startswith(("data-", "on"))], tag
        for words in re.findall(r'class="([^"]*)"', tag):
            assert set(words.split()) <= CLASSES, tag
        assert not re.search(r"position|z-index|display|margin|float|transform|9999", tag), tag
        assert not re.search(r'href="(#|/|javascript|https?:(/|//(localhost|127|\[)))[^/]', tag), (
            tag
        )
    read = html.unescape(re.sub(r"<!--.*?-->", "", shown))
    assert not re.search(r"\\(href|url|class|cssId|style|def|csname|label|(eq)?ref)\b", read)
    assert not re.search(
        r"\\(raise|lower|smash|hspace|Space|kern|llap|[rR]ule|(up|left)root)", read
    )
    assert not re.search(r"\\\\\*?\[\s*-", read)


@pytest.mark.parametrize("hostile", RUNS.values(), ids=RUNS.keys())
@pytest.mark.parametrize("clean", [clean_html, clean_markdown])
def test_what_is_not_listed_is_no_element(hostile: str, clean) -> None:
    for tag in re.findall(r"<[a-z!/?][^>]*>", clean(hostile)):
        assert re.split(r"[ />]", tag.strip("</"))[0] in TAGS, tag
        assert not re.search(r"\s(on\w+|srcset|ping|formaction|background|xlink)=", tag), tag
        assert "beacon.invalid" not in tag, tag


@pytest.mark.parametrize(
    "link", ["https://arxiv.org/abs/1406.2661", "mailto:a@b.org", "https://bücher.de:80/x?y#z"]
)
def test_a_link_to_the_web_stays(link: str) -> None:
    assert clean_html(f'<a href="{link}">x</a>') == f'<a href="{link}">x</a>'


def test_a_name_is_no_formula() -> None:
    name = r"$\raise 300px{\Rule{900px}{300px}{0px}}$<b>"
    _, resources = plain_names(None, {"student": name, "notebook_path": "a\\b<"})
    assert "\\raise" not in resources["student"]
    assert resources["student"].endswith("$&lt;b&gt;")
    assert resources["notebook_path"] == "a\\b&lt;"


def test_code_in_a_text_cell_keeps_its_colours() -> None:
    shown = clean_markdown("```python\ndef f(x):\n    return x\n```")
    assert '<span class="k">def</span>' in shown


def test_a_formula_stays_a_formula() -> None:
    assert r"\frac{1}{2} \log \sigma(x)" in clean_markdown(r"$\frac{1}{2} \log \sigma(x)$")
    rows = r"$\begin{cases}\space \lambda \\[2pt] -[-1, 1] \\ [-1 - x] \quad x\end{cases}$"
    assert clean_latex(rows) == rows


HOOKS = {
    "class": (r"[\"'\s]\.([A-Za-z][\w-]*)", r"class=\\?[\"']([\w -]+)", r"Class\([\"']([\w-]+)"),
    "id": (r"[\"'\s]#([A-Za-z][\w-]*)", r"\bid=\\?[\"']([\w-]+)"),
    "name": (r"\bname=\\?[\"']([\w-]+)",),
    "data": (r"\b(data-[\w-]+)",),
    "role": (r"[\"']?role[\"']?[=,]\s*[\"']([\w-]+)",),
}


@pytest.fixture(scope="module")
def hooks() -> dict[str, set[str]]:
    """By kind: what this version of nbgrader's pages, and its bootstrap, find and act on."""
    root = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader"
    files = [*root.glob("static/js/*.js"), *root.glob("templates/**/*.j2")]
    files += [*root.glob("templates/*.tpl"), *root.glob("static/**/bootstrap/dist/js/bootstrap.js")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    found = {kind: [re.findall(form, text) for form in forms] for kind, forms in HOOKS.items()}
    return {kind: {w for f in lists for m in f for w in m.split()} for kind, lists in found.items()}


def test_the_hooks_are_seen(hooks: dict[str, set[str]]) -> None:
    """Else the next test would hold for a version of nbgrader that keeps them elsewhere."""
    assert {"nbgrader_cell", "score", "full-credit", "tabbable", "modal", "fade"} <= hooks["class"]
    assert {"statusmessage", "notebook", "toc"} <= hooks["id"]
    assert {"data-dismiss", "data-toggle"} <= hooks["data"]
    assert "dialog" in hooks["role"]


def test_no_hook_of_nbgraders_pages_passes(hooks: dict[str, set[str]]) -> None:
    assert NAME not in CLASSES
    assert not hooks["class"] & CLASSES
    for kind, found in hooks.items():
        for hook in found:
            attribute = f'{hook}="x"' if kind == "data" else f'{kind}="{hook}"'
            for tag in ("div", "a", "img", "span", "i"):
                shown = clean_html(f"<{tag} {attribute}>x</{tag}>")
                assert re.findall(r"<[^>]*>", shown)[0] == f"<{tag}>"
