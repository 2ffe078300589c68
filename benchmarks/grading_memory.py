"""Memory while a class of first-GAN submissions is graded: one jail's, and the controller's.

    python benchmarks/grading_memory.py [--students 100]

Prints the private memory of the largest jail (all its processes; what it shares with the warm
template is not counted) and the controller's resident memory after 10 and after all submissions.
"""

import argparse
import contextlib
import os
import tempfile
import threading
from pathlib import Path

from grading_class import LAB, environment, make_class

from graders.engine.classes import Terms, grade_class
from graders.engine.run.watcher import descendants
from graders.engine.write.listening import Listener
from graders.engine.write.records import Record

MIB = 2**20


def private_bytes(pid: int) -> int:
    """Memory of a process that it shares with no other."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Private_"))


def resident_bytes() -> int:
    """Of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def jails() -> list[list[int]]:
    """The processes of each running jail: those below a keeper, a child of the template."""
    for pid in descendants(os.getpid()):
        with contextlib.suppress(OSError):
            if b"graders.engine.run.template" in Path(f"/proc/{pid}/cmdline").read_bytes():
                if Path(f"/proc/{pid}/exe").resolve().name == "bwrap":
                    continue
                keepers = [int(p) for p in _children(pid)]
                return [[w for c in _children(k) for w in descendants(int(c))] for k in keepers]
    return []


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


class Look(threading.Thread):
    """Looks at the jails ten times a second."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.largest, self.done = 0, threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.1):
            with contextlib.suppress(OSError):
                self.largest = max([self.largest, *(sum(map(private_bytes, j)) for j in jails())])


def main() -> None:
    """Grade and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=100)
    students = parser.parse_args().students
    os.environ.update(environment())
    resident: list[int] = []

    class Reading(Listener):
        def on_record(self, record: Record) -> None:
            resident.append(resident_bytes())

    with tempfile.TemporaryDirectory() as folder:
        root = make_class(Path(folder) / "class", students, stock=False)
        look = Look()
        look.start()
        grade_class(root, LAB, terms=Terms(jobs=2), listener=Reading())
        look.done.set()
        look.join()
    print(f"largest jail: {look.largest / MIB:.0f} MiB private")
    print(
        f"controller: {resident[min(9, students - 1)] / MIB:.0f} MiB after 10 submissions,"
        f" {resident[-1] / MIB:.0f} MiB after {students}"
    )


if __name__ == "__main__":
    main()
