"""Submissions that attack, or harm by accident, through the notebook: see `hostile`."""

import json

from hostile import Notebook, Registry

registry = Registry()
notebook = registry.notebook


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


# ---- the rest of what can be done from a notebook


@notebook("exhausts", "honest", "any")
def cells_that_show_gigabytes(nb):
    text = "print('x' * (4 * 2**20 - 100))"
    noisy = {"cell_type": "code", "source": text, "metadata": {}, "outputs": []}
    shown = [{**noisy, "execution_count": None, "id": f"noise-{i}"} for i in range(40)]
    nb["cells"] = shown + nb["cells"]  # cells after the last check are not run


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
