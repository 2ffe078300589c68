"""Networks that learn together, by name: any number of them, their optimisers and averages.

    players = Players(
        {"gen": gen, "disc": disc},
        {"gen": Adam(gen.parameters(), 1e-3), "disc": Adam(disc.parameters(), 1e-3)},
        training.seeded(0),
        {"gen": training.running_average(gen)},
    )
    players.descend(loss, "disc")

An optimiser may hold one network, several (both generators of a CycleGAN) or a part of one, and a
loss may be one for several optimisers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.swa_utils import AveragedModel

from gancourse.training.averaging import settle
from gancourse.training.checkpoint import Part


@dataclass(frozen=True, eq=False)
class Players:
    """Everything that a training changes; what it goes by (recipe, rules, data) comes beside it.

    Attributes:
        nets: networks, which are put into training mode here.
        opts: optimisers; the learning rates that they begin with are remembered.
        order: draws batches, noise and labels.
        averages: running averages, each under the name of its network.
    """

    nets: Mapping[str, nn.Module]
    opts: Mapping[str, Optimizer]
    order: torch.Generator
    averages: Mapping[str, AveragedModel] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.train()
        for group in self._groups(*self.opts):
            group.setdefault("initial_lr", group["lr"])

    def __getitem__(self, net: str) -> nn.Module:
        """The network of this name."""
        return self.nets[net]

    @property
    def device(self) -> torch.device:
        """Where they all are."""
        return next(p.device for net in self.nets.values() for p in net.parameters())

    def train(self) -> None:
        """Put every network into training mode."""
        for net in self.nets.values():
            net.train()

    def differentiate(self, loss: Tensor, *opts: str) -> None:
        """The loss's gradient in what these optimisers hold, in place of any gradient before.

        Other networks get none: it would cost time, and be in the way of their own.
        """
        for name in opts:
            self.opts[name].zero_grad()
        held = [p for group in self._groups(*opts) for p in group["params"] if p.requires_grad]
        loss.backward(inputs=held)

    def descend(self, loss: Tensor, *opts: str) -> Tensor:
        """One step of each of these optimisers down this loss; returns it without its graph."""
        self.differentiate(loss, *opts)
        for name in opts:
            self.opts[name].step()
        return loss.detach()

    def follow(self) -> None:
        """Let every running average follow its network, once a turn."""
        for name, average in self.averages.items():
            average.update_parameters(self.nets[name])

    def settled(self, net: str, inputs: Tensor) -> AveragedModel:
        """This network's average, batch norm's statistics measured anew on inputs (n, ...)."""
        settle(self.averages[net], inputs.to(self.device))
        return self.averages[net]

    def set_rates(self, share: float) -> None:
        """Set every learning rate to this share of what it began with."""
        for group in self._groups(*self.opts):
            group["lr"] = share * group["initial_lr"]

    def parts(self) -> dict[str, Part]:
        """All that a checkpoint must hold to continue this training, under names of their own."""
        opts = {f"{name}_opt": opt for name, opt in self.opts.items()}
        averages = {f"{name}_average": average for name, average in self.averages.items()}
        return {**self.nets, **opts, **averages, "order": self.order}

    def _groups(self, *opts: str) -> list[dict]:
        return [group for name in opts for group in self.opts[name].param_groups]
