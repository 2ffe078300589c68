"""Which tests go to the same process, when the run is spread over several.

What is costly to set up (a graded class, a JupyterLab, a course) must be set up once: a file's
tests stay together, and so do files that share such a thing. Some are split by lab instead: those
that look at the same run of a lab's notebook stay together.
"""

import re

from xdist.scheduler import LoadScopeScheduling

DEMO = "the demo's class"
TOGETHER = {"tests/demo/test_demo.py": DEMO, "tests/browser/test_formgrader.py": DEMO}
RUN = "the run of a notebook"
BY_LAB = {
    "tests/graders/test_answers.py": "answers",
    "tests/notebooks/test_claims.py": RUN,
    "tests/notebooks/test_run.py": RUN,
}
LAB = re.compile(r"\[(\d\d_\w+)")


def unit(nodeid: str) -> str:
    """The name of what a test belongs to: all tests of one name run in one process, in order."""
    file = nodeid.partition("::")[0]
    lab = LAB.search(nodeid)
    if file in BY_LAB and lab:
        return f"{BY_LAB[file]} {lab[1]}"
    return TOGETHER.get(file, file)


class Spread(LoadScopeScheduling):
    """xdist's scheduler, in the order of collection and with our units."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(nodeid)
