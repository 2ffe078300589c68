"""A lab's training on a worker: the notebook goes there as bytes, what it measured comes back.

The notebook is the instructor's own and runs as `gancourse train` runs it here, without a jail, in
a process of its own whose CPU time is counted with that of its kernel. Bounds stay here.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gancourse.cli import CommandError
from gancourse.cluster.calling import Cluster
from gancourse.cluster.connecting import SchedulerGoneError, WorkersDiedError
from gancourse.cluster.offers import Offer, approved
from gancourse.cluster.worker import in_words


@dataclass(frozen=True)
class Trained:
    """What a training elsewhere measured, or why it stopped. cpu: seconds, its kernel included."""

    metrics: dict[str, Any]
    cpu: float
    stopped: str = ""


@dataclass(frozen=True)
class Trainers:
    """Workers that have this machine's course and libraries."""

    cluster: Cluster
    resource: str

    def at_a_time(self) -> int:
        return max(1, self.cluster.slots(self.resource))

    def measure(self, notebook: Path, parameters: dict[str, Any]) -> Trained:
        """Train on one of them. Raises CommandError where none can be had any more."""
        told = {"name": notebook.name, "parameters": parameters}
        body = json.dumps(told | {"notebook": notebook.read_text(encoding="utf-8")}).encode()
        try:
            said = self.cluster.call(train_there, body, self.resource)
        except (SchedulerGoneError, WorkersDiedError) as error:
            raise CommandError(str(error)) from None
        return Trained(**json.loads(said or b'{"metrics": {}, "cpu": 0, "stopped": "closed"}'))


@contextlib.contextmanager
def trainers(address: str) -> Iterator[Trainers]:
    """The workers of a scheduler that can train for this machine; the others are named on stderr.

    Raises CommandError where there are none.
    """
    try:
        with Cluster(address) as cluster:
            fit, why = approved(cluster.offers(), _no_trainings)
            for name, words in why.items():
                print(f"the worker {name} gets no work: {words}", file=sys.stderr)
            if not fit:
                raise CommandError(f"no worker at {address} can train for this machine")
            yield Trainers(cluster, next(iter(fit.values())).resource("trainings"))
    except SchedulerGoneError as error:
        raise CommandError(str(error)) from None


def _no_trainings(offer: Offer) -> str:
    return "" if offer.slots else offer.problem


def train_there(body: bytes) -> bytes:
    """On a worker: execute a notebook in a process of its own. Returns a packed Trained."""
    try:
        return _trained_apart(body)
    except OSError as error:  # as words: an exception would be unpickled by whoever asked
        return json.dumps({"metrics": {}, "cpu": 0.0, "stopped": in_words(error)}).encode()


def _trained_apart(body: bytes) -> bytes:
    command = [sys.executable, "-m", "gancourse.cluster.training"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(body)
        process.stdin.close()
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    told = json.loads(said) if process.returncode == 0 and said else {}
    stopped = told.get("stopped", f"it ended with status {process.returncode}")
    cpu = round(used.ru_utime + used.ru_stime, 1)
    made = {"metrics": told.get("metrics", {}), "cpu": cpu, "stopped": stopped}
    return json.dumps(made).encode()


def main() -> None:
    """Be that process: a notebook on stdin, what it measured on stdout, both as JSON."""
    from tempfile import TemporaryDirectory

    from gancourse.commands.train import measure

    told = json.loads(sys.stdin.buffer.read())
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # nothing but the answer goes to stdout
    try:
        with TemporaryDirectory() as folder:
            notebook = Path(folder, Path(told["name"]).name)
            notebook.write_text(told["notebook"], encoding="utf-8")
            answer = {"metrics": measure(notebook, told["parameters"], None), "stopped": ""}
    except CommandError as error:
        answer = {"metrics": {}, "stopped": str(error)}
    except OSError as error:
        answer = {"metrics": {}, "stopped": in_words(error)}
    out.write(json.dumps(answer))
    out.close()


if __name__ == "__main__":
    main()
