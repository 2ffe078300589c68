"""The training of a generator and of a recogniser that knows few labels."""

from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy
from torch.optim import Adam

from gancourse.data import draws
from gancourse.nets import ConvGenerator
from gancourse.semi_supervised.few import Few, moved, refuse_unfit
from gancourse.semi_supervised.nets import Recogniser
from gancourse.semi_supervised.recipe import Recipe, Rules
from gancourse.training import Players, Step, placed, repeated, seeded


def new_players(disc: Recogniser, recipe: Recipe, seed: int, device: str = "cpu") -> Players:
    """Players "gen", noise -> images, made here, and the given "disc".

    disc: made before, so seed torch for its weights. seed: of all draws. device: where both go.
    """
    nets = {"gen": placed(ConvGenerator(recipe.noise), device), "disc": placed(disc, device)}
    betas = recipe.beta1, 0.999
    opts = {
        name: Adam(net.parameters(), recipe.rate, betas, fused=True) for name, net in nets.items()
    }
    return Players(nets, opts, seeded(seed))


def play(
    players: Players, recipe: Recipe, few: Few, images: Tensor, rules: Rules, steps: int
) -> Iterator[Step]:
    """Train both players by the rules for `steps` turns; labels come from `few` alone.

    images: (n, 1, 28, 28) in [-1, 1], on the players' device, from which the unlabelled are drawn.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them twice.
    Raises ValueError for images that suit no player, and for labels that the discriminator lacks.
    """
    _refuse_unfit(few, players)
    refuse_unfit(images, "unlabelled images")
    pool = draws(images, recipe.batch, players.order)
    gen, disc = players["gen"], players["disc"]

    def turn(number: int) -> tuple[Tensor, Tensor]:
        players.set_rates(recipe.share_of_rate(number, steps))
        labelled, y = few.batch(recipe.labelled, players.order)
        labelled, unlabelled = (_seen(part, recipe, players) for part in (labelled, next(pool)))
        noise = torch.randn(recipe.batch, recipe.noise, generator=players.order)
        fake = gen(noise.to(players.device))
        disc_loss = rules.disc_loss(disc, labelled, y, unlabelled, fake.detach())
        disc_loss = players.descend(disc_loss, "disc")
        gen_loss = players.descend(rules.gen_loss(disc, unlabelled, fake), "gen")
        return disc_loss, gen_loss

    return repeated(turn, steps)


def learn(players: Players, recipe: Recipe, few: Few, steps: int) -> Iterator[Step]:
    """Train the recogniser alone, on the labelled images: what there is without a generator.

    Raises ValueError as `play` does.
    """
    _refuse_unfit(few, players)
    disc = players["disc"]

    def turn(number: int) -> tuple[Tensor, float]:
        players.set_rates(recipe.share_of_rate(number, steps))
        labelled, y = few.batch(recipe.labelled, players.order)
        loss = cross_entropy(disc(_seen(labelled, recipe, players)), y)
        return players.descend(loss, "disc"), 0.0

    return repeated(turn, steps)


def _refuse_unfit(few: Few, players: Players) -> None:
    refuse_unfit(few.images, "labelled images")
    outputs = getattr(players["disc"], "outputs", None)  # a learner's own network may not say
    low, high = few.labels.aminmax()
    if outputs is not None and (low < 0 or high >= outputs):
        raise ValueError(
            f"labels go from {int(low)} to {int(high)}, but the network has {outputs} outputs, "
            f"0 to {outputs - 1}: number the classes from 0, or make it wider."
        )


def _seen(images: Tensor, recipe: Recipe, players: Players) -> Tensor:
    return moved(images, players.order, recipe.shift) if recipe.shift else images
