"""Every lab trains on a processor that knows no float64, as Apple's: in quick mode, on a stand-in.

Of a solved notebook all code cells run but those that ask `check`, which looks on the CPU.
"""

from pathlib import Path
from typing import Any

import matplotlib as mpl
import nbformat
import pretend_mps
import pytest
import torch
from pretend_mps import DEVICE, PretendMps
from torch import nn
from torch.optim import optimizer

from gancourse import training

SOLVED = sorted(Path(__file__).parents[2].glob("solutions/*/*.ipynb"))


def code_of(path: Path) -> list[str]:
    """The sources of a notebook's code cells that need no kernel and no judge."""
    cells = nbformat.read(path, as_version=4).cells
    sources = [cell.source for cell in cells if cell.cell_type == "code"]
    return [text for text in sources if not text.startswith("%") and "check(" not in text]


ON_DEVICE = [path for path in SOLVED if "training.device()" in "\n".join(code_of(path))]


def test_labs_that_choose_a_device_are_known() -> None:
    """The others train on the CPU, wherever they are."""
    assert [path.stem[:2] for path in ON_DEVICE] == ["06", "07", "08", "09", "10", "11", "12", "13"]


OFTEN = ("11_semi_supervised", "13_cyclegan")
"""The cheapest; of the others every small step is looked at only when all is (`-m slow`)."""
ASKED = [
    pytest.param(path, id=path.stem, marks=[] if path.stem in OFTEN else [pytest.mark.slow])
    for path in ON_DEVICE
]


@pytest.mark.parametrize("path", ASKED)
def test_a_lab_makes_no_float64_on_the_device(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANCOURSE_QUICK", "1")
    monkeypatch.setattr(training, "device", lambda: DEVICE)
    monkeypatch.chdir(tmp_path)
    mpl.use("agg")
    known = optimizer._get_fused_kernels_supported_devices()  # Apple's is among them
    monkeypatch.setattr(optimizer, "_get_fused_kernels_supported_devices", lambda: [*known, DEVICE])
    made: list[Any] = []
    monkeypatch.setattr(pretend_mps, "on_new", made.append)
    names: dict[str, Any] = {"__name__": "notebook", "display": lambda *shown: None}
    with PretendMps():
        for number, source in enumerate(code_of(path)):
            exec(compile(source, f"{path.name}, code cell {number}", "exec"), names)
    assert len(made) > 100  # it did train over there


def test_the_stand_in_refuses_what_apples_refuses() -> None:
    with PretendMps():
        there = torch.ones(3, 2).to(DEVICE)
        net = nn.Linear(2, 1).to(DEVICE)
        net(there).sum().backward()
        assert float(net.bias.grad.sum()) == 3.0
        with pytest.raises(TypeError, match="float64"):
            there.double()
        with pytest.raises(TypeError, match="float64"):
            torch.zeros(2, dtype=torch.float64, device=there.device)
        with pytest.raises(RuntimeError, match="same device"):
            there + torch.ones(3, 2)
        assert (there.cpu().double() + 1).sum() == 12
