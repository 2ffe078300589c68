"""The page of insights: one file, without scripts, that a browser opens from anywhere.

Hints and names come from students in part: all text is escaped, and odd characters spelled out.
"""

import statistics
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from graders.engine.intake.reading import visible
from graders.insights.gathering import Insights


def page(found: Insights) -> str:
    """The page's HTML."""
    totals = found.scores.totals
    numbers = {
        "students": len(totals),
        "total": found.scores.total,
        "median": statistics.median(totals or [0.0]),
        "mean": statistics.fmean(totals or [0.0]),
        "full": sum(total >= found.scores.total for total in totals),
        "zero": sum(total <= 0 for total in totals),
        "to_mark": found.scores.to_mark,
    }
    shown = {name: getattr(found, name) for name in asdict(found)}
    return _template().render(shown | numbers | {"percent": _percent})


def _template() -> Template:
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, finalize=_spelled_out
    )
    return made.from_string(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))


def _spelled_out(value: object) -> object:
    """Whatever text is put in, with its control characters in words."""
    return visible(value) if isinstance(value, str) else value


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
