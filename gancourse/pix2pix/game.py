"""The training of a generator and a discriminator on pairs, by whatever turn it is handed."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from torch import Tensor, nn
from torch.optim import Adam

from gancourse.pix2pix.pairs import Pairs
from gancourse.pix2pix.recipe import Recipe
from gancourse.training import Players, Step, evaluating, placed, repeated, seeded
from gancourse.training.loop import Loss

Turn: TypeAlias = Callable[[Players, Tensor, Tensor], tuple[Loss, Loss]]
"""(players, cond, target) -> losses of discriminator and generator; 0.0 for one that rests."""


def new_players(nets: Mapping[str, nn.Module], pairs: Pairs, recipe: Recipe, seed: int) -> Players:
    """Players "gen", condition -> picture, and, where there is one, "disc", both -> logits.

    They were made before, so seed torch for their weights. They look at two pairs once, where lazy
    layers take their sizes, and go to the pairs' device. seed: of the batches' order.
    """
    cond, target = pairs.cond[:2], pairs.target[:2]
    nets = {name: net.to(cond.device) for name, net in nets.items()}
    with evaluating(*nets.values()):
        nets["gen"](cond)
        if "disc" in nets:
            nets["disc"](cond, target)
    nets = {name: placed(net, str(cond.device)) for name, net in nets.items()}
    rates = {"gen": recipe.rate, "disc": recipe.disc_rate}
    betas = recipe.beta1, 0.999
    opts = {
        name: Adam(net.parameters(), rates[name], betas, fused=True) for name, net in nets.items()
    }
    return Players(nets, opts, seeded(seed))


def play(players: Players, recipe: Recipe, pairs: Pairs, turn: Turn, turns: int) -> Iterator[Step]:
    """`turns` turns, each on a batch of pairs drawn anew; rates fall as the recipe says."""

    def taken(number: int) -> tuple[Loss, Loss]:
        players.set_rates(recipe.share_of_rate(number, turns))
        return turn(players, *pairs.batch(recipe.batch, players.order))

    return repeated(taken, turns)
