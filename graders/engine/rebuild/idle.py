"""Which cells of a notebook grading leaves out: the lab's own ones that no answer leans on.

A lab trains, draws and prints around its exercises. Points come from checks, which look at what
the student defined; so a cell that stands as it was released is run only if it makes a name that
the student's cells, or what they lean on, may take. Whatever is unclear is run.
"""

from collections.abc import Sequence

from graders.engine.rebuild.mentions import own, taken

MOST = 60_000  # characters of a student's code; a solved lab has a sixth of it at most


def idle(cells: Sequence[str], students: Sequence[bool], counts: Sequence[bool]) -> set[int]:
    """The places of the cells that need not be run.

    students: whether each cell holds a student's text. counts: whether it is run in any case.
    """
    if sum(len(cell) for cell, theirs in zip(cells, students, strict=True) if theirs) > MOST:
        return set()
    names = frozenset[str]()
    known = {i: own(cells[i]) for i, theirs in enumerate(students) if not theirs}
    for source in (cell for cell, theirs in zip(cells, students, strict=True) if theirs):
        found = taken(source)
        if found is None:
            return set()
        names |= found
    left = {i for i, cell in known.items() if not cell.always and not counts[i]}
    names = names.union(*(known[i].takes for i in known.keys() - left))
    imported = frozenset[str]().union(*(cell.makes for cell in known.values() if cell.always))
    made = {i: known[i].makes | (known[i].changes - imported) for i in left}
    while leant_on := {i for i in left if made[i] & names}:
        left -= leant_on
        names = names.union(*(known[i].takes for i in leant_on))
    return left
