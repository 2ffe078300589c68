"""Which files a release lays out, and where the installed course has them.

An installed wheel brings them in `gancourse/released/`; a clone or a hand-out is its own release.
"""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
FILES = (
    "nbgrader_config.py", "variant.toml", "LICENSE", "LICENSE-PROSE",
    "docs/student-guide.md", "docs/data-and-measures.md", "docs/latent-explorer.md",
)  # fmt: skip
README = "graders/handout/STARTED.md"
# What running the course leaves behind.
LEFT = frozenset(("__pycache__", ".ipynb_checkpoints", "runs", ".DS_Store"))
LEFT_ENDS = (".pyc", ".gif")
KEPT = ".release"
"""In a learner's folder: each file as the last release had it, and what an update replaced."""


class ReleaseError(Exception):
    """The files cannot be laid out or renewed; the message names the place and the remedy."""


def release_files(package: Path = PACKAGE) -> dict[str, Path]:
    """Where each file is to lie, with `/`, and where it lies now. Raises ReleaseError."""
    packed = package / "released"
    found = dict(_packed(packed)) if packed.is_dir() else dict(_of_clone(package.parent))
    if not any(name.endswith(".ipynb") for name in found):
        raise ReleaseError(
            f"no notebooks came with the course in {package}: install it from the wheel or the "
            "folder that your instructor hands out"
        )
    return dict(sorted(found.items()))


def release_version() -> str:
    """Of the course that is installed."""
    try:
        return version("gancourse")
    except PackageNotFoundError:
        return "unknown"


def laid_out(root: Path) -> dict[str, Path]:
    """The same files of a clone or hand-out, for a wheel. Raises ReleaseError."""
    return release_files(root / "gancourse")


def _packed(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _of_clone(root: Path) -> Iterator[tuple[str, Path]]:
    for path in (root / "course").rglob("*"):
        name = path.relative_to(root)
        if path.is_file() and not LEFT & set(name.parts) and path.suffix not in LEFT_ENDS:
            yield name.as_posix(), path
    named = {name: root / name for name in FILES} | {"README.md": root / README}
    yield from ((name, path) for name, path in named.items() if path.is_file())
