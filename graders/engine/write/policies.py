"""What a page of feedback shows: the instructor's choice of three, and never a draft as a result.

Trainings take a few steps while grading. What cells draw or print then is no result: in its place
stands what the student's own file holds, marked as handed in.
"""

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

from graders.engine.write import nodes
from graders.engine.write.saved import Picture

POLICIES = ("verdict", "messages", "everything")
NOTES = {
    "verdict": "This page shows which criteria your answers meet.",
    "messages": "This page shows which criteria your answers meet, the hints, and errors.",
    "everything": "This page shows all that your notebook did while it was graded. Trainings take "
    "only a few steps then: numbers and texts that cells print are of such a run.",
}
PICTURES = "Pictures are those that your file held when you handed it in."
NO_PICTURE = "Drawn anew while grading after a few steps, so left out; your file held no picture."
HIDDEN = re.compile(r"[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*\n?", re.DOTALL)
IMAGE = re.compile(r"""src=["']?data:image/""")
LAST_COLUMN = re.compile(r"<t[dh][^<>]*>[^<]*</t[dh]></tr>")
HINT = re.compile(r"^ {6}hint: .*\n?", re.MULTILINE)
Pictures = Mapping[str, Sequence[Picture]]


MARKED = "Read and marked by your instructor: points and comments stand with your answer."
TO_COME = "Marked by your instructor, who has not done so yet."
NO_ANSWER = "No response."  # nbgrader's own comment
BY_NOBODY = re.compile(r"Not marked by machine; your instructor may read it\.")


def _truly_marked(cells: Sequence[Any]) -> None:
    """What the notebook says below a written question's heading, made true after marking."""
    for i, cell in enumerate(cells):
        marks = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "markdown" or not marks.get("grade"):
            continue
        told = marks.get("comment") not in (None, "", NO_ANSWER)
        line = MARKED if marks.get("score") or told else TO_COME
        if line == MARKED or marks.get("points"):
            for before in cells[max(0, i - 2) : i]:
                before.source = BY_NOBODY.sub(line, before.source)


def apply(notebook: Any, policy: str, pictures: Pictures) -> None:
    """Change an autograded notebook, with scores and comments, into what its student is to see."""
    _truly_marked(notebook.cells)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            hidden = HIDDEN.search(cell.source) is not None
            cell.source = HIDDEN.sub("", cell.source)
            cell.outputs = _shown(cell, policy, hidden, pictures.get(cell.source.strip(), ()))
    note = nodes.markdown_cell(f"**From the graders.** {NOTES[policy]} {PICTURES}")
    note.id = "what-this-shows"
    notebook.cells.insert(0, note)


def _shown(cell: Any, policy: str, hidden: bool, pictures: Sequence[Picture]) -> list[Any]:
    drafts = [output for output in cell.outputs if _is_picture(output)]
    kept = [o for o in cell.outputs if not _is_picture(o) and _passes(cell, o, policy)]
    kept = [_short(output, policy, hidden) for output in kept]
    own = [nodes.shown({"text/html": _figure(picture)}) for picture in pictures]
    return kept + (own or [nodes.stream(f"{NO_PICTURE}\n") for _ in drafts[:1]])


def _is_picture(output: Any) -> bool:
    data = output.get("data", {})
    drawn = any(kind.startswith("image/") for kind in data)
    return drawn or IMAGE.search(data.get("text/html", "")) is not None


def _passes(cell: Any, output: Any, policy: str) -> bool:
    """Whether an output is of the page's kind."""
    if policy == "everything" or "gancourse-verdict" in output.get("data", {}).get("text/html", ""):
        return True
    if output.output_type == "error":
        return policy == "messages"
    graded = cell.metadata.get("nbgrader", {}).get("grade", False)
    return bool(graded and output.output_type == "execute_result")


def _short(output: Any, policy: str, hidden: bool) -> Any:
    """A verdict without hints, or an error in one line, where the policy asks for that."""
    data = output.get("data", {})
    if policy == "verdict" and "text/html" in data:
        table = LAST_COLUMN.sub("</tr>", data["text/html"])
        return nodes.shown({"text/html": table, "text/plain": HINT.sub("", data["text/plain"])})
    if output.output_type == "error" and (hidden or policy != "everything"):
        return nodes.error(output.ename, output.evalue, [f"{output.ename}: {output.evalue}"])
    return output


def _figure(picture: Picture) -> str:
    """A picture under words that say whose it is; cleaned once more where pages are made."""
    told = picture.alt or "a picture without a description"
    alt = html.escape(f"As handed in: {told}"[:1900], quote=True)
    image = f'<img alt="{alt}" src="data:image/{picture.kind};base64,{picture.data}">'
    return f"<figure>{image}<figcaption>As you handed it in</figcaption></figure>"
