"""Keeps a class's verdicts beside the gradebook, so that the commonest slips can be counted.

One line a graded submission in `.gancourse/<lab>.verdicts.jsonl`; the last of a student counts.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from graders.criteria import Criterion, Verdict
from graders.engine.write.records import Store

Verdicts = dict[str, Verdict]
"""By exercise id."""


def keep_verdicts(store: Store, lab: str, student: str, verdicts: Mapping[str, Verdict]) -> None:
    """Append a submission's verdicts; faults' tracebacks have a log of their own."""
    line = {"student": student, "verdicts": {key: _plain(v) for key, v in verdicts.items()}}
    with _path(store, lab).open("ab") as stream:
        stream.write(b"\n" + json.dumps(line).encode() + b"\n")  # a torn line is one by itself


def read_verdicts(store: Store, lab: str) -> dict[str, Verdicts]:
    """By student; a line cut short by a crash is passed over."""
    path, found = _path(store, lab), {}
    for line in path.read_bytes().splitlines() if path.is_file() else []:
        with contextlib.suppress(ValueError, TypeError, KeyError):
            kept = json.loads(line)
            found[str(kept["student"])] = {k: _verdict(v) for k, v in kept["verdicts"].items()}
    return found


def _plain(verdict: Verdict) -> dict[str, object]:
    return asdict(verdict) | {"fault": "failed" if verdict.fault else ""}


def _verdict(kept: dict[str, object]) -> Verdict:
    criteria = tuple(Criterion(**each) for each in kept.pop("criteria"))  # type: ignore[attr-defined]
    return Verdict(criteria=criteria, **kept)  # type: ignore[arg-type]


def _path(store: Store, lab: str) -> Path:
    return store.folder / f"{lab}.verdicts.jsonl"
