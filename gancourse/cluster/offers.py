"""What a machine brings along for work on others' behalf: course, libraries, data, jail, places.

Results must not depend on the machine, so a worker has to agree with whoever sends the work.
"""

import hashlib
import importlib.util
import json
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("gancourse", "graders")
LIBRARIES = ("torch", "numpy")
BUNDLED = "bundled digits"
REMEDIES = {
    "course": "install the same version of the course on both",
    "python": "install the same Python on both",
    "torch": "install the same pins on both",
    "numpy": "install the same pins on both",
    "data": "set GANCOURSE_DATA to the same files on both",
}


@dataclass(frozen=True)
class Offer:
    """One machine. course: a digest of its files. data: what a jail finds for digits.

    level: of the jail; "" where no jobs are taken, for which `problem` is the reason.
    slots: how many jobs or trainings at a time.
    """

    course: str
    python: str
    torch: str
    numpy: str
    data: str
    level: str = ""
    slots: int = 0
    problem: str = ""

    def packed(self) -> bytes:
        return json.dumps(asdict(self)).encode()

    def resource(self, work: str) -> str:
        """The name under which Dask keeps work for machines that offer exactly this.

        work: "jobs", for which data and jail count as well, or "trainings".
        """
        alike = asdict(replace(self, slots=0, problem=""))
        if work == "trainings":
            alike |= {"level": "", "data": ""}
        digest = hashlib.sha256(json.dumps(alike, sort_keys=True).encode()).hexdigest()
        return f"gancourse {work} {digest[:16]}"


def unpacked(text: bytes) -> Offer:
    """The inverse of `packed`. Raises ValueError or TypeError for what is no offer."""
    return Offer(**json.loads(text))


def own_offer() -> Offer:
    """What this process's machine has, without a jail."""
    torch, numpy = (version(name).partition("+")[0] for name in LIBRARIES)
    python = ".".join(platform.python_version_tuple()[:2])
    return Offer(course_digest(), python, torch, numpy, data())


def unlike(own: Offer, other: Offer) -> str:
    """The first thing in which another machine differs, and what to do; "" where none does."""
    for name, remedy in REMEDIES.items():
        here, there = getattr(own, name), getattr(other, name)
        if here != there:
            return f"its {name} is {there}, here it is {here}: {remedy}"
    return ""


def approved(
    offers: Mapping[str, Offer | str], objection: Callable[[Offer], str] = lambda offer: ""
) -> tuple[dict[str, Offer], dict[str, str]]:
    """The workers that agree with this machine, and why each other one does not.

    objection: what else speaks against an offer, in words; "" where nothing does.
    """
    own, fit, why = own_offer(), dict[str, Offer](), dict[str, str]()
    for name, offer in offers.items():
        words = offer if isinstance(offer, str) else unlike(own, offer) or objection(offer)
        if isinstance(offer, str) or words:
            why[name] = words
        else:
            fit[name] = offer
    return fit, why


@cache
def course_digest() -> str:
    """Of all modules of the course, as they lie on the disk."""
    digest = hashlib.sha256()
    for name, path in _modules():
        digest.update(f"{name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _modules() -> Iterator[tuple[str, Path]]:
    for package in PACKAGES:
        found = importlib.util.find_spec(package)
        for folder in (found.submodule_search_locations or []) if found else []:
            for path in sorted(Path(folder).rglob("*.py")):
                yield f"{package}/{path.relative_to(folder).as_posix()}", path


def data() -> str:
    """What GANCOURSE_DATA holds, told apart by the names and sizes of MNIST's files."""
    folder = Path(os.environ.get("GANCOURSE_DATA", ""), "MNIST")
    if not os.environ.get("GANCOURSE_DATA") or not folder.is_dir():
        return BUNDLED
    files = sorted((p.name, p.stat().st_size) for p in folder.rglob("*") if p.is_file())
    return f"MNIST {hashlib.sha256(repr(files).encode()).hexdigest()[:8]}"
