"""What of a submission's HTML may be shown to a grader or a student.

No script, no request, and nothing that takes part in the page: formgrader's and bootstrap's scripts
find what they act on by id, class, name and data attributes, so a student's element has none but a
few classes of ours; no style that moves, covers or hides; no link into the page.

Filters for nbconvert's exporters, in the place of their own, which would show the verdicts' tables
and the figures as raw text, and text cells, through nbgrader's templates, with all that they
hold; nbgrader_config.py puts them there.
"""

import html
import re
from typing import Any

import bleach
from bleach.css_sanitizer import CSSSanitizer
from nbconvert.filters import ansi2html, markdown2html
from nbconvert.filters.highlight import Highlight2HTML
from pygments.token import STANDARD_TYPES

from graders.engine.write.latex import SafeFormulas, without_commands
from graders.engine.write.markup import (
    MAX_CODE,
    MAX_DEPTH,
    MAX_HTML,
    MAX_MARKDOWN,
    as_plain,
    depth,
    too_hard,
    with_pictures,
    without_colours,
    without_pictures,
)

# fmt: off
TAGS = frozenset((
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "kbd", "li", "ol", "p", "pre", "progress", "s", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
))
# fmt: on
CLASSES = frozenset(
    {"gancourse-verdict", "tex2jax_ignore", "highlight", "hl-ipython3", *STANDARD_TYPES.values()}
)
"""Ours, MathJax's word for what holds no formula, and those of coloured code."""
SHORT_TEXT = re.compile(r"[^<>]{0,2000}", re.DOTALL)
NUMBER = re.compile(r"-?\d{1,4}(\.\d{1,4})?")
SIZE = re.compile(r"\d{1,4}(px|%)?")
MAX_STYLE = 300
STYLE = re.compile(
    r"\s*(text-align|vertical-align)\s*:\s*[a-z]{1,8}\s*"
    r"|\s*(width|max-width|height)\s*:\s*\d{1,3}(\.\d{1,2})?(px|em|%)\s*"
)
"""One declaration: a pattern of many would try all their ways to share the spaces between them."""
# To a host of the web by its name: not to this machine, where formgrader itself answers.
LINK = re.compile(
    r"(?i)(mailto:\w|https?://([\w-]+\.)+[a-z]{2,24}(:\d{1,5})?(?=[/?#]|$))[^\s<>\\]{0,2000}"
)
EVERYWHERE = {"title": SHORT_TEXT, "aria-label": SHORT_TEXT}
OWN = {
    ("img", "alt"): SHORT_TEXT,
    ("img", "width"): SIZE,
    ("img", "height"): SIZE,
    ("img", "src"): re.compile(r"data:image/(png|gif|jpeg);base64,[A-Za-z0-9+/=\s]*"),
    ("a", "href"): LINK,
    ("li", "value"): NUMBER,
    ("ol", "start"): NUMBER,
    ("progress", "value"): re.compile(r"\d{1,9}"),
    ("progress", "max"): re.compile(r"\d{1,9}"),
    ("td", "colspan"): NUMBER,
    ("td", "rowspan"): NUMBER,
    ("th", "colspan"): NUMBER,
    ("th", "rowspan"): NUMBER,
    ("th", "scope"): re.compile(r"row|col"),
}
STYLES = CSSSanitizer(
    allowed_css_properties=["height", "max-width", "text-align", "vertical-align", "width"]
)


def clean_html(element: str | bytes) -> str:
    """The element; tags that are not listed here are shown as text, attributes are left out."""
    whole = element.decode() if isinstance(element, bytes) else str(element)
    text, pictures = without_pictures(whole)
    return as_plain(text) if too_hard(text, MAX_HTML) else _cleaned(text, pictures)


class Trusted(str):
    """HTML that this course made, with scripts; a notebook's file cannot hold one."""


def clean_markdown(source: str) -> str:
    """Markdown as HTML of which the same holds."""
    if isinstance(source, Trusted):
        return str(source)
    text, pictures = without_pictures(source)
    if too_hard(text, MAX_MARKDOWN):
        return as_plain(text)
    made = str(markdown2html(text))
    hard = len(made) > MAX_HTML or depth(made) > MAX_DEPTH  # a table takes few characters
    return as_plain(text) if hard else _cleaned(made, pictures)


def unchanged(text: str) -> str:
    """The text. nbconvert's filter of this name shortens links to `files/`, of which none is left.

    It takes time in the cube of a text's length.
    """
    return text


def clean_ansi(text: str) -> str:
    """Printed text as HTML, with its colours unless they are too many."""
    return str(ansi2html(without_colours(text)))


def plain_names(notebook: Any, resources: Any) -> tuple[Any, Any]:
    """A preprocessor: names that formgrader's page of a submission takes for HTML, as text.

    Nor are they formulas: with every command broken, MathJax moves nothing of the page.
    """
    for key in ("student", "first_name", "last_name", "notebook_path"):
        if isinstance(resources.get(key), str):
            shown = resources[key] if key == "notebook_path" else without_commands(resources[key])
            resources[key] = html.escape(shown)
    return notebook, resources


def coloured(source: str, metadata: object = None, strip_verbatim: bool = False) -> str:
    """Code as HTML with its colours, unless it is longer than anybody's cell."""
    if len(source) > MAX_CODE:
        return f'<div class="highlight hl-ipython3">{as_plain(source)}</div>'
    return str(Highlight2HTML(pygments_lexer="ipython3")(source))


def _allowed(tag: str, name: str, value: str) -> bool:
    """Pictures only from within the page; links only to the web or by mail."""
    if name == "class":
        return all(word in CLASSES for word in value.split())
    if name == "style":
        parts = value.split(";")
        return len(value) <= MAX_STYLE and all(not p.strip() or STYLE.fullmatch(p) for p in parts)
    form = EVERYWHERE.get(name) or OWN.get((tag, name))
    return form is not None and form.fullmatch(value) is not None


def _cleaned(text: str, pictures: list[str]) -> str:
    cleaner = bleach.Cleaner(
        tags=TAGS, attributes=_allowed, css_sanitizer=STYLES, filters=[SafeFormulas],
        protocols={"http", "https", "mailto", "data"},
    )  # fmt: skip
    return with_pictures(cleaner.clean(text), pictures)
