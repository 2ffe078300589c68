"""What an exercise is to the graders, and where each lab's are found.

An exercise `05_first_gan.get_noise` has two rooms. In `graders.questions.lab05_first_gan.get_noise`
`EXERCISE` says how it is asked; in `graders.judges.lab05_first_gan.get_noise` `JUDGE` says what the
reply means. A lab's `EXERCISES`, in `graders.questions.lab05_first_gan`, names them in the
notebook's order. Nothing else needs to be registered.
"""

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

import numpy as np

import graders.questions
from graders.border import Anything, Expected
from graders.criteria import Criterion
from graders.limits import JUDGING_SECONDS
from graders.plain import Plain

Pose: TypeAlias = Callable[[np.random.Generator], Plain]
Observe: TypeAlias = Callable[[Any, Plain], Plain]
Judge: TypeAlias = Callable[[Plain, Plain], Sequence[Criterion]]


@dataclass(frozen=True)
class StandIn:
    """Takes the name of an earlier exercise whose answer failed, so that one slip costs once.

    pose: draws what it answers from (recorded noise, a stub's weights), in the trusted process.
    make: from that, what takes the earlier exercise's name beside the student's code. It is never
    a right answer to the earlier exercise.
    """

    pose: Pose
    make: Callable[[Plain], Any]


@dataclass(frozen=True)
class Exercise:
    """How an exercise asks and looks; how it judges lives apart, in `graders.judges`.

    pose: draws the questions, a dict of plain data, in the trusted process.
    observe: calls the student's answer on them, beside the student's code; returns plain data.
    border: from the questions, what an observation must look like before it is judged.
    uses: earlier exercises of the lab that the usual answer calls, each with its stand-in. What
        was posed for those that are in use is in the questions under "stand_ins", by name.
    beside: files that are handed in with an answer, each with the most bytes it may have. They lie
        in the folder in which the answer is looked at, as they were handed in.
    judging_seconds: of CPU time that a verdict may take.
    """

    points: float
    pose: Pose
    observe: Observe
    border: Callable[[Plain], Expected] = lambda _: Anything()
    uses: Mapping[str, StandIn] = field(default_factory=dict)
    beside: Mapping[str, int] = field(default_factory=dict)
    judging_seconds: float = JUDGING_SECONDS

    def questions(self, rng: np.random.Generator, stand_ins: Sequence[str] = ()) -> Plain:
        """Questions; with stand-ins for the earlier exercises that are named."""
        asked = self.pose(rng)
        posed = {name: self.uses[name].pose(rng) for name in stand_ins}
        return asked | {"stand_ins": posed} if posed else asked


class UnknownExerciseError(KeyError):
    """No exercise has this id; the message lists the nearest known ones."""

    def __str__(self) -> str:
        return str(self.args[0])


def split(exercise_id: str) -> tuple[str, str]:
    """`"05_first_gan.get_noise"` -> `("05_first_gan", "get_noise")`."""
    lab, _, name = exercise_id.partition(".")
    if not lab or not name:
        raise UnknownExerciseError(f"{exercise_id!r} is no exercise id like 05_first_gan.get_noise")
    return lab, name


@cache
def labs() -> tuple[str, ...]:
    """Every lab that has graded exercises, in course order."""
    found = (m.name for m in pkgutil.iter_modules(graders.questions.__path__))
    return tuple(sorted(name.removeprefix("lab") for name in found if name.startswith("lab")))


def exercises(lab: str) -> Mapping[str, Exercise]:
    """The exercises of a lab by name, in the order in which the notebook asks them."""
    return {name: _room(lab, name) for name in names(lab)}


def names(lab: str) -> tuple[str, ...]:
    """The names of a lab's exercises, in that order. Raises UnknownExerciseError."""
    if lab not in labs():
        raise UnknownExerciseError(f"no lab {lab!r}; the labs are: {', '.join(labs())}")
    found: tuple[str, ...] = import_module(f"graders.questions.lab{lab}").EXERCISES
    return found


def find(exercise_id: str) -> Exercise:
    """The exercise with this id. Raises UnknownExerciseError, naming those that exist."""
    lab, name = split(exercise_id)
    if name not in names(lab):
        raise UnknownExerciseError(
            f"lab {lab} has no exercise {name!r}; it has: {', '.join(names(lab))}"
        )
    return _room(lab, name)


def find_judge(exercise_id: str) -> Judge:
    """The judge of an exercise. Only the trusted process may import it."""
    lab, name = split(exercise_id)
    judge: Judge = import_module(f"graders.judges.lab{lab}.{name}").JUDGE
    return judge


def _room(lab: str, name: str) -> Exercise:
    exercise: Exercise = import_module(f"graders.questions.lab{lab}.{name}").EXERCISE
    return exercise
