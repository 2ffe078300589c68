"""What of a state is chosen rather than dragged, as plain data that any front end can show."""

from dataclasses import dataclass

from gancourse.explore.space import Space
from gancourse.explore.state import PATHS, SEEDS, State, axes


@dataclass(frozen=True)
class Chooser:
    """One control.

    Attributes:
        name: the part of the state. label: what is written beside it.
        kind: "buttons", "number" or "list".
        options: what can be chosen; for a number, the lowest and the highest.
        value: what is chosen now.
    """

    name: str
    label: str
    kind: str
    options: tuple[int | str, ...]
    value: int | str


def choosers(space: Space, state: State) -> list[Chooser]:
    """The controls of this space, set to this state."""
    labels = tuple(range(space.classes))
    own = [("label", space.class_name, "buttons", labels)] if labels else []
    all_of_them: list[tuple[str, str, str, tuple[int | str, ...]]] = [
        *own,
        ("seed", "seed", "number", (0, SEEDS - 1)),
        ("other_seed", "other seed", "number", (0, SEEDS - 1)),
        ("rows", "rows", "list", axes(space)),
        ("columns", "columns", "list", axes(space)),
        ("path", "path", "list", PATHS),
    ]
    return [Chooser(*parts, value=getattr(state, parts[0])) for parts in all_of_them]
