"""What learners import runs without fork, fcntl and resource, in any locale, from any folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from idx_files import TEST_IMAGES, TEST_LABELS, split_bytes, write

import gancourse

BLOCK = """
import os, sys
for name in ("fcntl", "resource", "termios", "pwd", "grp"):
    sys.modules[name] = None
for name in ("fork", "forkpty"):
    if hasattr(os, name):
        delattr(os, name)
"""
WALK = """
import importlib, pkgutil, gancourse
for module in pkgutil.walk_packages(gancourse.__path__, "gancourse."):
    importlib.import_module(module.name)
"""
MEASURE = """
from gancourse.data import load_digits
from gancourse.metrics import measure_digits
digits = load_digits()
print(digits.source, measure_digits(digits.images[:200], digits, at_least=200).classes)
"""
READ = """
from gancourse.data import load_digits
from gancourse.metrics import classify
digits = load_digits()
print(digits.source, len(classify(digits.images, digits.source)))
"""


def run(code: str, folder: Path, **settings: str) -> str:
    """Standard output of Python code run on its own in this folder; nothing may reach stderr."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GANCOURSE_", "LC_", "LANG"))}
    environment = {**kept, "GANCOURSE_OFFLINE": "1", "XDG_CACHE_HOME": str(folder), **settings}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert done.stderr == b""
    return done.stdout.decode("ascii")


def test_everything_imports_with_the_unix_modules_blocked(tmp_path: Path) -> None:
    assert run(BLOCK + WALK, tmp_path) == ""


def test_data_and_metrics_work_with_the_unix_modules_blocked(tmp_path: Path) -> None:
    assert run(BLOCK + MEASURE, tmp_path).endswith("offline 10\n")


@pytest.mark.parametrize("locale", ["C", "de_DE.ISO-8859-1"])
def test_any_locale_and_a_path_with_spaces(tmp_path: Path, locale: str) -> None:
    root = tmp_path / "my data, ünï"
    for name, content in zip((TEST_IMAGES, TEST_LABELS), split_bytes(600), strict=True):
        write(root / "MNIST" / "raw" / name, content)
    settings = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    said = run(READ, tmp_path, GANCOURSE_DATA=str(root), **settings)
    assert said.endswith("mnist 400\n")


def test_the_package_works_from_a_folder_with_spaces(tmp_path: Path) -> None:
    home = tmp_path / "Program Files (ü)"
    shutil.copytree(Path(gancourse.__file__).parent, home / "gancourse")
    said = run("import gancourse; print(ascii(gancourse.__file__))" + READ, home)
    assert "Program Files" in said
    assert said.endswith("offline 7000\n")


def test_importing_data_does_not_import_what_only_some_sources_need(tmp_path: Path) -> None:
    heavy = "torchvision", "sklearn", "scipy", "skimage", "matplotlib", "torchmetrics"
    code = "import gancourse.data, gancourse.metrics, sys\n"
    assert run(f"{code}print([n for n in {heavy} if n in sys.modules])", tmp_path) == "[]\n"
