"""Train a lab in full: run its solved notebook and compare what it measured with the bounds.

Exit status: 0 when every bound is met, 1 when one is not.
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gancourse.cli import CommandError
from gancourse.course_root import NoCourseError, find_root, source_notebook
from gancourse.quick import QUICK_VARIABLES
from gancourse.training.thresholds import Finding, compare, load_thresholds
from gancourse.views.results import recorded


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the lab, its data, the seed and the form of the answer."""
    parser.add_argument("lab", metavar="LAB", help="such as 05_first_gan")
    parser.add_argument("--data", choices=("auto", "mnist", "offline"), default="auto")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true", help="print one JSON object, no table")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the executed notebook here")


def run(args: argparse.Namespace) -> int:
    """Execute, compare, report."""
    try:
        notebook = source_notebook(find_root(), args.lab)
    except NoCourseError as error:
        raise CommandError(str(error)) from None
    metrics = measure(notebook, {"data": args.data, "seed": args.seed}, args.keep)
    source = str(metrics.get("data_source", args.data))
    bounds = load_thresholds(notebook.with_name("thresholds.toml")).get(source)
    if bounds is None:
        raise CommandError(f"{args.lab} has no bounds for the data {source!r} in thresholds.toml")
    findings = compare(metrics, bounds)
    passed = all(finding.met for finding in findings)
    if args.json:
        print(json.dumps(_summary(args.lab, args.seed, source, passed, findings)))
    else:
        _print_table(f"{args.lab}, data: {source}, seed {args.seed}", findings)
    return 0 if passed else 1


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
