"""A generator and a discriminator that hear of labels, in training."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer
from torch.optim.swa_utils import AveragedModel

from gancourse.conditional.drawing import joined, noises
from gancourse.conditional.recipe import Recipe, Rules
from gancourse.data import Digits, labelled_draws
from gancourse.nets import ConvGenerator
from gancourse.training import Step, repeated, running_average, seeded, settle
from gancourse.training.checkpoint import Part

ENOUGH_TO_SETTLE = 2_000


class Players:
    """A generator of latents [noise | one-hot label], made here, and the given discriminator.

    Attributes: `gen`, `disc`, `average` (the running average of the generator), their optimisers
    `gen_opt` and `disc_opt`, and `order`, which draws batches, noise and the fakes' labels.

    Args:
        disc: what the rules' losses call; made before, so seed torch for its weights.
        recipe: sizes and rates.
        seed: of the generator's weights and of all draws.
        device: where both go.
    """

    def __init__(self, disc: nn.Module, recipe: Recipe, seed: int, device: str = "cpu") -> None:
        self.order = seeded(seed)
        self.recipe, self.device = recipe, device
        self.gen = self._placed(ConvGenerator(recipe.noise + recipe.classes))
        self.disc = self._placed(disc)
        self.average = running_average(self.gen, recipe.decay)
        self.gen_opt, self.disc_opt = (self._optimiser(net) for net in (self.gen, self.disc))

    def latents(self, n: int) -> tuple[Tensor, Tensor]:
        """n latents of fresh noise and random labels, (n, noise + classes), and the labels (n,)."""
        noise = torch.randn(n, self.recipe.noise, generator=self.order).to(self.device)
        labels = torch.randint(self.recipe.classes, (n,), generator=self.order).to(self.device)
        return joined(noise, labels, self.recipe.classes), labels

    def settled(self) -> AveragedModel:
        """The averaged generator, its batch norm's statistics measured anew."""
        noise = noises(ENOUGH_TO_SETTLE, self.recipe.noise, seed=0)
        labels = torch.arange(ENOUGH_TO_SETTLE) % self.recipe.classes
        settle(self.average, joined(noise, labels, self.recipe.classes).to(self.device))
        return self.average

    def parts(self) -> dict[str, Part]:
        """All that a checkpoint must hold to continue this training."""
        return {
            "gen": self.gen,
            "disc": self.disc,
            "average": self.average,
            "gen_opt": self.gen_opt,
            "disc_opt": self.disc_opt,
            "order": self.order,
        }

    def _placed(self, net: nn.Module) -> nn.Module:
        # On a CPU small convolutions are about a tenth quicker with the channels last.
        return net.to(self.device).to(memory_format=torch.channels_last).train()

    def _optimiser(self, net: nn.Module) -> Optimizer:
        betas = (self.recipe.beta1, 0.999)
        return Adam(net.parameters(), self.recipe.rate, betas, fused=True)


def play(
    players: Players, digits: Digits, rules: Rules, steps: int, done: int = 0
) -> Iterator[Step]:
    """Train both players by the rules, from step done + 1 to `steps`.

    digits: their training images and labels are drawn from, on the players' device.

    The fakes of the discriminator's step serve the generator's too: that saves drawing them twice.
    """
    recipe = players.recipe
    images = digits.scaled().contiguous(memory_format=torch.channels_last)
    reals = labelled_draws(images, digits.labels, recipe.batch, players.order)

    def turn(number: int) -> tuple[Tensor, Tensor]:
        _set_rates(players, recipe.share_of_rate(number, steps))
        real, y_real = next(reals)
        latents, y_fake = players.latents(recipe.batch)
        fake = players.gen(latents)
        disc_loss = rules.disc_loss(players.disc, real, y_real, fake.detach(), y_fake)
        disc_step(players, disc_loss)
        gen_loss = rules.gen_loss(players.disc, fake, y_fake)
        gen_step(players, gen_loss)
        return disc_loss, gen_loss

    return repeated(turn, steps, done)


def disc_step(players: Players, loss: Tensor) -> None:
    """One step of the discriminator down this loss."""
    players.disc_opt.zero_grad()
    loss.backward()
    players.disc_opt.step()


def gen_step(players: Players, loss: Tensor) -> None:
    """One step of the generator down this loss; the running average follows."""
    players.gen_opt.zero_grad()
    # Gradients of the discriminator's weights would cost time and be thrown away.
    loss.backward(inputs=list(players.gen.parameters()))
    players.gen_opt.step()
    players.average.update_parameters(players.gen)


def _set_rates(players: Players, share: float) -> None:
    for optimiser in (players.gen_opt, players.disc_opt):
        for group in optimiser.param_groups:
            group["lr"] = share * players.recipe.rate
