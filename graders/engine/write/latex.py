"""Formulas of a submission: shown, but without power over the page that shows them."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bleach.html5lib_shim import Filter

# What in a formula makes links, ids, classes and styles, or hides such a command behind another;
# and what moves a part of it out of its place, over the page around it.
COMMANDS = re.compile(
    r"\\(?=(href|url|class|cssId|style|html\w*|data|require|csname|def|[egx]def|let|futurelet"
    r"|(re)?new(command|environment)|DeclareMathOperator|unicode|mmlToken|texttip|toggle|enclose"
    r"|bbox|special|label|(eq)?ref"
    r"|raise(box)?|lower|move(left|right)|m?kern|[mhv]skip|mspace|[hv]space\*?|Space|(math)?[rlc]lap"
    r"|smash|[rR]ule|uproot|leftroot)"
    r"(?![A-Za-z]))"
)
BACKWARDS = re.compile(r"(\\\\\*?\s*)(?=\[\s*-[\s\d.,]*[a-z]{2}\s*\])")
"""The end of a row that puts the next one above it."""


def clean_latex(text: str) -> str:
    """Text in which MathJax finds no command that could change the page around a formula."""
    return BACKWARDS.sub("\\1\u200b", COMMANDS.sub("\\\\\u200b", text))


def without_commands(text: str) -> str:
    """Text in which MathJax finds no command at all."""
    return text.replace("\\", "\\\u200b")


class SafeFormulas(Filter):
    """The same for the tokens of parsed HTML: what a comment or a `&#92;` had kept apart, too."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The tokens; those of one run of text as one where it held such a command."""
        run: list[dict[str, Any]] = []
        for token in super().__iter__():
            if token["type"] in ("Characters", "SpaceCharacters", "Entity"):
                run.append(token)
                continue
            yield from _cleaned(run)
            run = []
            yield token
        yield from _cleaned(run)


def _cleaned(run: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    text = "".join(html.unescape(f"&{t['name']};") if "name" in t else t["data"] for t in run)
    cleaned = clean_latex(text)
    return run if cleaned == text else [{"type": "Characters", "data": cleaned}]
