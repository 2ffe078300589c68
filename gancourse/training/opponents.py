"""A generator and a discriminator with an optimiser each: what trainings on images share."""

import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer
from torch.optim.swa_utils import AveragedModel

from gancourse.training.averaging import running_average, settle
from gancourse.training.checkpoint import Part


class Opponents:
    """Two networks in training; how they hear of latents and labels is a subclass's affair.

    Attributes: `gen`, `disc`, `average` (the running average of the generator), their optimisers
    `gen_opt` and `disc_opt`, and `order`, which draws the batches and the noise.

    Args:
        rates: Adam's learning rates of generator and discriminator.
        betas: Adam's, of both.
        decay: of the running average.
        device: where both networks go.
    """

    def __init__(
        self,
        gen: nn.Module,
        disc: nn.Module,
        *,
        rates: tuple[float, float],
        betas: tuple[float, float],
        decay: float,
        order: torch.Generator,
        device: str,
    ) -> None:
        self.device, self.order, self._rates = device, order, rates
        # On a CPU small convolutions are about a tenth quicker with the channels last.
        placed = (net.to(device).to(memory_format=torch.channels_last) for net in (gen, disc))
        self.gen, self.disc = (net.train() for net in placed)
        self.average = running_average(self.gen, decay)
        self.gen_opt: Optimizer = Adam(self.gen.parameters(), rates[0], betas, fused=True)
        self.disc_opt: Optimizer = Adam(self.disc.parameters(), rates[1], betas, fused=True)

    def parts(self) -> dict[str, Part]:
        """All that a checkpoint must hold to continue this training."""
        names = ("gen", "disc", "average", "gen_opt", "disc_opt", "order")
        return {name: getattr(self, name) for name in names}

    def set_rates(self, share: float) -> None:
        """Set both learning rates to this share of what they began with."""
        for optimiser, rate in zip((self.gen_opt, self.disc_opt), self._rates, strict=True):
            for group in optimiser.param_groups:
                group["lr"] = share * rate

    def disc_step(self, loss: Tensor) -> None:
        """One step of the discriminator down this loss."""
        self.disc_opt.zero_grad()
        loss.backward()
        self.disc_opt.step()

    def gen_step(self, loss: Tensor) -> None:
        """One step of the generator down this loss; the running average follows."""
        self.gen_opt.zero_grad()
        # Gradients of the discriminator's weights would cost time and be thrown away.
        loss.backward(inputs=list(self.gen.parameters()))
        self.gen_opt.step()
        self.average.update_parameters(self.gen)

    def settled_on(self, latents: Tensor) -> AveragedModel:
        """The averaged generator, its batch norm's statistics measured anew on these latents."""
        settle(self.average, latents.to(self.device))
        return self.average
