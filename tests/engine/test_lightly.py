"""Posing without PyTorch: the same questions, and nothing left of it afterwards."""

import json
import subprocess
import sys

import posed_lightly
import pytest

from graders.engine.run.lightly import NeedsTorchError, Nothing, at_hand
from graders.exercise import labs, names


def test_the_questions_are_the_same_without_torch() -> None:
    ids = [f"{lab}.{name}" for lab in labs() for name in names(lab)]
    command = [sys.executable, posed_lightly.__file__, *ids]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["digests"] == {name: posed_lightly.digest(name) for name in said["digests"]}
    assert len(said["digests"]) >= len(ids) / 2, "most should need no PyTorch to be posed"
    assert said["left"] == []
    assert not said["passed"]


def test_a_process_that_has_torch_keeps_it() -> None:
    import torch

    with at_hand("05_first_gan.get_noise") as light:
        assert not light
    assert sys.modules["torch"] is torch
    assert "graders.questions.lab05_first_gan.get_noise" in sys.modules


def test_what_stands_for_nothing_cannot_be_called_in_earnest() -> None:
    torch = Nothing("torch")

    class Net(torch.nn.Module):  # type: ignore[name-defined, misc]
        pass

    assert Net.__mro__ == (Net, object)
    assert not isinstance(1, torch.Tensor)  # type: ignore[arg-type]
    with pytest.raises(NeedsTorchError, match=r"torch\.ones was called"):
        torch.ones(2)
