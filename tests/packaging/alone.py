"""Writes each notebook's first cell, which installs the course where the notebook is opened alone.

In Colab a notebook comes without its folder. The cell takes the course from the REPOSITORY_URL in
pyproject.toml, or, while that is not set, from a wheel that lies beside it. Where gancourse can be
imported it does nothing. Run `uv run python tests/packaging/alone.py` after setting the address; a
test holds both equal.
"""

import json
from pathlib import Path
from typing import Any

from links import ROOT, repository_url

TAG = "opened-alone"
WHEEL = "./gancourse-*.whl"
CELL = """\
import os
from importlib.util import find_spec

if find_spec("gancourse") is None:  # opened alone, as in Colab: {hint}
    os.system("pip install -q {place}")"""


def source(url: str) -> str:
    """The cell's text for an address, "" for none."""
    if url:
        place = f"git+{url.removesuffix('/').removesuffix('.git')}"
        return CELL.format(hint="this installs the course", place=place)
    return CELL.format(hint="upload the course's wheel first", place=WHEEL)


def cell(url: str) -> dict[str, Any]:
    """The cell, folded away in JupyterLab: it is nothing to read."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": TAG,
        "metadata": {"jupyter": {"source_hidden": True}, "tags": [TAG]},
        "outputs": [],
        "source": source(url).splitlines(keepends=True),
    }


def notebooks() -> list[Path]:
    """Every lab's notebooks, solved and released."""
    return sorted((*ROOT.glob("solutions/*/*.ipynb"), *ROOT.glob("course/*/*.ipynb")))


def with_cell(text: str, url: str) -> str:
    """A notebook's text with the cell right behind its title."""
    notebook = json.loads(text)
    others = [each for each in notebook["cells"] if each.get("id") != TAG]
    notebook["cells"] = [others[0], cell(url), *others[1:]]
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for path in notebooks():
        made = with_cell(path.read_text(encoding="utf-8"), repository_url())
        path.write_text(made, encoding="utf-8")
