"""The two players train, in plain and conditional games, and leave the world as they found it."""

import pytest
import torch
from torch import Tensor, nn

from gancourse.plane import (
    Game,
    NoisyGenerator,
    Recipe,
    State,
    WholeBatch,
    conditional_game,
    generate,
    mlp,
    picture,
    plain_game,
    train,
)
from gancourse.plane.players import FEEDINGS, Feeding

SHORT = Recipe(steps=3, batch=16)


def last(gen: nn.Module, disc: nn.Module, game: Game, recipe: Recipe = SHORT) -> State:
    *_, state = train(gen, disc, game, recipe)
    return state


def test_states_count_from_one_and_both_players_move() -> None:
    gen, disc = mlp(2, 2, width=8), mlp(2, 1, width=8, seed=1)
    before = gen[0].weight.clone(), disc[0].weight.clone()
    states = list(train(gen, disc, plain_game(picture("blobs")), SHORT))
    assert [s.number for s in states] == [1, 2, 3]
    assert not torch.equal(gen[0].weight, before[0])
    assert not torch.equal(disc[0].weight, before[1])


def test_a_training_moves_points_onto_a_small_target() -> None:
    game = plain_game(picture("blobs"))
    gen = mlp(2, 2, width=16)
    state = last(
        gen,
        mlp(2, 1, width=16, seed=1),
        game,
        Recipe(steps=150, batch=64, lr_gen=5e-3, lr_disc=5e-3),
    )
    before, _ = generate(mlp(2, 2, width=16), game, 500)
    after, _ = generate(state.gen, game, 500)
    target = picture("blobs").sample(500, torch.Generator().manual_seed(0)).std(dim=0)
    assert (after.std(dim=0) - target).abs().sum() < (before.std(dim=0) - target).abs().sum() / 2


def test_a_training_repeats_itself_and_leaves_the_global_state_alone() -> None:
    before = torch.get_rng_state()
    game = conditional_game(picture("blobs"))
    runs = [last(mlp(4, 2, width=8), mlp(4, 1, width=8), game) for _ in range(2)]
    assert runs[0].gen_loss == runs[1].gen_loss
    assert torch.equal(torch.get_rng_state(), before)


def test_at_once_means_that_the_generator_answers_the_discriminator_before_its_step() -> None:
    """With linear players and a game without randomness the step can be done by hand."""

    def one(n: int, rng: torch.Generator) -> Tensor:
        return torch.ones(n, 1)

    def fixed(gen: nn.Module, n: int, rng: torch.Generator) -> Tensor:
        points: Tensor = gen(torch.ones(n, 1))
        return points

    moves = {}
    for simultaneous in (False, True):
        gen, disc = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
        nn.init.zeros_(gen.weight)
        nn.init.zeros_(disc.weight)
        recipe = Recipe(steps=1, batch=2, disc_steps=1, simultaneous=simultaneous)
        last(gen, disc, Game(one, fixed, 1), recipe)
        moves[simultaneous] = gen.weight.item(), disc.weight.item()
    # D starts at 0 and gives no slope; only after its own step is there anything to climb.
    assert moves[True][0] == 0
    assert moves[False][0] > 0
    assert moves[True][1] == moves[False][1] > 0


def test_a_conditional_game_joins_labels_to_both_players() -> None:
    seen: list[tuple[str, int]] = []

    def joining(name: str) -> object:
        def join(values: Tensor, labels: Tensor, k: int) -> Tensor:
            seen.append((name, k))
            return torch.hstack((values, torch.eye(k)[labels]))

        return join

    game = conditional_game(picture("ring"), 3, joining("gen"), joining("disc"))  # type: ignore[arg-type]
    last(mlp(11, 2, width=8), mlp(10, 1, width=8), game, Recipe(steps=1, batch=8, disc_steps=1))
    assert {("gen", 8), ("disc", 8)} == set(seen)


def test_generate_gives_the_class_that_is_asked_for() -> None:
    game = conditional_game(picture("ring"))

    class Echo(nn.Module):
        def forward(self, joined: Tensor) -> Tensor:
            return joined[:, 2:].argmax(dim=1, keepdim=True).repeat(1, 2).float()

    points, labels = generate(Echo(), game, 20)
    assert labels is not None
    assert torch.equal(points[:, 0].long(), labels)
    assert set(labels.tolist()) == set(range(8))
    only, _ = generate(Echo(), game, 5, label=3)
    assert (only == 3).all()


def test_generate_keeps_the_mode_and_repeats_by_seed() -> None:
    gen, game = mlp(2, 2, width=8).train(), plain_game(picture("zigzag"))
    first, labels = generate(gen, game, 10, seed=1)
    assert labels is None
    assert torch.equal(first, generate(gen, game, 10, seed=1)[0])
    assert not torch.equal(first, generate(gen, game, 10, seed=2)[0])
    assert gen.training


@pytest.mark.parametrize("feeding", FEEDINGS)
def test_every_way_of_feeding_noise_lets_noise_and_gradient_through(feeding: Feeding) -> None:
    gen = NoisyGenerator(feeding, noise_dim=1, width=8)
    points = gen(torch.randn(50, 1, generator=torch.Generator().manual_seed(0)))
    assert points.shape == (50, 2)
    assert (points.std(dim=0) > 0).all()


def test_the_whole_batch_reader_gives_one_score_that_depends_on_every_point() -> None:
    for squares in (False, True):
        points = torch.randn(6, 2, generator=torch.Generator().manual_seed(0)).requires_grad_()
        score = WholeBatch(6, 2, squares, width=8)(points)
        assert score.shape == (1, 1)
        (gradient,) = torch.autograd.grad(score.sum(), points)
        assert (gradient.abs().sum(dim=1) > 0).all()
