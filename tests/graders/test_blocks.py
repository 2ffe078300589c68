"""Blocks are judged by what they do with the parameters that they were filled with."""

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from graders.checking import judged_here
from graders.judges.kit.filled import Filled
from graders.judges.kit.layer_slips import alike, near
from graders.judges.kit.layers import Act, Linear
from graders.questions.kit.layer_inputs import filling

BLOCK = "05_first_gan.get_discriminator_block"
RECIPE = (Linear("Linear", 3, 2), Act("leaky", 0.2))


class Turned(nn.Module):
    """A block with parameters of its own, its matrix turned and listed last."""

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(1, n_out))
        self.matrix = nn.Parameter(torch.randn(n_in, n_out))

    def forward(self, x: Tensor) -> Tensor:
        """(N, n_in) -> (N, n_out)."""
        y = x @ self.matrix + self.shift
        return torch.maximum(y, 0.2 * y)


def filled(*shapes: tuple[int, ...]) -> Filled:
    asked = {"seed": 5, "gain": 1.0}
    return Filled(asked, {"shapes": [list(s) for s in shapes], "filling": 2}, 2, 2)


def test_parameters_get_what_the_question_says() -> None:
    values = filled((2, 3), (2,)).values(
        RECIPE, {"Linear.weight": (0, True), "Linear.bias": (1, False)}
    )
    np.testing.assert_allclose(values["Linear.weight"], filling(7, 0, (2, 3), 1.0).T, rtol=1e-6)
    np.testing.assert_allclose(values["Linear.bias"], filling(7, 1, (2,), 1.0), rtol=1e-6)


def test_a_layer_for_each_output_is_taken_together() -> None:
    found = filled((1, 3), (1,), (1, 3), (1,))
    assert found.shapes == [(2, 1, 3), (2, 1)]
    rows = [np.full((1, 3), 1.0), np.zeros(1), np.full((1, 3), 2.0), np.zeros(1)]
    gradient = found.gradient(rows, 0)
    assert gradient is not None
    assert gradient.shape == (2, 1, 3)
    assert found.gradient([None, *rows[1:]], 0) is None


def test_near_measures_by_the_row_and_alike_by_the_largest() -> None:
    y = np.array([[1000.0, 0.0], [1.0, 0.0]])
    assert near(y + np.array([[0.1, 0.1], [0, 0]]), y)
    assert not near(y + np.array([[0, 0], [0.1, 0]]), y)
    assert alike(y + 0.5, y, 0.0)
    assert not near(None, y)
    assert not alike(y[:1], y, 0.0)


def test_the_insides_are_free() -> None:
    verdict = judged_here(BLOCK, Turned, 3)
    assert verdict.passed, verdict.first_hint


@pytest.mark.parametrize(
    ("end", "hint"),
    [
        (nn.LeakyReLU(), "multiplied by 0.01, not 0.2"),
        (nn.ReLU(), "that is ReLU"),
        (nn.Dropout(0.5), "dropout"),
        (nn.Softsign(), "is not leaky_relu"),
        (nn.Identity(), "LeakyReLU is missing"),
    ],
)
def test_hints_name_the_slip(end: nn.Module, hint: str) -> None:
    verdict = judged_here(BLOCK, lambda n, m: nn.Sequential(nn.Linear(n, m), end), 3)
    assert not verdict.passed
    assert hint in verdict.first_hint


def test_one_case_alone_can_be_wrong() -> None:
    def block(n: int, m: int) -> nn.Module:
        return nn.Sequential(nn.Linear(n, m), nn.LeakyReLU(0.2 if n < 1000 else 0.3))

    verdict = judged_here(BLOCK, block, 3)
    assert verdict.first_hint.startswith("get_discriminator_block(1030, 2): ")
