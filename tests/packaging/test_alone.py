"""A notebook that is opened alone, as in Colab, begins by installing the course."""

import json
import subprocess
import sys
from pathlib import Path

import alone
import links
import pytest


@pytest.mark.parametrize(
    "path", alone.notebooks(), ids=lambda path: f"{path.parts[-3]} {path.stem}"
)
def test_the_first_cell_is_that_of_the_setting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made = alone.with_cell(text, links.repository_url())
    assert made == text, "run: uv run python tests/packaging/alone.py"
    first, *_ = (c for c in json.loads(text)["cells"] if c["cell_type"] == "code")
    assert first["metadata"]["tags"] == [alone.TAG]


def test_it_installs_only_where_there_is_no_course(tmp_path: Path) -> None:
    (tmp_path / "pip").write_text("#!/bin/sh\necho pip $*\n")
    (tmp_path / "pip").chmod(0o755)
    (tmp_path / "gancourse-1-py3-none-any.whl").touch()
    assert run(alone.source(""), tmp_path, "-S") == "pip install -q ./gancourse-1-py3-none-any.whl"
    assert run(alone.source("https://github.com/a/b.git"), tmp_path, "-S").endswith(
        "git+https://github.com/a/b"
    )
    assert run(alone.source(""), tmp_path) == ""


def run(source: str, folder: Path, *options: str) -> str:
    """What the cell prints; with -S, no packages are installed."""
    done = subprocess.run(
        [sys.executable, "-I", *options, "-c", source], cwd=folder, env={"PATH": f"{folder}:/bin"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()
