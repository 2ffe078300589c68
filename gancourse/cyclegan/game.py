"""The training of two translators and two discriminators."""

from collections.abc import Iterator

from torch import nn
from torch.optim import Adam

from gancourse.cyclegan.domains import Pair
from gancourse.cyclegan.nets import PatchDiscriminator, Translator, WholeTranslator
from gancourse.cyclegan.recipe import Recipe, Turn
from gancourse.data import draws
from gancourse.training import Players, Step, placed, repeated, seeded
from gancourse.training.loop import Loss

GENS, DISCS = ("G_AB", "G_BA"), ("D_A", "D_B")


def new_players(recipe: Recipe, seed: int, device: str = "cpu") -> Players:
    """Networks "G_AB", "G_BA", "D_A", "D_B"; optimisers "gen" and "disc" of two networks each."""
    order = seeded(seed)
    nets = {name: placed(_translator(recipe), device) for name in GENS}
    nets |= {name: placed(PatchDiscriminator(recipe.disc_width), device) for name in DISCS}
    betas = recipe.beta1, 0.999
    held = {"gen": (GENS, recipe.rate), "disc": (DISCS, recipe.disc_rate)}
    opts = {
        opt: Adam([p for name in names for p in nets[name].parameters()], rate, betas, fused=True)
        for opt, (names, rate) in held.items()
    }
    return Players(nets, opts, order)


def play(players: Players, recipe: Recipe, pair: Pair, turn: Turn, steps: int) -> Iterator[Step]:
    """`steps` turns, each with a batch of either domain, drawn on its own."""
    many_a = draws(pair.A.images, recipe.batch, players.order)
    many_b = draws(pair.B.images, recipe.batch, players.order)

    def once(number: int) -> tuple[Loss, Loss]:
        players.set_rates(recipe.share_of_rate(number, steps))
        gen_loss, disc_loss = turn(players, next(many_a), next(many_b))
        return disc_loss, gen_loss

    return repeated(once, steps)


def _translator(recipe: Recipe) -> nn.Module:
    if recipe.whole:
        return WholeTranslator(recipe.whole)
    return Translator(recipe.width, recipe.blocks)
