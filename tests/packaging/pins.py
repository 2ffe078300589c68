"""Writes constraints.txt and environment.yml from the pins in pyproject.toml.

Run `uv run python tests/packaging/pins.py` after a change of the pins; a test holds the three
equal. To renew the pins themselves, see docs/instructor-guide.md.
"""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHON = "3.11"
NOTE = "# Made from pyproject.toml by tests/packaging/pins.py; change the pins there."
# conda's users get the CPU build of torch, which its own channel calls pytorch-cpu.
CONDA = {"torch": "pytorch-cpu", "torchvision": "torchvision"}


def pins(root: Path = ROOT) -> list[str]:
    """`name==version` for every package on any system, sorted by name."""
    settings = tomllib.loads((root / "pyproject.toml").read_text())
    return sorted(settings["tool"]["uv"]["constraint-dependencies"])


def constraints(lines: list[str]) -> str:
    """The text of constraints.txt, for `pip install -c constraints.txt -e .`."""
    return "\n".join([NOTE, *lines]) + "\n"


def environment(lines: list[str]) -> str:
    """The text of environment.yml: Python and torch from conda, the other pins through pip.

    A conda environment file takes pip's own `-c`, so that the pins are not written again.
    """
    versions = dict(line.split("==") for line in lines)
    conda = [f"  - {CONDA[name]}={versions[name]}" for name in CONDA]
    head = [NOTE, "name: gancourse", "channels:", "  - conda-forge", "dependencies:"]
    body = [f"  - python={PYTHON}", "  - pip", *conda, "  - pip:"]
    return "\n".join([*head, *body, "      - -c constraints.txt", "      - -e ."]) + "\n"


if __name__ == "__main__":
    (ROOT / "constraints.txt").write_text(constraints(pins()))
    (ROOT / "environment.yml").write_text(environment(pins()))
