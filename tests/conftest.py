"""What a test needs that a bare machine may lack: skipped and told at the end, or required.

`@pytest.mark.needs("bwrap")` skips where the tool is missing, and the run ends with one line that
names what was not tested. GANCOURSE_REQUIRE=bwrap,chromium makes the absence of those a failure.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

MISSING = pytest.StashKey[set[str]]()


def _program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _bwrap_works() -> bool:
    """Present, and allowed to make a user namespace."""
    command = ["bwrap", "--ro-bind", "/", "/", "--unshare-all", "true"]
    return bool(shutil.which("bwrap")) and subprocess.run(command, check=False).returncode == 0


TOOLS: dict[str, Callable[[], bool]] = {
    "bwrap": _bwrap_works,
    "chromium": _program("chromium", "chromium-browser", "google-chrome"),
    "node": _program("node"),
    "mnist": lambda: Path(os.environ.get("GANCOURSE_DATA", "/nowhere"), "MNIST").is_dir(),
}


@cache
def _has(tool: str) -> bool:
    return TOOLS[tool]()


def _required() -> set[str]:
    return {name for name in os.environ.get("GANCOURSE_REQUIRE", "").split(",") if name}


def pytest_configure(config: pytest.Config) -> None:
    config.stash[MISSING] = set()
    os.environ.setdefault("GANCOURSE_OFFLINE", "1")  # no test waits for a download
    if unknown := _required() - set(TOOLS):
        raise pytest.UsageError(f"GANCOURSE_REQUIRE names {unknown}; known: {sorted(TOOLS)}")


@pytest.hookimpl(tryfirst=True)  # before any fixture is set up for a test that will not run
def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        for tool in mark.args:
            if not _has(tool):
                item.config.stash[MISSING].add(tool)
                if tool in _required():
                    pytest.fail(f"{tool} is required by GANCOURSE_REQUIRE, and is not here")
                pytest.skip(f"needs {tool}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if missing := terminalreporter.config.stash[MISSING]:
        names = ", ".join(sorted(missing))
        terminalreporter.write_line(f"NOT TESTED, because this machine lacks it: {names}")
