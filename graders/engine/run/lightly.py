"""Imports an exercise without PyTorch, for a process that poses and judges but never observes.

A room of questions says what is asked, which NumPy draws, and what is looked at, which needs
PyTorch, but only beside the student's code. `import torch` costs more than all else that judging
one file does. So while a room is imported here, `torch` and all below it are names that stand for
nothing: they may be bound, subclassed and written into signatures, but calling one raises
NeedsTorchError. An exercise that needs PyTorch to pose is imported with it after all.
"""

import contextlib
import sys
from collections.abc import Iterator
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import numpy as np

from graders.engine.run.warming import importing
from graders.exercise import find, find_judge, split

TORCH = "torch"
MADE_OF = ("graders.questions.", "graders.judges.", "gancourse.")


class NeedsTorchError(RuntimeError):
    """Something of PyTorch was called in a process that did without."""


class Nothing(ModuleType):
    """A name of PyTorch, as good as a module, a class, a decorator or a type."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, key: str) -> "Nothing":
        if key.startswith("__"):
            raise AttributeError(key)
        return Nothing(f"{self.__name__}.{key}")

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return ()

    def __instancecheck__(self, value: Any) -> bool:
        return False

    def __or__(self, other: Any) -> type:
        return object

    __ror__ = __or__

    def __getitem__(self, key: Any) -> "Nothing":
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> "Nothing":
        if sys._getframe(1).f_code.co_name != "<module>":
            raise NeedsTorchError(f"{self.__name__} was called")
        return Nothing(f"{self.__name__}()")  # a decorator, such as torch.no_grad()


class _Finder(MetaPathFinder, Loader):
    """Finds nothings for `torch` and whatever is below it."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        wanted = name.partition(".")[0] == TORCH
        return ModuleSpec(name, self, is_package=True) if wanted else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return Nothing(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        return


@contextlib.contextmanager
def at_hand(exercise_id: str) -> Iterator[bool]:
    """Within the block an exercise and its judge are imported, without PyTorch where that will do.

    Yields whether it does. Afterwards nothing of such an import is left.
    """
    before = set(sys.modules)
    light = TORCH not in sys.modules and does_without(exercise_id)
    if not light:
        forget(before)
        with importing():
            import_all(exercise_id)
    try:
        yield light
    finally:
        if light:
            forget(before)


def does_without(exercise_id: str) -> bool:
    """Import an exercise so, and try: pose it and those it uses once, and declare their borders."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        with importing():
            import_all(exercise_id)
    except Exception:  # whatever kind comes of a name that stands for nothing
        return False
    finally:
        sys.meta_path.remove(finder)
        for name in [n for n, module in list(sys.modules.items()) if isinstance(module, Nothing)]:
            del sys.modules[name]
    try:
        for each in (exercise_id, *used(exercise_id)):  # where it fails, those are asked, too
            exercise = find(each)
            exercise.border(exercise.questions(np.random.default_rng(0), list(exercise.uses)))
    except Exception:
        return False
    return TORCH not in sys.modules


def import_all(exercise_id: str) -> None:
    """Import an exercise, those that it uses, and their judges."""
    for other in (exercise_id, *used(exercise_id)):
        find(other)
        find_judge(other)


def used(exercise_id: str) -> list[str]:
    """The ids of the earlier exercises that this one may use."""
    return [f"{split(exercise_id)[0]}.{name}" for name in find(exercise_id).uses]


def forget(before: set[str]) -> None:
    """Undo imports of what exercises are made of, and of all that holds names for nothing.

    before: the modules that there were.
    """
    for name in set(sys.modules) - before:
        module = sys.modules[name]
        names = list(vars(module).values())
        if name.startswith(MADE_OF) or any(isinstance(value, Nothing) for value in names):
            parent, _, last = name.rpartition(".")
            if parent in sys.modules:
                vars(sys.modules[parent]).pop(last, None)
            del sys.modules[name]
