"""What of a submission's HTML may be shown to a grader or a student: no script, no outside links.

Filters for nbconvert's exporters, in the place of their own, which would show the verdicts' tables
and the figures as raw text, and text cells, through nbgrader's templates, with all that they
hold; nbgrader_config.py puts them there.
"""

import bleach
from bleach.css_sanitizer import CSSSanitizer
from nbconvert.filters import markdown2html

# fmt: off
TAGS = frozenset((
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "kbd", "label", "li", "ol", "p", "pre", "progress", "s", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
))
# fmt: on
EVERYWHERE = frozenset({"class", "id", "style", "title", "aria-label", "aria-hidden", "role"})
OWN = {
    "a": frozenset({"href"}),
    "img": frozenset({"alt", "width", "height"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start"}),
    "progress": frozenset({"value", "max"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
}
PICTURES = tuple(f"data:image/{kind};base64," for kind in ("png", "gif", "jpeg"))
ADDRESSES = ("http:", "https:", "mailto:", "#")
STYLES = CSSSanitizer(
    allowed_css_properties=["height", "max-width", "text-align", "vertical-align", "width"]
)


def clean_html(element: str | bytes) -> str:
    """The element with every tag and attribute that is not listed here shown as plain text."""
    text = element.decode() if isinstance(element, bytes) else str(element)
    cleaned: str = bleach.clean(
        text, tags=TAGS, attributes=_allowed, css_sanitizer=STYLES,
        protocols={"http", "https", "mailto", "data"},
    )  # fmt: skip
    return cleaned


def clean_markdown(source: str) -> str:
    """Markdown as HTML of which the same holds."""
    return clean_html(markdown2html(source))


def _allowed(tag: str, name: str, value: str) -> bool:
    """Pictures only from within the page; links only to the web, by mail, or into the page."""
    if (tag, name) == ("img", "src"):
        return value.startswith(PICTURES)
    if (tag, name) == ("a", "href"):
        return value.lower().startswith(ADDRESSES)
    return name in EVERYWHERE or name in OWN.get(tag, ())
