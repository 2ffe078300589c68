"""What a cluster makes of a class whose times are known: one grader, and so many workers.

The grader is one interpreter: it prepares submissions, judges and writes one at a time, in the
order in which they come. Workers take jobs in the order in which they were sent. At most as many
submissions are on their way as there are workers, and a few more. Nothing else takes time: no
network, no loss. `benchmarks/cluster_throughput.py` records the times, and holds this against runs.
"""

import heapq
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

AHEAD = 3  # on their way besides the workers': as `Elsewhere.at_a_time` and its loop have it


@dataclass(frozen=True)
class Steps:
    """One submission, in seconds.

    before: the grader's, until a job is sent; jobs: the workers', one after the other, mostly one;
    after: the grader's, to judge and to write.
    """

    before: float
    jobs: tuple[float, ...]
    after: float


@dataclass(frozen=True)
class Seen:
    """seconds: until the last is written. grader, workers: the share of it in which they worked."""

    seconds: float
    grader: float
    workers: float


@dataclass
class Station:
    """So many servers, and one line before them. busy: seconds that they have worked."""

    free: int
    line: deque[tuple[float, Iterator["Visit"]]] = field(default_factory=deque)
    busy: float = 0.0


Visit = tuple[Station, float]
Event = tuple[float, int, Station, Iterator[Visit]]


def simulated(submissions: Iterable[Steps], workers: int, ahead: int = AHEAD) -> Seen:
    """Grade them. Raises ValueError where there is no worker."""
    if workers < 1:
        raise ValueError("a class needs one worker at least")
    grader, farm = Station(1), Station(workers)
    todo = deque(_visits(steps, grader, farm) for steps in submissions)
    events: list[Event] = []
    now, begun, on_the_way = 0.0, 0, 0
    while todo or on_the_way:
        while todo and on_the_way < workers + ahead:
            _go_on(todo.popleft())
            on_the_way += 1
        for station in (grader, farm):
            begun = _serve(station, now, events, begun)
        now, _, station, visits = heapq.heappop(events)
        station.free += 1
        on_the_way -= not _go_on(visits)
    return Seen(now, grader.busy / now if now else 0.0, farm.busy / now / workers if now else 0.0)


def _visits(steps: Steps, grader: Station, farm: Station) -> Iterator[Visit]:
    """Where one submission goes, and for how long."""
    yield grader, steps.before
    for seconds in steps.jobs:
        yield farm, seconds
    yield grader, steps.after


def _go_on(visits: Iterator[Visit]) -> bool:
    """Stand in the next line; whether there is one."""
    for station, seconds in visits:
        station.line.append((seconds, visits))
        return True
    return False


def _serve(station: Station, now: float, events: list[Event], begun: int) -> int:
    """Begin what there are servers for. begun: how many were, which keeps equals in order."""
    while station.free and station.line:
        seconds, visits = station.line.popleft()
        station.free -= 1
        station.busy += seconds
        begun += 1
        heapq.heappush(events, (now + seconds, begun, station, visits))
    return begun
