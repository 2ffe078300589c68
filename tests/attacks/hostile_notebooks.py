"""Submissions that attack, or harm by accident, through the notebook or the files beside it.

Each function changes an honest or untouched submission in its folder and is registered with its
class, the answers it starts from, and what it should earn: "full", "none", or "any" where all
that matters is that nobody else is harmed.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Notebook = dict[str, Any]
NAME = "attacked.ipynb"


@dataclass(frozen=True)
class Sample:
    """One submission. start: "honest" or "untouched"; earns: "full", "none" or "any"."""

    slug: str
    kind: str
    start: str
    earns: str
    change: Callable[[Path], None]


SAMPLES: list[Sample] = []


def sample(kind: str, start: str, earns: str) -> Callable[[Callable[[Path], None]], None]:
    """Register a change of the submission's folder."""

    def register(change: Callable[[Path], None]) -> None:
        SAMPLES.append(Sample(change.__name__, kind, start, earns, change))

    return register


def notebook(
    kind: str, start: str, earns: str
) -> Callable[[Callable[[Notebook], Notebook | None]], None]:
    """Register a change of the submission's notebook, as parsed JSON."""

    def register(change: Callable[[Notebook], Notebook | None]) -> None:
        def on_disk(folder: Path) -> None:
            path = folder / NAME
            parsed = json.loads(path.read_text())
            path.write_text(json.dumps(change(parsed) or parsed))

        SAMPLES.append(Sample(change.__name__, kind, start, earns, on_disk))

    return register


def mark(cell: Notebook) -> Notebook:
    return cell["metadata"].get("nbgrader", {})


def checks(nb: Notebook) -> list[Notebook]:
    return [cell for cell in nb["cells"] if mark(cell).get("grade")]


def answers(nb: Notebook) -> list[Notebook]:
    return [cell for cell in nb["cells"] if mark(cell).get("solution")]


# ---- metadata: cheating with an untouched notebook


@notebook("metadata", "untouched", "none")
def more_points(nb):
    for cell in checks(nb):
        mark(cell)["points"] = 1000
        cell["outputs"] = [
            {
                "output_type": "execute_result",
                "data": {"text/plain": "1000.0"},
                "metadata": {},
                "execution_count": 1,
            }
        ]


@notebook("metadata", "untouched", "none")
def checks_replaced_by_scores(nb):
    for cell in checks(nb):
        cell["source"] = "2.0"


@notebook("metadata", "untouched", "none")
def checks_deleted(nb):
    nb["cells"] = [cell for cell in nb["cells"] if not mark(cell).get("grade")]


@notebook("metadata", "untouched", "none")
def checks_turned_to_text(nb):
    for cell in checks(nb):
        cell["cell_type"] = "markdown"
        cell.pop("outputs"), cell.pop("execution_count")


@notebook("metadata", "untouched", "none")
def checks_tagged_to_be_skipped(nb):
    for cell in nb["cells"]:
        cell["metadata"]["tags"] = ["skip-execution", "remove_cell", "raises-exception"]


@notebook("metadata", "untouched", "none")
def checks_marked_as_solutions(nb):
    for cell in checks(nb):
        mark(cell).update(solution=True, locked=False, grade=True)


@notebook("metadata", "untouched", "none")
def an_extra_graded_cell(nb):
    extra = json.loads(json.dumps(checks(nb)[0]))
    mark(extra).update(grade_id="bonus", points=50)
    extra["source"] = "50.0"
    nb["cells"].append(extra)


@notebook("metadata", "untouched", "none")
def a_kernel_of_ones_own(nb):
    nb["metadata"]["kernelspec"] = {
        "name": "../../evil",
        "display_name": "x",
        "argv": ["touch", "/tmp/gancourse-attack-marker"],
    }


# ---- metadata: accidents of an honest student


@notebook("accidents", "honest", "full")
def reordered_cells(nb):
    nb["cells"] = [*answers(nb), *[c for c in nb["cells"] if not mark(c).get("solution")]]


@notebook("accidents", "honest", "full")
def a_cell_copied_twice(nb):
    cell = answers(nb)[0]
    nb["cells"].insert(nb["cells"].index(cell), json.loads(json.dumps(cell)))


@notebook("accidents", "honest", "full")
def check_cells_deleted(nb):
    nb["cells"] = [cell for cell in nb["cells"] if not mark(cell).get("grade")]


@notebook("accidents", "honest", "full")
def marks_lost_as_in_colab(nb):
    nb["nbformat_minor"] = 0
    nb["metadata"] = {"colab": {"provenance": []}, "accelerator": "GPU"}
    for cell in nb["cells"]:
        cell.pop("id", None)
        cell["metadata"] = {"id": "aBcD", "outputId": "1", "nbgrader": mark(cell)}


@notebook("accidents", "honest", "full")
def marks_lost_altogether(nb):
    for cell in nb["cells"]:
        cell["metadata"] = {}


@notebook("accidents", "honest", "full")
def saved_by_vs_code(nb):
    nb["metadata"] = {"language_info": {"name": "python"}, "orig_nbformat": 4}
    for cell in nb["cells"]:
        cell["metadata"]["vscode"] = {"languageId": "python"}
        cell["source"] = cell["source"] if isinstance(cell["source"], str) else cell["source"]


@notebook("accidents", "honest", "full")
def noisy_answers(nb):
    for cell in answers(nb):
        text = "".join(cell["source"])
        noise = (
            "import logging, sys, warnings\nwarnings.warn('careful')\n"
            "print('to stderr', file=sys.stderr)\nlogging.warning('logged')\n"
            "from tqdm import tqdm\nfor _ in tqdm(range(3)):\n    pass\n"
        )
        cell["source"] = noise + text


@notebook("accidents", "honest", "full")
def a_wrong_kernelspec(nb):
    nb["metadata"]["kernelspec"] = {"name": "conda-env-gan-py", "display_name": "gan"}


@notebook("accidents", "honest", "full")
def source_as_lists_of_lines(nb):
    for cell in nb["cells"]:
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)


@notebook("accidents", "honest", "full")
def older_schema(nb):
    for cell in nb["cells"]:
        if mark(cell):
            mark(cell)["schema_version"] = 1


@notebook("accidents", "honest", "full")
def schema_of_the_future(nb):
    for cell in nb["cells"]:
        if mark(cell):
            mark(cell)["schema_version"] = 99
            mark(cell)["unknown"] = {"deep": [None]}


@notebook("accidents", "honest", "full")
def notebook_format_3(nb):
    cells = []
    for cell in nb["cells"]:
        old = {"cell_type": cell["cell_type"], "metadata": cell["metadata"]}
        key = "input" if cell["cell_type"] == "code" else "source"
        extra = {"language": "python", "outputs": [], "collapsed": False, "prompt_number": 1}
        cells.append(old | {key: cell["source"]} | (extra if key == "input" else {}))
    return {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells, "metadata": {}}],
    }


# ---- files


@sample("files", "honest", "full")
def another_name(folder):
    (folder / NAME).rename(folder / "attacked (1) final.ipynb")


@sample("files", "untouched", "none")
def not_json(folder):
    (folder / NAME).write_text("{ this is not JSON")


@sample("files", "untouched", "none")
def empty_file(folder):
    (folder / NAME).write_bytes(b"")


@sample("files", "untouched", "none")
def missing_notebook(folder):
    (folder / NAME).unlink()


@sample("files", "untouched", "none")
def json_of_another_shape(folder):
    (folder / NAME).write_text('{"cells": {"a": [1]}, "metadata": 3, "nbformat": "four"}')


@sample("files", "untouched", "none")
def link_to_the_solution(folder):
    (folder / NAME).unlink()
    (folder / NAME).symlink_to(folder.parents[2] / "solutions" / "attacked" / NAME)


@sample("files", "untouched", "none")
def fifo(folder):
    (folder / NAME).unlink()
    os.mkfifo(folder / NAME)


@sample("files", "untouched", "none")
def sparse_giant(folder):
    with open(folder / NAME, "r+b") as file:
        file.truncate(2**36)


@sample("files", "honest", "full")
def shadowing_modules(folder):
    for name in ("torch", "graders", "json", "nbgrader", "sitecustomize", "usercustomize"):
        (folder / f"{name}.py").write_text(
            "open('/tmp/gancourse-attack-marker', 'w').write('shadow')\nraise SystemExit\n"
        )


@sample("files", "honest", "any")
def utf16(folder):
    text = (folder / NAME).read_text()
    (folder / NAME).write_bytes(text.encode("utf-16"))


@sample("files", "untouched", "none")
def bytes_of_no_encoding(folder):
    (folder / NAME).write_bytes(b'{"cells": "\xff\xfe\x00\x80"}')


@sample("files", "untouched", "none")
def deeply_nested_json(folder):
    (folder / NAME).write_text("[" * 200_000 + "]" * 200_000)


@sample("files", "honest", "full")
def links_and_fifos_beside_it(folder):
    (folder / "data.csv").symlink_to("/etc/passwd")
    (folder / "folder").symlink_to("/")
    os.mkfifo(folder / "pipe")


@sample("files", "untouched", "none")
def script_in_a_name(folder):
    odd = folder / "<script>document.title='gancourse-attack'<⁄script>.ipynb"
    (folder / NAME).rename(odd)


@sample("files", "untouched", "none")
def two_strange_notebooks(folder):
    text = (folder / NAME).read_text()
    (folder / NAME).unlink()
    for name in ("one.ipynb", "two.ipynb"):
        (folder / name).write_text(text)


@sample("files", "honest", "full")
def names_that_are_no_text(folder):
    for name in (b"\xff\xfe.csv", b"\xff" * 250, b"a\x1b[2Jb\n.txt"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"x")


@sample("files", "untouched", "none")
def a_notebook_named_by_no_text(folder):
    (folder / NAME).unlink()
    with open(os.path.join(os.fsencode(folder), b"\xff\x1b[red].ipynb"), "wb") as file:
        file.write(b"{")


@sample("files", "honest", "full")
def names_that_are_markup(folder):
    (folder / "a[").mkdir()
    os.mkfifo(folder / "a[" / "b][red]")
    os.mkfifo(folder / "`# title` <b>")


@sample("files", "honest", "full")
def a_path_too_long(folder):
    deep = folder.joinpath(*["d" * 200] * 4)
    deep.mkdir(parents=True)
    (deep / ("f" * 200)).write_text("x")


@sample("files", "honest", "full")
def a_file_in_the_place_of_a_released_folder(folder):
    (folder / "data" / "numbers.csv").unlink(missing_ok=True)
    if (folder / "data").is_dir():
        (folder / "data").rmdir()
    (folder / "data").write_text("a file")


@sample("files", "honest", "full")
def a_folder_in_the_place_of_a_released_file(folder):
    (folder / "notes.txt").unlink(missing_ok=True)
    (folder / "notes.txt").mkdir()
    (folder / "notes.txt" / "inside").write_text("x")


@sample("files", "untouched", "none")
def a_folder_in_the_place_of_the_notebook(folder):
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    (folder / NAME / "inside").write_text("x")


@sample("files", "honest", "full")
def odd_dates(folder):
    (folder / "timestamp.txt").write_text("0001-01-01 00:00:00 +23:59 \x00 99999999999999999999")


@sample("files", "honest", "full")
def a_released_file_overwritten(folder):
    (folder / "notes.txt").write_text("import os; os._exit(0)")


# ---- the rest of what can be done from a notebook


@notebook("exhausts", "honest", "any")
def cells_that_show_gigabytes(nb):
    text = "print('x' * (4 * 2**20 - 100))"
    noisy = {"cell_type": "code", "source": text, "metadata": {}, "outputs": []}
    nb["cells"] += [{**noisy, "execution_count": None, "id": f"noise-{i}"} for i in range(40)]


@notebook("exhausts", "honest", "full")
def thousands_of_cells(nb):
    free = {"cell_type": "markdown", "source": "x", "metadata": {}}
    nb["cells"] += [{**free, "id": f"free-{i}"} for i in range(6000)]


@notebook("active", "untouched", "none")
def script_in_text_cells(nb):
    for text in (
        "<script>document.title='gancourse-attack'</script>",
        "[click](javascript:document.title='gancourse-attack')",
        "<img src=x onerror=\"document.title='gancourse-attack'\">",
        "<iframe srcdoc='<script>top.document.title=1</script>'></iframe>",
        "<a href='&#106;avascript:alert(1)'>x</a> <form action='javascript:alert(1)'><button>x",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<style>@import 'javascript:alert(1)'</style><math><mi xlink:href='javascript:alert(1)'>",
    ):
        cell = {"cell_type": "markdown", "source": text, "metadata": {}}
        nb["cells"].append({**cell, "id": f"active-{len(nb['cells'])}"})


@notebook("active", "untouched", "none")
def script_in_metadata_and_old_outputs(nb):
    script = "<script>document.title='gancourse-attack'</script>"
    nb["metadata"]["title"] = script
    nb["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": script}}
    for cell in nb["cells"]:
        cell["metadata"]["name"] = script
        cell["metadata"]["tags"] = [script]
        if cell["cell_type"] == "code":
            data = {"text/html": script, "application/javascript": "alert(1)"}
            cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]


@notebook("metadata", "untouched", "none")
def checks_of_an_easier_exercise(nb):
    for cell in checks(nb):
        cell["source"] = 'check("05_first_gan.get_noise", __import__("torch").randn)'


@notebook("metadata", "untouched", "none")
def marks_of_the_wrong_types(nb):
    for cell in nb["cells"]:
        cell["metadata"]["nbgrader"] = [1, {"grade_id": {"a": 1}}]
        cell["source"] = {"not": "text"} if cell["cell_type"] == "code" else 7
    nb["cells"] += [None, 3, "cell", [], {}, {"cell_type": ["code"], "source": [1, None]}]
