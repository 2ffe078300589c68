"""Small games against a critic on scikit-learn's digits, each with one fault; for `clinic_runs`."""

from dataclasses import dataclass, field, replace

import torch
from sklearn.datasets import load_digits
from torch import Tensor, nn

from gancourse.clinic.runs import LARGEST

BATCH, Z_DIM, SHOWN = 64, 16, 25
EARLY, STEPS = 150, 600
LINES = ("critic loss", "gen loss", "critic(x)", "critic(G(z))")


@dataclass(frozen=True)
class CriticFault:
    """A WGAN's training, clipped or penalised, with everything right but what is said otherwise."""

    clip: float | None = None
    lam: float | None = None
    critic_sign: float = 1.0
    gen_sign: float = 1.0
    critic_rate: float = 1e-3
    gen_rate: float = 1e-3
    create_graph: bool = True
    gen_clip: float | None = None
    cut_off: bool = False
    one_noise: bool = False
    sorted_classes: bool = False
    n_critic: int = 2


CLIPPED = CriticFault(clip=0.05)
PENALISED = CriticFault(lam=10.0)


def faults(usual: CriticFault) -> dict[str, CriticFault]:
    """What may be wrong with a clipped or a penalised game."""
    return {
        "sound": usual,
        "no_bound": CriticFault(),
        "critic_sign": replace(usual, critic_sign=-1.0),
        "gen_sign": replace(usual, gen_sign=-1.0),
        "critic_idle": replace(usual, critic_rate=1e-6),
        "gen_clipped": replace(usual, gen_clip=0.05),
        "cut_off": replace(usual, cut_off=True),
        "one_noise": replace(usual, one_noise=True),
        "sorted": replace(usual, sorted_classes=True),
        "no_create_graph": replace(usual, create_graph=False),
    }


OF_LAB = {"07_wgan": faults(CLIPPED), "08_wgan_gp": faults(PENALISED)}


@dataclass
class Watched:
    """What is noted on the way."""

    lines: list[list[float]] = field(default_factory=list)
    pictures: list[Tensor] = field(default_factory=list)


class CriticGame:
    """Both players, their data and their noise; `run` trains them with one fault."""

    def __init__(self, fault: CriticFault, seed: int) -> None:
        torch.manual_seed(seed)
        self.fault, self.seen = fault, Watched()
        found = load_digits()
        self.images = torch.tensor(found.images / 16, dtype=torch.float32).reshape(-1, 64)
        self.classes = torch.tensor(found.target)
        self.gen = nn.Sequential(
            *[nn.Linear(Z_DIM, 64), nn.BatchNorm1d(64), nn.ReLU()],
            *[nn.Linear(64, 128), nn.BatchNorm1d(128), nn.ReLU()],
            *[nn.Linear(128, 64), nn.Sigmoid()],
        )
        self.critic = nn.Sequential(
            *[nn.Linear(64, 128), nn.LeakyReLU(0.2), nn.Linear(128, 64), nn.LeakyReLU(0.2)],
            nn.Linear(64, 1),
        )
        self.opts = self.optimisers()
        self.fixed = torch.randn(BATCH, Z_DIM)

    def optimisers(self) -> list[torch.optim.Optimizer]:
        """RMSprop for clipped critics, Adam with its first momentum at 0.5 for others."""
        rates = ((self.gen, self.fault.gen_rate), (self.critic, self.fault.critic_rate))
        if self.fault.clip:
            return [torch.optim.RMSprop(net.parameters(), rate) for net, rate in rates]
        return [torch.optim.Adam(net.parameters(), rate, (0.5, 0.9)) for net, rate in rates]

    def run(self) -> Watched:
        """All steps."""
        for step in range(1, STEPS + 1):
            for _ in range(self.fault.n_critic):
                critic_loss, real, fake = self.critic_step(step)
            gen_loss, drawn = self.gen_step()
            line = [critic_loss, gen_loss, real.mean().item(), fake.mean().item()]
            self.seen.lines.append([max(-LARGEST, min(LARGEST, x)) for x in line])
            if step in (EARLY, STEPS - 1, STEPS):
                self.seen.pictures.append(drawn[:SHOWN])
        return self.seen

    def noise(self) -> Tensor:
        return self.fixed if self.fault.one_noise else torch.randn(BATCH, Z_DIM)

    def batch(self, step: int) -> Tensor:
        """Real images: at random, or of one class after another, each for a tenth of the run."""
        if self.fault.sorted_classes:
            own = (self.classes == 10 * (step - 1) // STEPS).nonzero()[:, 0]
            return self.images[own[torch.randint(len(own), (BATCH,))]]
        return self.images[torch.randint(len(self.images), (BATCH,))]

    def critic_step(self, step: int) -> tuple[float, Tensor, Tensor]:
        """One step of the critic; its loss and its scores."""
        images, fakes = self.batch(step), self.gen(self.noise()).detach()
        real, fake = self.critic(images), self.critic(fakes)
        loss = self.fault.critic_sign * (fake.mean() - real.mean())
        if self.fault.lam:
            loss = loss + self.fault.lam * self.penalty(images, fakes)
        self.opts[1].zero_grad()
        loss.backward()
        self.opts[1].step()
        clamp(self.critic, self.fault.clip)
        return loss.item(), real.detach(), fake.detach()

    def penalty(self, real: Tensor, fake: Tensor) -> Tensor:
        """mean (norm - 1)^2 between real and fake."""
        at = torch.lerp(fake, real, torch.rand(len(real), 1)).requires_grad_()
        scores = self.critic(at).sum()
        (slope,) = torch.autograd.grad(scores, at, create_graph=self.fault.create_graph)
        return ((slope.norm(dim=1) - 1) ** 2).mean()

    def gen_step(self) -> tuple[float, Tensor]:
        """One step of the generator; its loss, and what it drew."""
        drawn = self.gen(self.noise())
        loss = -self.fault.gen_sign * self.critic(drawn.detach() if self.fault.cut_off else drawn)
        self.opts[0].zero_grad()
        loss.mean().backward()
        self.opts[0].step()
        clamp(self.gen, self.fault.gen_clip)
        return loss.mean().item(), drawn.detach()


def clamp(net: nn.Module, bound: float | None) -> None:
    """Every parameter within the bound, if there is one."""
    if bound is not None:
        with torch.no_grad():
            for parameter in net.parameters():
                parameter.clamp_(-bound, bound)
