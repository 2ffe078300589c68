"""How tests are spread over processes, what they may lack, and what is told at the end.

`@pytest.mark.needs("bwrap")` skips where the tool is missing, and the run ends with one line that
names what was not tested. GANCOURSE_REQUIRE=bwrap,chromium makes the absence of those a failure.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
import spread
import tallies

SEED = 14062661  # not one that tests give to generators of their own
MISSING = "missing"  # a property of the report of a test that was not run


def _program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _bwrap_works() -> bool:
    """Present, and allowed to make a user namespace."""
    command = ["bwrap", "--ro-bind", "/", "/", "--unshare-all", "true"]
    return bool(shutil.which("bwrap")) and subprocess.run(command, check=False).returncode == 0


def _module(name: str) -> bool:
    return find_spec(name) is not None


def _postgresql() -> list[Path]:
    """Where Debian puts the server, which is on nobody's path."""
    return sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def _slurm() -> bool:
    """All of its programs, the right to start them, and what starts workers with it."""
    programs = ("munged", "slurmctld", "slurmd", "sbatch")
    return os.geteuid() == 0 and all(map(shutil.which, programs)) and _module("dask_jobqueue")


TOOLS: dict[str, Callable[[], bool]] = {
    "bwrap": _bwrap_works,
    "chromium": _program("chromium", "chromium-browser", "google-chrome"),
    "node": _program("node"),
    "gnumeric": _program("ssconvert"),
    "libreoffice": _program("soffice"),
    "mathjax": Path("/usr/share/javascript/mathjax/MathJax.js").is_file,
    "dask": lambda: _module("distributed"),
    "postgresql": lambda: bool(_postgresql()) and _module("psycopg"),
    "slurm": _slurm,
    "kubernetes-schemas": lambda: _module("kubernetes_validate"),
    "mnist": lambda: Path(os.environ.get("GANCOURSE_DATA", "/nowhere"), "MNIST").is_dir(),
}


@cache
def _has(tool: str) -> bool:
    return TOOLS[tool]()


def _required() -> set[str]:
    return {name for name in os.environ.get("GANCOURSE_REQUIRE", "").split(",") if name}


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("GANCOURSE_OFFLINE", "1")  # no test waits for a download
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # there are as many processes as processors
    if unknown := _required() - set(TOOLS):
        raise pytest.UsageError(f"GANCOURSE_REQUIRE names {unknown}; known: {sorted(TOOLS)}")


def _same_draws() -> None:
    """What a test draws does not depend on the tests that ran before it in its process."""
    random.seed(SEED)
    if torch := sys.modules.get("torch"):
        torch.manual_seed(SEED)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(SEED)


@pytest.hookimpl(tryfirst=True)  # before any fixture is set up for a test that will not run
def pytest_runtest_setup(item: pytest.Item) -> None:
    _same_draws()
    for mark in item.iter_markers("needs"):
        for tool in mark.args:
            if not _has(tool):
                item.user_properties.append((MISSING, tool))
                if tool in _required():
                    pytest.fail(f"{tool} is required by GANCOURSE_REQUIRE, and is not here")
                pytest.skip(f"needs {tool}")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """No process but this one for files and single tests, for which others take long to start."""
    if all(Path(argument.partition("::")[0]).is_file() for argument in config.args):
        return 0
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> spread.Spread | None:
    """Ours in place of the usual one."""
    return spread.Spread(config, log) if config.option.dist == "loadfile" else None


def _reports(terminalreporter: pytest.TerminalReporter) -> Iterator[pytest.TestReport]:
    for reports in terminalreporter.stats.values():
        yield from (report for report in reports if isinstance(report, pytest.TestReport))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if answers := tallies.counted(_reports(terminalreporter)):
        terminalreporter.section(tallies.TITLE)
        for line in tallies.table(answers):
            terminalreporter.write_line(line)
    properties = [pair for report in _reports(terminalreporter) for pair in report.user_properties]
    if missing := sorted({tool for name, tool in properties if name == MISSING}):
        names = ", ".join(missing)
        terminalreporter.write_line(f"NOT TESTED, because this machine lacks it: {names}")


@pytest.fixture(scope="session")
def demo_class(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course that `gancourse demo --no-train` makes, graded and with feedback."""
    from gancourse.cli import main
    from graders.commands.demo import LAB

    repository, root = Path(__file__).parents[1], tmp_path_factory.mktemp("a course")
    shutil.copytree(repository / "solutions" / LAB, root / "solutions" / LAB)
    shutil.copy(repository / "nbgrader_config.py", root)
    (root / "course").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["demo", "--no-train"]) == 0
    return root / "demo"
