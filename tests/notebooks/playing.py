"""Plays a solved notebook with other answers in the place of its own, in this process."""

import contextlib
import io
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

import torch
from notebook_files import code_cells, lay_beside, solved


class StoppedError(AssertionError):
    """A cell raised, warned or wrote to stderr; the message shows it and names the answers."""


def play(lab: str, answers: Mapping[str, str], whole: bool = True) -> None:
    """Run all code cells in quick mode, but for the checks, and without drawing figures.

    answers: programs that take the place of solution cells, by the names of their exercises. What
    they bring of their own for other exercises is left aside, and they may warn.
    whole: whether to go on after the first metric that is recorded behind the last check.
    """
    left = len(answers)
    module = ModuleType(f"played_{lab}")
    with _folder(lab), _quiet(module) as (said, warned):
        for cell in code_cells(solved(lab)):
            marks = cell.metadata.get("nbgrader", {})
            if marks.get("grade"):
                left -= marks["grade_id"] in answers
                continue  # that a check takes these answers is tested elsewhere
            name = marks.get("grade_id", "").removeprefix("stub_")
            try:
                if name in answers:
                    _answer(module, name, answers)
                else:
                    _run(cell.source.replace('"auto"', '"offline"'), cell.id, module)
            except Exception as error:
                raise StoppedError(_told(lab, cell.source, answers)) from error
            own = {_file(module, name) for name in answers}
            noise = [str(w) for w in warned if w.filename not in own] + said.getvalue().split("\n")
            if any(noise):
                raise StoppedError(_told(lab, "\n".join([*noise, cell.source]), answers))
            if not (whole or left) and "results(" in cell.source:
                return


def _answer(module: ModuleType, name: str, answers: Mapping[str, str]) -> None:
    others = {key: value for key, value in vars(module).items() if key in answers and key != name}
    _run(answers[name], name, module)
    vars(module).update(others)


def _run(source: str, name: str, module: ModuleType) -> None:
    exec(compile(source, _file(module, name), "exec"), vars(module))


def _file(module: ModuleType, name: str) -> str:
    return f"<{module.__name__}, {name}>"


@contextlib.contextmanager
def _folder(lab: str) -> Iterator[None]:
    """In a folder with what right answers need beside them, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        lay_beside(lab, Path(folder))
        with contextlib.chdir(folder):
            yield


@contextlib.contextmanager
def _quiet(
    module: ModuleType,
) -> Iterator[tuple[io.StringIO, list[warnings.WarningMessage]]]:
    """Quick mode without figures; yields what goes to stderr, and the warnings."""
    said, random = io.StringIO(), torch.get_rng_state()
    with contextlib.ExitStack() as stack:
        stack.enter_context(patch.dict("os.environ", {"GANCOURSE_QUICK": "1"}))
        stack.enter_context(patch("gancourse.plots.as_html", lambda figure, alt: ""))
        stack.callback(sys.modules.pop, module.__name__)
        sys.modules[module.__name__] = module  # where dataclasses look for names
        stack.callback(torch.set_rng_state, random)
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(contextlib.redirect_stderr(said))
        stack.callback(torch.set_warn_always, torch.is_warn_always_enabled())
        torch.set_warn_always(True)  # else a warning in one round would hide it in the next
        warned = stack.enter_context(warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", DeprecationWarning)
        # A step may return a loss with its graph: float() of it is right, and torch remarks on it.
        warnings.filterwarnings("ignore", "Converting a tensor with requires_grad=True")
        yield said, warned


def _told(lab: str, text: str, answers: Mapping[str, str]) -> str:
    lines = "\n".join(f"  {line}" for line in text.splitlines()[:12])
    return f"{lab}, with {', '.join(answers)}:\n{lines}"
