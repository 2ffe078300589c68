"""Where hostile submissions are registered: what each does to an honest or untouched one.

Each function changes a submission in its folder and is registered with its class, the answers it
starts from, and what it should earn: "full", "none", or "any" where all that matters is that
nobody else is harmed.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

Notebook = dict[str, Any]
NAME = "attacked.ipynb"


@dataclass(frozen=True)
class Sample:
    """One submission. start: "honest" or "untouched"; earns: "full", "none" or "any"."""

    slug: str
    kind: str
    start: str
    earns: str
    change: Callable[[Path], None]


Register: TypeAlias = Callable[[Callable[[Any], Any]], None]


@dataclass(frozen=True)
class Registry:
    """Collects samples, in the order in which they are defined."""

    samples: list[Sample] = field(default_factory=list)

    def folder(self, kind: str, start: str, earns: str) -> Register:
        """Register a change of the submission's folder."""

        def register(change: Callable[[Path], None]) -> None:
            self.samples.append(Sample(change.__name__, kind, start, earns, change))

        return register

    def notebook(self, kind: str, start: str, earns: str) -> Register:
        """Register a change of the submission's notebook, as parsed JSON."""

        def register(change: Callable[[Notebook], Notebook | None]) -> None:
            def on_disk(folder: Path) -> None:
                path = folder / NAME
                parsed = json.loads(path.read_text())
                path.write_text(json.dumps(change(parsed) or parsed))

            self.samples.append(Sample(change.__name__, kind, start, earns, on_disk))

        return register
