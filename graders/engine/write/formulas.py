"""Formulas on a page of feedback as pictures, so that it needs no network.

matplotlib draws most of what the labs write; what it cannot draw is shown as its source.
"""

import base64
import html
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from graders.engine.write.pages import clean_markdown

LONGEST, DEEPEST = 300, 8  # letters, braces in braces
WIDEST, HIGHEST = 1500, 500  # points: a bar or a space of any size takes few letters
MOST = 150  # formulas of one page that were not drawn before: each takes some 20 ms
_room: ContextVar[int] = ContextVar("room", default=MOST)
FORMULA = re.compile(r"\$\$(?P<display>[^$]+)\$\$|\$(?P<inline>[^$\n]+)\$")
CODE = re.compile(r"(<pre\b.*?</pre>|<code\b.*?</code>|<[^>]*>)", re.DOTALL)
REWRITTEN = (
    (re.compile(r"\\[td]frac\s*(\w)\s*(\w)"), r"\\frac{\1}{\2}"),
    (re.compile(r"\\[td]frac\b"), r"\\frac"),
    (re.compile(r"\\[bB]igg?[lrm]?(?![A-Za-z])"), ""),
    (re.compile(r"\\[lr]vert\b"), "|"),
    (re.compile(r"\\[lr]Vert\b"), r"\\Vert "),
    (re.compile(r"\\(le|ge)(?![A-Za-z])"), r"\\\1q"),
    (re.compile(r"\\sqrt\s+(\w)"), r"\\sqrt{\1}"),
    (re.compile(r"\\text(?=\{)"), r"\\mathrm"),
    (re.compile(r"\s+"), " "),
)  # fmt: skip
DPI = 110


@contextmanager
def one_page() -> Iterator[None]:
    """Within the block at most MOST new formulas are drawn; what a class shares is drawn once."""
    token = _room.set(MOST)
    try:
        yield
    finally:
        _room.reset(token)


def markdown_with_formulas(source: str) -> str:
    """Markdown as clean HTML, each formula a picture with its source as alternative text."""
    parts = CODE.split(clean_markdown(source))
    return "".join(part if i % 2 else FORMULA.sub(_drawn, part) for i, part in enumerate(parts))


def _drawn(found: re.Match[str]) -> str:
    tex = html.unescape(found["display"] or found["inline"]).strip()
    before = picture.cache_info().misses
    shown = (picture(tex) if _room.get() > 0 else "") or f"<code>{html.escape(tex)}</code>"
    _room.set(_room.get() - (picture.cache_info().misses - before))
    return f'<div style="text-align:center">{shown}</div>' if found["display"] else shown


@lru_cache(maxsize=2000)
def picture(tex: str) -> str:
    """A formula as an HTML image; empty where it cannot be drawn."""
    if len(tex) > LONGEST or _depth(tex) > DEEPEST:
        return ""
    from matplotlib.mathtext import MathTextParser, math_to_image

    plain, buffer = tex, io.BytesIO()
    for pattern, replacement in REWRITTEN:
        plain = pattern.sub(replacement, plain)
    try:
        width, height, *_ = MathTextParser("path").parse(f"${plain}$")
        if not (width <= WIDEST and height <= HIGHEST):
            return ""
        depth = math_to_image(f"${plain}$", buffer, dpi=DPI, format="png")
    except (ValueError, RecursionError):  # not in its dialect
        return ""
    data = base64.b64encode(buffer.getvalue()).decode()
    alt, drop = html.escape(tex, quote=True), depth * 72 / DPI
    style = f"vertical-align:-{drop:.1f}pt; display:inline; max-width:100%"
    return f'<img alt="{alt}" style="{style}" src="data:image/png;base64,{data}">'


def _depth(tex: str) -> int:
    deepest = now = 0
    for letter in tex:
        now += (letter == "{") - (letter == "}")
        deepest = max(deepest, now)
    return deepest
