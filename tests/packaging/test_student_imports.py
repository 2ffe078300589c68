"""What students import runs on Windows and macOS: nothing there needs what only Linux has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PORTABLE = """
import builtins, os, signal, sys
real = builtins.__import__

def guarded(name, *rest, **named):
    if name.split(".")[0] in {"resource", "fcntl", "termios", "pwd", "grp"}:
        caller = rest[0].get("__name__", "") if rest and rest[0] else ""
        if caller.startswith(("gancourse", "graders")):
            raise ImportError(name + " does not exist here")
    return real(name, *rest, **named)

builtins.__import__ = guarded
for gone in ("fork", "forkpty", "sched_getaffinity", "getuid", "setsid"):
    if hasattr(os, gone):
        delattr(os, gone)
for gone in ("setitimer", "SIGPROF", "SIGALRM"):
    if hasattr(signal, gone):
        delattr(signal, gone)
"""
EVERYTHING = """
import importlib, pkgutil
import gancourse, graders.judges, graders.questions
from graders import check
from graders.exercise import labs
for package in (gancourse, graders.judges, graders.questions):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
assert not [m for m in sys.modules if m.startswith("graders.engine")], "students import no engine"
"""
A_CHECK = """
import torch
def noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)
points = check("05_first_gan.get_noise", noise)
from graders.exercise import find
print("full points:", points == find("05_first_gan.get_noise").points)
"""
A_PICTURE = """
from gancourse.data import load_digits
digits = load_digits("offline")
print("digits", tuple(digits.images.shape))
"""


def run(code: str, folder: Path) -> str:
    """Run code as a student would in a folder with spaces, in a locale without UTF-8."""
    environment = os.environ | {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}
    environment |= {"PYTHONCOERCECLOCALE": "0", "GANCOURSE_OFFLINE": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PORTABLE + code],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="replace")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "my course, été"
    made.mkdir()
    return made


def test_everything_students_import_needs_no_linux(folder: Path):
    run(EVERYTHING, folder)


def test_check_and_the_offline_digits_work_there(folder: Path):
    said = run(EVERYTHING + A_CHECK + A_PICTURE, folder)
    assert "full points: True" in said
    assert "28, 28" in said
