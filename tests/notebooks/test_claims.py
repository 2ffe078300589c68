"""What a lab's prose says of a result is bounded on every source of data, or names its source.

A text that states a measured number carries `<!-- claim: NAME -->`, where NAME is a result of the
notebook with a bound in `thresholds.toml`; a number that is no result of ours (from a paper, or
arithmetic) carries `<!-- fact: where it is from -->`.
"""

import re
from collections.abc import Callable

import pytest
from nbformat import NotebookNode
from notebook_files import LABS, ROOT, solved

from gancourse.training.thresholds import load_thresholds
from gancourse.views.results import recorded

CLAIM = re.compile(r"<!-- claim: ([\w, ]+) -->")
FACT = re.compile(r"<!-- fact: \S.* -->")
NO_PROSE = re.compile(
    r"```.*?```|\$\$.*?\$\$|\$[^$]*\$|`[^`]*`|<!--.*?-->|\]\([^)]*\)|https?://\S+", re.DOTALL
)
# Labs whose prose has been gone through.
BOUNDED = [
    lab
    for lab in LABS
    if any(CLAIM.search(c.source) or FACT.search(c.source) for c in solved(lab).cells)
]
every_lab = pytest.mark.parametrize("lab", BOUNDED)


@every_lab
def test_every_number_in_prose_is_a_claim_or_a_fact(lab: str) -> None:
    loose = [cell.source for cell in _prose(solved(lab)) if _states_a_number(cell.source)]
    bare = [text for text in loose if not CLAIM.search(text) and not FACT.search(text)]
    assert not bare, f"{len(bare)} texts state a number without a bound, such as: {bare[0][:300]}"


@every_lab
def test_every_claim_has_a_bound_on_every_source(lab: str) -> None:
    bounds = load_thresholds(ROOT / "solutions" / lab / "thresholds.toml")
    assert set(bounds) in ({"plane"}, {"mnist", "offline"})
    for source, table in bounds.items():
        assert not _claimed(solved(lab)) - set(table), f"claims without a bound on {source}"


@every_lab
def test_every_claim_is_measured(lab: str, run_solved: Callable[[str], NotebookNode]) -> None:
    missing = _claimed(solved(lab)) - set(recorded(run_solved(lab).cells))
    assert not missing, f"no results({{...}}) of the notebook has {missing}"


def _prose(notebook: NotebookNode) -> list[NotebookNode]:
    """Text that a learner reads: no hints, no model answers."""
    texts = (c for c in notebook.cells if c.cell_type == "markdown")
    own = (c for c in texts if not c.metadata.get("nbgrader", {}).get("solution"))
    return [c for c in own if not c.source.startswith("<details><summary>Hint")]


def _claimed(notebook: NotebookNode) -> set[str]:
    found = (CLAIM.findall(cell.source) for cell in notebook.cells)
    return {name.strip() for names in found for group in names for name in group.split(",")}


def _states_a_number(text: str) -> bool:
    return bool(re.search(r"\d\.\d", NO_PROSE.sub(" ", text)))
