"""Many trainings in a row, for `gancourse train`: which, how long each took, one table."""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gancourse.cli import CommandError
from gancourse.course_root import labs, source_notebook
from gancourse.training.thresholds import load_thresholds

SEEDS = re.compile(r"(\d+)(?:-(\d+))?")
MOST_SEEDS = 1000


@dataclass(frozen=True)
class Plan:
    """One run: data as `--data` has it."""

    lab: str
    data: str
    seed: int


@dataclass(frozen=True)
class Run:
    """What came of it. cpu: seconds of all its processes; missed: bounds, as `name: value, bound`.

    stopped: why it came to no result, if so.
    """

    lab: str
    data: str
    seed: int
    passed: bool
    cpu: float
    bounds: int
    missed: list[str]
    stopped: str = ""

    @property
    def line(self) -> str:
        """All of it in one line."""
        state = "met" if self.passed else self.stopped or f"NOT met: {'; '.join(self.missed)}"
        return f"{self.lab}, {self.data}, seed {self.seed}: {self.cpu:.0f} CPU s, {state}"


def seeds_in(text: str) -> list[int]:
    """`0-2,7` as 0, 1, 2, 7. Raises CommandError."""
    found: list[int] = []
    for part in text.split(","):
        match = SEEDS.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if not 0 <= last - first < MOST_SEEDS:
            raise CommandError(f"--seeds {text}: write 0-2, or 0,3,5")
        found += range(first, last + 1)
    return found


def plans(root: Path, lab: str, data: str, seeds: Sequence[int]) -> list[Plan]:
    """Every lab, source and seed that is asked for; a lab in the plane has one source.

    Raises NoCourseError for an unknown lab.
    """
    wanted = labs(root) if lab == "all" else [lab]
    return [
        Plan(each, source, seed)
        for each in wanted
        for source in _sources(source_notebook(root, each), data)
        for seed in seeds
    ]


def _sources(notebook: Path, data: str) -> list[str]:
    bounds = notebook.with_name("thresholds.toml")
    known = load_thresholds(bounds) if bounds.is_file() else {}
    if not {"mnist", "offline"} & set(known):
        return ["auto"] if known else []  # without bounds there is nothing to train
    return ["mnist", "offline"] if data == "both" else [data]


def sweep(planned: Sequence[Plan], train: Callable[[Plan], Mapping[str, Any]]) -> Iterator[Run]:
    """Each run as it ends. train: gives what `gancourse train --json` prints of one."""
    for plan in planned:
        before = _cpu()
        try:
            summary = train(plan)
        except CommandError as error:
            yield _stopped(plan, _cpu() - before, str(error))
        else:
            yield _ended(plan, _cpu() - before, summary)


def spread(
    planned: Sequence[Plan],
    train: Callable[[Plan], tuple[Mapping[str, Any], float, str]],
    at_a_time: int,
) -> Iterator[Run]:
    """Several at a time, each as it ends. train: summary, CPU seconds, and why it stopped or ""."""

    def one(plan: Plan) -> Run:
        try:
            summary, cpu, stopped = train(plan)
        except CommandError as error:
            return _stopped(plan, 0.0, str(error))
        return _stopped(plan, cpu, stopped) if stopped else _ended(plan, cpu, summary)

    with ThreadPoolExecutor(at_a_time) as threads:
        for done in as_completed([threads.submit(one, plan) for plan in planned]):
            yield done.result()


def _stopped(plan: Plan, cpu: float, why: str) -> Run:
    return Run(plan.lab, plan.data, plan.seed, False, cpu, 0, [], why)


def _ended(plan: Plan, cpu: float, summary: Mapping[str, Any]) -> Run:
    judged = [finding for finding in summary["metrics"] if finding["bound"]]
    missed = [f"{f['metric']}: {f['value']}, {f['bound']}" for f in judged if not f["met"]]
    data, passed = str(summary["data"]), bool(summary["passed"])
    return Run(plan.lab, data, plan.seed, passed, round(cpu, 1), len(judged), missed)


def _cpu() -> float:
    """Seconds of processes that have ended, as a notebook's kernel has; Windows counts none."""
    used = os.times()
    return used.children_user + used.children_system


def shown(runs: Sequence[Run]) -> None:
    """The table of all runs."""
    from rich.console import Console
    from rich.table import Table

    table = Table("lab", "data", "seed", "CPU s", "bounds", "")
    for run in runs:
        state = "met" if run.passed else run.stopped or "NOT met: " + "; ".join(run.missed)
        table.add_row(run.lab, run.data, str(run.seed), f"{run.cpu:.0f}", str(run.bounds), state)
    Console().print(table)
