"""Train a lab in full: run its solved notebook and compare what it measured with the bounds.

`gancourse train all --data both --seeds 0-2` does so for every lab, source and seed, and ends with
one table. Exit status: 0 when every bound is met, 1 when one is not.

Example: gancourse train 05_first_gan --data offline --seed 1
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gancourse.cli import CommandError
from gancourse.commands.sweeping import Plan, Run, plans, seeds_in, shown, spread, sweep
from gancourse.course_root import NoCourseError, find_root, source_notebook
from gancourse.quick import QUICK_VARIABLES
from gancourse.training.thresholds import Finding, compare, load_thresholds
from gancourse.views.results import recorded


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the lab, its data, the seed and the form of the answer."""
    parser.add_argument("lab", metavar="LAB", help="such as 05_first_gan, or all")
    parser.add_argument("--data", choices=("auto", "mnist", "offline", "both"), default="auto")
    seeds = parser.add_mutually_exclusive_group()
    seeds.add_argument("--seed", type=int, default=0)
    seeds.add_argument("--seeds", metavar="S", default="", help="several, such as 0-2 or 0,3,5")
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS",
        help="of a Dask scheduler: train on its workers, as many at a time as they take",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object, no table")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the executed notebook here")


def run(args: argparse.Namespace) -> int:
    """Execute, compare, report."""
    try:
        root = find_root()
        if args.lab == "all" or args.data == "both" or args.seeds or args.scheduler:
            return _many(
                args, plans(root, args.lab, args.data, seeds_in(args.seeds or str(args.seed)))
            )
        source_notebook(root, args.lab)
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    summary, findings = trained(root, Plan(args.lab, args.data, args.seed), args.keep)
    if args.json:
        print(json.dumps(summary))
    else:
        _print_table(f"{args.lab}, data: {summary['data']}, seed {args.seed}", findings)
    return 0 if summary["passed"] else 1


def _many(args: argparse.Namespace, planned: Sequence[Plan]) -> int:
    """One run after another, each told as it ends; what stops one stops no other."""
    if args.keep:
        raise CommandError("--keep is for one run: leave it out, or name one lab, source and seed")
    root = find_root()
    runs: list[Run] = []
    for done in _each(root, planned, args.scheduler):
        print(done.line, file=sys.stderr, flush=True)
        runs.append(done)
    if args.json:
        print(
            json.dumps({"passed": all(r.passed for r in runs), "runs": [asdict(r) for r in runs]})
        )
    else:
        shown(runs)
    return 0 if all(each.passed for each in runs) else 1


def _each(root: Path, planned: Sequence[Plan], scheduler: str) -> Iterator[Run]:
    """The runs as they end, here or on a cluster's workers."""
    if not scheduler:
        yield from sweep(planned, lambda plan: trained(root, plan, None)[0])
        return
    from gancourse.cluster.training import trainers

    with trainers(scheduler) as there:

        def train(plan: Plan) -> tuple[dict[str, Any], float, str]:
            notebook = source_notebook(root, plan.lab)
            done = there.measure(notebook, {"data": plan.data, "seed": plan.seed})
            summary = {} if done.stopped else judged(root, plan, done.metrics)[0]
            return summary, done.cpu, done.stopped

        yield from spread(planned, train, there.at_a_time())


def trained(root: Path, plan: Plan, keep: Path | None) -> tuple[dict[str, Any], list[Finding]]:
    """One run: what `--json` prints of it, and its findings. Raises CommandError."""
    notebook = source_notebook(root, plan.lab)
    return judged(root, plan, measure(notebook, {"data": plan.data, "seed": plan.seed}, keep))


def judged(
    root: Path, plan: Plan, metrics: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Finding]]:
    """What a run measured against its lab's bounds. Raises CommandError."""
    notebook = source_notebook(root, plan.lab)
    source = str(metrics.get("data_source", plan.data))
    bounds = load_thresholds(notebook.with_name("thresholds.toml")).get(source)
    if bounds is None:
        raise CommandError(f"{plan.lab} has no bounds for the data {source!r} in thresholds.toml")
    findings = compare(metrics, bounds)
    passed = all(finding.met for finding in findings)
    return _summary(plan.lab, plan.seed, source, passed, findings), findings


def measure(notebook: Path, parameters: dict[str, Any], keep: Path | None) -> dict[str, Any]:
    """Execute the notebook in full, in a kernel of its own; the metrics that it recorded."""
    import papermill
    from papermill.exceptions import PapermillExecutionError

    with tempfile.TemporaryDirectory() as folder, _in_full():
        output = keep or Path(folder) / notebook.name
        try:
            done = papermill.execute_notebook(
                notebook,
                output,
                parameters,
                kernel_name="python3",
                cwd=str(output.resolve().parent),  # where the notebook's film goes
                progress_bar=sys.stderr.isatty(),
                extra_arguments=["--log-level=40"],  # its warnings are not for learners
            )
        except PapermillExecutionError as error:
            where = f"cell {error.exec_count} of {notebook.name}"
            raise CommandError(f"{where} raised {error.ename}: {error.evalue}") from None
    return recorded(done.cells)


@contextlib.contextmanager
def _in_full() -> Iterator[None]:
    """Quick mode off, for the kernel that is started inside; one thread, unless told otherwise.

    Nets this small gain nothing from a second thread, which spins where processors are busy.
    """
    before = dict(os.environ)
    for name in QUICK_VARIABLES:
        os.environ.pop(name, None)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _summary(
    lab: str, seed: int, source: str, passed: bool, findings: Sequence[Finding]
) -> dict[str, Any]:
    metrics = [asdict(finding) for finding in findings]
    return {"lab": lab, "seed": seed, "data": source, "passed": passed, "metrics": metrics}


def _print_table(title: str, findings: Sequence[Finding]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("metric", "measured", "bound", "", title=title)
    for finding in findings:
        value = finding.value
        shown = f"{value:.4g}" if isinstance(value, float) else str(value)
        mark = "" if not finding.bound else "met" if finding.met else "NOT met"
        table.add_row(finding.metric, shown, finding.bound, mark)
    Console().print(table)
