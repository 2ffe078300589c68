"""Notebook nodes and their JSON, made without nbformat's costly validation of each.

They are valid by construction: every part that a student may have chosen is a text.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import nbformat, nbformat_minor


def code_cell(source: str, metadata: Mapping[str, Any] | None = None) -> NotebookNode:
    """A code cell without outputs; it still needs an id."""
    return NotebookNode(
        cell_type="code",
        metadata=_node(metadata or {}),
        execution_count=None,
        source=source,
        outputs=[],
    )


def markdown_cell(source: str, metadata: Mapping[str, Any] | None = None) -> NotebookNode:
    """A text cell; it still needs an id."""
    return NotebookNode(cell_type="markdown", metadata=_node(metadata or {}), source=source)


def notebook(cells: Sequence[NotebookNode]) -> NotebookNode:
    """A notebook of cells, in the newest format that nbformat knows."""
    return NotebookNode(
        nbformat=nbformat,
        nbformat_minor=nbformat_minor,
        metadata=NotebookNode(),
        cells=list(cells),
    )


def as_json(notebook: NotebookNode) -> str:
    """The text of a notebook's file. nbformat's own writer indents, and takes ten times as long."""
    return json.dumps(notebook, ensure_ascii=False, sort_keys=True) + "\n"


def stream(text: str) -> NotebookNode:
    """What was printed."""
    return NotebookNode(output_type="stream", name="stdout", text=text)


def shown(data: Mapping[str, str]) -> NotebookNode:
    """What was displayed, by MIME type."""
    return NotebookNode(
        output_type="display_data", metadata=NotebookNode(), data=NotebookNode(data)
    )


def result(data: Mapping[str, str]) -> NotebookNode:
    """A cell's value, by MIME type."""
    return NotebookNode(
        output_type="execute_result",
        metadata=NotebookNode(),
        data=NotebookNode(data),
        execution_count=None,
    )


def error(name: str, message: str, traceback: Sequence[str]) -> NotebookNode:
    """An exception."""
    return NotebookNode(output_type="error", ename=name, evalue=message, traceback=list(traceback))


def _node(metadata: Mapping[str, Any]) -> NotebookNode:
    """With attribute access at every depth, as nbgrader expects."""
    nested = {k: _node(v) if isinstance(v, Mapping) else v for k, v in metadata.items()}
    return NotebookNode(nested)
