"""Formulas of a submission: shown, but without power over the page that shows them."""

import re

# What in a formula makes links, ids, classes and styles, or hides such a command behind another.
COMMANDS = re.compile(
    r"\\(?=(href|url|class|cssId|style|html\w*|data|require|csname|def|[egx]def|let|futurelet"
    r"|(re)?newcommand|newenvironment|unicode|mmlToken|texttip|toggle|enclose|bbox|special)"
    r"(?![A-Za-z]))"
)


def clean_latex(text: str) -> str:
    """Text in which MathJax finds no command that could change the page around a formula."""
    return COMMANDS.sub("\\\\\u200b", text)
