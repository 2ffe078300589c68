"""How much a job may use before it is stopped. Plain numbers; enforced elsewhere."""

from dataclasses import asdict, dataclass, replace

from graders.limits import CELL_SECONDS
from graders.plain import Plain

MIB = 2**20


@dataclass(frozen=True)
class Limits:
    """Bounds on one job, which is one file or one submission.

    cpu_seconds: of all its processes together. Wall time only backs this up, since a busy
        machine must not cost an honest student anything.
    cell_seconds: CPU time of one cell of a notebook.
    idle_seconds: in which it neither runs nor waits for a processor that is busy with others, while
        a reply is due: for answers that sleep or wait for input. All replies together.
    pause_seconds: the same for one cell or one answer.
    data_bytes: private memory a process may add to what it starts with.
    jail_bytes: the same for all processes of the job together.
    """

    cpu_seconds: float = 60.0
    cell_seconds: float = CELL_SECONDS
    wall_seconds: float = 600.0
    idle_seconds: float = 20.0
    pause_seconds: float = 10.0
    data_bytes: int = 2048 * MIB
    jail_bytes: int = 3072 * MIB
    file_bytes: int = 64 * MIB
    processes: int = 64
    open_files: int = 256

    def plain(self) -> Plain:
        return asdict(self)


FILE = Limits()
NOTEBOOK = Limits(cpu_seconds=150.0, wall_seconds=3600.0)


def with_cells_of(limits: Limits, seconds: float) -> Limits:
    """The limits of a job of which each cell may use so many CPU seconds; 0: as they are.

    The whole job then has longer in proportion, and no shorter.
    """
    if seconds <= 0:
        return limits
    times = max(1.0, seconds / limits.cell_seconds)
    return replace(limits, cell_seconds=seconds, cpu_seconds=limits.cpu_seconds * times)
