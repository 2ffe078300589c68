"""The board as one file, without scripts or anything from elsewhere."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from graders.leaderboard.entries import Board


def page(board: Board) -> str:
    """The page's HTML. No text of a student's is on it."""
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    template = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
    return made.from_string(template).render(board=board, shown=shown)


def shown(value: float | None) -> str:
    """Three digits, or a dash for what was not measured."""
    return "–" if value is None else f"{value:.3g}"
