"""A training that was interrupted and taken up again ends where an uninterrupted one ends."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from gancourse.data import draws
from gancourse.training import Step, checkpoint, repeated, running_average, seeded
from gancourse.training.checkpoint import CheckpointError, Part


class Run:
    """A toy training with every kind of part."""

    def __init__(self, optimizer: type[torch.optim.Optimizer] = torch.optim.Adam) -> None:
        self.order = seeded(3)
        self.net = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4), nn.Linear(4, 1))
        self.opt = optimizer(self.net.parameters(), lr=0.01)
        self.average = running_average(self.net, 0.9)
        self.batches = draws(torch.linspace(-1, 1, 80).reshape(40, 2), 8, self.order)

    @property
    def parts(self) -> dict[str, Part]:
        return {"net": self.net, "opt": self.opt, "average": self.average, "order": self.order}

    def play(self, steps: int, done: int = 0) -> Iterator[Step]:
        return repeated(self.turn, steps, done)

    def turn(self, number: int) -> tuple[Tensor, Tensor]:
        loss = (self.net(next(self.batches)) - torch.randn(8, 1)).pow(2).mean()
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()
        self.average.update_parameters(self.net)
        return loss, loss


def losses(steps: Iterator[Step]) -> list[float]:
    return [step.gen_loss for step in steps]


@pytest.mark.parametrize("optimizer", [torch.optim.Adam, torch.optim.RMSprop, torch.optim.SGD])
def test_it_goes_on_to_the_same_numbers(tmp_path: Path, optimizer) -> None:
    whole = losses(Run(optimizer).play(20))
    first = Run(optimizer)
    for _ in islice(checkpoint.kept(first.play(20), tmp_path, first.parts, every=100), 8):
        pass  # stopped in the middle; what was done is saved when the walk is closed
    second = Run(optimizer)
    done = checkpoint.resume(tmp_path, second.parts)
    assert done == 8
    assert losses(second.play(20, done)) == whole[8:]


def test_an_interruption_saves_what_was_done(tmp_path: Path) -> None:
    run = Run()

    def interrupted() -> None:
        for step in checkpoint.kept(run.play(20), tmp_path, run.parts, every=4):
            if step.number == 6:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert checkpoint.resume(tmp_path, Run().parts) == 6


def test_a_folder_holds_one_state_without_pickles(tmp_path: Path) -> None:
    run = Run()
    for _ in checkpoint.kept(run.play(9), tmp_path, run.parts, every=3):
        pass
    assert sorted(p.name for p in tmp_path.iterdir()) == ["state.json", "step9.safetensors"]
    assert json.loads((tmp_path / "state.json").read_text())["step"] == 9


def test_nothing_saved_is_step_0_and_changes_nothing(tmp_path: Path) -> None:
    run = Run()
    before = [p.clone() for p in run.net.parameters()]
    assert checkpoint.resume(tmp_path / "none", run.parts) == 0
    assert all(torch.equal(a, b) for a, b in zip(before, run.net.parameters(), strict=True))


def test_other_parts_are_refused_by_name(tmp_path: Path) -> None:
    run = Run()
    checkpoint.save(tmp_path, 1, run.parts)
    with pytest.raises(CheckpointError, match="holds average, net, opt, order; expected net"):
        checkpoint.resume(tmp_path, {"net": run.net})
    with pytest.raises(CheckpointError, match="part 'net' is of another form"):
        checkpoint.resume(tmp_path, run.parts | {"net": nn.Linear(9, 9)})


def test_damaged_files_are_named(tmp_path: Path) -> None:
    run = Run()
    checkpoint.save(tmp_path, 1, run.parts)
    (tmp_path / "step1.safetensors").write_bytes(b"half a file")
    with pytest.raises(CheckpointError, match=f"{tmp_path.name}: damaged"):
        checkpoint.resume(tmp_path, run.parts)
    (tmp_path / "state.json").write_text("{")
    with pytest.raises(CheckpointError, match="Delete the folder"):
        checkpoint.resume(tmp_path, run.parts)
