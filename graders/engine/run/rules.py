"""How much a job may use before it is stopped. Plain numbers; enforced elsewhere."""

from dataclasses import asdict, dataclass

from graders.plain import Plain

MIB = 2**20


@dataclass(frozen=True)
class Limits:
    """Bounds on one job, which is one file or one submission.

    cpu_seconds: of all its processes together. Wall time only backs this up, since a busy
        machine must not cost an honest student anything.
    idle_seconds: of waiting without using the processor, for answers that sleep or wait for input.
    data_bytes: private memory a process may add to what it starts with.
    jail_bytes: the same for all processes of the job together.
    """

    cpu_seconds: float = 60.0
    wall_seconds: float = 600.0
    idle_seconds: float = 30.0
    data_bytes: int = 2048 * MIB
    jail_bytes: int = 3072 * MIB
    file_bytes: int = 64 * MIB
    processes: int = 64
    open_files: int = 256

    def plain(self) -> Plain:
        return asdict(self)


FILE = Limits()
NOTEBOOK = Limits(cpu_seconds=300.0, wall_seconds=3600.0, idle_seconds=60.0)
