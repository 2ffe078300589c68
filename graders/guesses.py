"""Keeps the cells for a learner's guesses as they are when nbgrader makes the hand-out.

A guess is no answer: nothing in it is a solution to be taken out, and nothing raises where it is
left empty. nbgrader marks its cell as a solution, so that what a learner wrote is kept for good.
"""

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

GUESS_TAG = "predict"


class KeepGuesses(ClearSolutions):
    """`ClearSolutions`, but for cells tagged `predict`."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, object], cell_index: int
    ) -> tuple[NotebookNode, dict[str, object]]:
        """The cell without its solution; a guess as it stands."""
        if GUESS_TAG in cell.metadata.get("tags", []):
            return cell, resources
        cleared: tuple[NotebookNode, dict[str, object]] = super().preprocess_cell(
            cell, resources, cell_index
        )
        return cleared
