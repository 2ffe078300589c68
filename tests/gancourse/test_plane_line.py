"""The example on the line trains each seed on its own and measures without sampling error."""

import pytest
import torch

from gancourse.plane.line import (
    DEVIATION,
    MEAN,
    LineRecipe,
    Reader,
    Stack,
    _state,
    play_on_the_line,
)

READERS: list[Reader] = ["whole batch", "batch and squares", "one sample"]


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_trains_and_gives_one_number_a_seed(reader: Reader) -> None:
    recipe = LineRecipe(reader, steps=4, seeds=3)
    states = list(play_on_the_line(recipe, every=2))
    assert [s.number for s in states] == [2, 4]
    assert states[0].distance.shape == (3,)
    assert not torch.equal(states[0].mean, states[1].mean)


def test_the_same_seed_repeats_and_the_global_state_is_left_alone() -> None:
    before = torch.get_rng_state()
    runs = [list(play_on_the_line(LineRecipe(steps=2, seeds=2), every=2)) for _ in range(2)]
    assert torch.equal(runs[0][0].distance, runs[1][0].distance)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_stack_is_many_networks_that_do_not_mix() -> None:
    stack = Stack((1, 4, 4, 1), seeds=3, rng=torch.Generator().manual_seed(0), bend=True)
    x = torch.randn(3, 5, 1, generator=torch.Generator().manual_seed(1)).requires_grad_()
    (gradient,) = torch.autograd.grad(stack(x)[1].sum(), x)
    assert (gradient[1] != 0).all()
    assert (gradient[[0, 2]] == 0).all()


def test_the_distance_is_that_of_a_generator_with_known_quantiles() -> None:
    class Shifted(torch.nn.Module):
        """Draws N(MEAN + 2, DEVIATION) exactly: its distance is 2."""

        def __init__(self) -> None:
            super().__init__()
            self.unused = torch.nn.Parameter(torch.zeros(2, 1, 1))

        def forward(self, u: torch.Tensor) -> torch.Tensor:
            return MEAN + 2 + DEVIATION * torch.special.ndtri(u)

    state = _state(7, Shifted(), Shifted())
    torch.testing.assert_close(state.distance, torch.full((2,), 2.0))
    torch.testing.assert_close(state.deviation, torch.full((2,), DEVIATION), rtol=0.01, atol=0)
