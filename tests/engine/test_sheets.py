"""Sheets: many answers to one exercise in one file, and files that only look like one."""

from pathlib import Path

import pytest

from graders.engine.files import check_files
from graders.engine.intake.reading import UnreadableError, answers_of
from graders.engine.intake.sheets import answers_in

EXERCISE = "05_first_gan.get_noise"
SHEET = '''"""Answers."""

import torch

# %% right reference: torch.randn
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong uniform: uniform, not normal
# hint: torch.rand
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(n_samples, z_dim, device=device)

# %% wrong raises: a name that is nowhere
# hint: nowhere
def get_noise(n_samples, z_dim, device="cpu"):
    return nowhere

# %% wrong breaks: does not load
# hint: line 21
1 / 0

# %% mutants: these do the same
# 2:4 returns minus # minus noise is noise
'''
ORDINARY = {
    "no cells": "def f(): pass",
    "an editor's cells": SHEET.replace("# %% wrong raises: a name that is nowhere", "# %%"),
    "a title": SHEET.replace("# %% wrong raises: a name that is nowhere", "# %% wrong turns"),
    "another spelling": SHEET.replace("# %% wrong raises", "#%% wrong raises"),
    "a name twice": SHEET.replace("wrong raises", "wrong uniform"),
    "none right": SHEET.replace("%% right", "%% wrong"),
    "too many": "".join(f"# %% right r{i}: x\n" for i in range(501)),
    "no reason": SHEET.replace(": does not load", ":"),
}


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet on disk."""
    file = tmp_path / "sheet.py"
    file.write_text(SHEET)
    return file


def test_every_answer_of_a_sheet_is_judged_by_itself(sheet: Path) -> None:
    verdicts = dict(check_files(EXERCISE, [sheet], seed=3))
    names = ["right_reference", "wrong_uniform", "wrong_raises", "wrong_breaks"]
    assert list(verdicts) == [f"{sheet}::{name}" for name in names]
    right, uniform, raises, breaks = verdicts.values()
    assert right.passed, right.first_hint
    assert "torch.rand" in uniform.first_hint
    assert "'nowhere' is not defined" in raises.first_hint
    assert "ZeroDivisionError" in breaks.first_hint
    assert "at line 21: `1 / 0`" in breaks.first_hint  # the line it has in the sheet


def test_one_answer_of_a_sheet_may_be_named(sheet: Path) -> None:
    for name in ("uniform", "wrong_uniform"):
        (answer,) = answers_of(Path(f"{sheet}::{name}"))
        assert answer.key == f"{sheet}::wrong_uniform"
    (missing,) = answers_of(Path(f"{sheet}::nix"))
    assert missing.key == f"{sheet}::nix"
    with pytest.raises(UnreadableError, match=r"sheet\.py has no answer named nix"):
        missing.request()


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_other_files_are_one_answer(tmp_path: Path, text: str) -> None:
    (tmp_path / "mine.py").write_text(text)
    (answer,) = answers_of(tmp_path / "mine.py")
    assert answer.key == str(tmp_path / "mine.py")
    assert answer.request() == {"source": text, "filename": "mine.py"}


def test_windows_line_ends() -> None:
    assert len(answers_in(SHEET.replace("\n", "\r\n"))) == 4


def test_a_file_whose_name_has_colons(tmp_path: Path) -> None:
    (tmp_path / "a::b.py").write_text("x = 1")
    (answer,) = answers_of(tmp_path / "a::b.py")
    assert answer.request() == {"source": "x = 1", "filename": "a::b.py"}
