"""A page of feedback takes seconds, whatever a student wrote or shows in it."""

import base64
import re
import runpy
import sys
import time
from collections.abc import Callable
from pathlib import Path

import nbgrader
import pytest
from traitlets.config import Config

from graders.engine.ask.outputs import clean, weight
from graders.engine.rebuild.room import MAX_CODE, MAX_TEXT, Found, fit
from graders.engine.write import nodes
from graders.engine.write.markup import MAX_DEPTH, depth
from graders.engine.write.pages import clean_ansi, clean_html, clean_markdown, coloured, unchanged
from graders.engine.write.pictures import MAX_PIXELS, fits, pixels

CONFIG = Path(__file__).parents[2] / "nbgrader_config.py"
K = 1000
HARD: dict[str, tuple[Callable[[str], str], str]] = {
    "open tags": (clean_html, "<b>" * (300 * K)),
    "deep": (clean_html, "<div>" * (30 * K) + "</div>" * (30 * K)),
    "never closed": (clean_html, "".join(f"<i title={i}></b>" for i in range(30 * K))),
    "tables": (clean_html, "<table><tr><td><b>" * (5 * K)),
    "large": (clean_html, "<p>x</p>" * (700 * K)),
    "misnested": (clean_html, "<b><i></b></i>" * (7 * K)),
    "styles": (clean_html, f"<p style='{'text-align:a  ' * 20}!'>x</p>"),
    "spaces": (clean_html, f"<p style='width:1px;{' ' * (90 * K)}!'>x</p>"),
    "links": (clean_html, f"<a href='https://{'a.' * (9 * K)}!'>x</a>"),
    "angles": (clean_html, "<" * (99 * K)),
    "formulas": (clean_markdown, "\\\\(" * (6 * K)),
    "environments": (clean_markdown, r"\begin{a}" * (2 * K)),
    "long text": (clean_markdown, "*a " * (2000 * K)),
    "links to files": (lambda text: unchanged(clean_markdown(text)), "[x](files/" * (20 * K)),
    "tables of text": (clean_markdown, "a|b\n-|-\n" * 2400),
    "quotes": (clean_markdown, ">" * (20 * K)),
    "brackets": (clean_markdown, "[" * (20 * K)),
    "colours": (clean_ansi, "\x1b[31mx" * (1000 * K)),
    "one long colour": (clean_ansi, "\x1b[1;" + "1;" * (1000 * K) + "m"),
    "code": (coloured, "x = f(1)\n" * (500 * K)),
    "open code": (coloured, "(" * (49 * K)),
}


@pytest.mark.parametrize("kind", HARD)
def test_what_is_hard_to_parse_is_shown_in_seconds(kind: str) -> None:
    clean_one, text = HARD[kind]
    start = time.process_time()
    assert len(clean_one(text)) < 3_000_000
    assert time.process_time() - start < 10


def test_what_people_write_keeps_its_form() -> None:
    rows = "<tr><th>1</th><td>0.123</td></tr>" * 500
    table = f"<div><table><tbody>{rows}</tbody></table></div>"
    assert clean_html(table) == table
    assert "<li>" in clean_markdown("- point\n" * 100 + "$\\frac12$ " * 100)
    assert 'class="ansi-red-fg"' in clean_ansi("\x1b[31mx\x1b[0m" * 500)
    assert '<span class="k">def</span>' in coloured("def f(): pass\n" * 500)


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("<p>a<p>b<br><li>c<td>", 0),
        ("<b><i></i></b>" * 9, 2),
        ("<b></i><b></i>", 2),
        ("</b><b>", 1),
        ("<DIV><div>", 2),
    ],
)
def test_depth(text: str, deep: int) -> None:
    assert depth(text) == deep
    assert deep < MAX_DEPTH


def png(width: int, height: int) -> bytes:
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + b"\x08\x02\0\0\0" + bytes(60)


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + bytes(60)


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc2\0\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(11) + frame + bytes(60)


@pytest.mark.parametrize("make", [png, gif, jpeg])
def test_a_picture_that_unfolds_is_not_shown(make: Callable[[int, int], bytes]) -> None:
    for width, height, shown in ((800, 600, True), (60_000, 60_000, False)):
        assert pixels(make(width, height)) == width * height
        assert (width * height <= MAX_PIXELS) is shown
        data = base64.b64encode(make(width, height)).decode()
        assert fits(data) is shown
        kind = make.__name__
        html = f'<img alt="x" src="data:image/{kind};base64,{data}">'
        assert (data in clean_html(html)) is shown
        assert (data in clean_markdown(f"![x](data:image/{kind};base64,{data})")) is shown
        output = f'{{"output_type": "display_data", "data": {{"image/png": "{data}"}}}}'
        assert len(clean(f"[{output}]")) == shown


def test_a_pasted_picture_comes_back_as_it_was() -> None:
    data = base64.b64encode(png(100, 100) + bytes(2_000_000)).decode()
    start = time.process_time()
    assert clean_markdown(f"![x](data:image/png;base64,{data})").count(data) == 1
    forged = clean_markdown("![x](data:image/png;base64,picture0) ;base64,picture7")
    assert "picture0" in forged
    assert time.process_time() - start < 5


def test_the_longest_cells_are_left_out() -> None:
    sizes = [("code", 100), ("code", MAX_CODE), ("text", MAX_TEXT - 5), ("text", 5), ("text", 6)]
    cells = [Found(i, "x" * size, kind == "code", "", "") for i, (kind, size) in enumerate(sizes)]
    flags = fit(cells)
    assert [flag.split(" has")[0] for flag in flags] == ["cell 3", "cell 2"]
    assert [len(cell.source) for cell in cells] == [100, 20, 20, 5, 6]


def test_rich_outputs_count_for_more() -> None:
    text, rich = nodes.stream("x" * 1000), nodes.shown({"text/html": "x" * 1000})
    picture = f'<img src="data:image/png;base64,{base64.b64encode(png(9, 9)).decode()}">'
    assert weight([text]) < 1200
    assert weight([rich]) > 30_000
    assert weight([nodes.shown({"text/html": picture})]) < 5000


BOUNDED = {  # ours, and others that take each character once
    *("ansi2html", "clean_html", "highlight_code", "markdown2html", "strip_files_prefix"),
    *("e", "escape", "escape_html", "escape_html_script", "float", "round", "posix_path"),
    *("text_base64", "json_dumps", "get_metadata", "filter_data_type", "length", "replace"),
    "escape_html_keep_quotes",
}


def test_every_filter_of_the_pages_is_known() -> None:
    """Another version of nbgrader or nbconvert may apply one that takes long."""
    grader = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader" / "templates"
    folders = [
        Path(sys.prefix, "share/jupyter/nbconvert/templates", n) for n in ("classic", "base")
    ]
    pages = [page for folder in (grader, *folders) for page in folder.rglob("*.j2")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    used = set(re.findall(r"[^|]\|\s*([a-z_0-9]+)", "".join(re.findall(r"{[{%].*?[%}]}", text))))
    assert {"markdown2html", "ansi2html"} <= used <= BOUNDED
    config = runpy.run_path(str(CONFIG), {"get_config": Config})["c"]
    for name in (
        "ansi2html",
        "clean_html",
        "highlight_code",
        "markdown2html",
        "strip_files_prefix",
    ):
        assert config.HTMLExporter.filters[name].startswith("graders.engine.write.pages.")
