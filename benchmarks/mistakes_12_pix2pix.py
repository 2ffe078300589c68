"""The table of wrong implementations of lab 12_pix2pix.

    python benchmarks/mistakes_12_pix2pix.py [SEED ...] [--data SOURCE] [--only WORD ...]

Short games on mosaics: L1 on held-out digits, how many are named rightly, their distance to real
ones, and the discriminator's loss over the last turns.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, interpolate, softplus

from gancourse import pix2pix as p2p
from gancourse import training
from gancourse.data import Digits, load_digits

TURNS, LAST = 150, 20
Distance = Callable[[Tensor, Tensor], Tensor]


class UNet(nn.Module):
    """As the lab has it, for grey pictures; `cut` hands the decoder zeros in place of e1."""

    def __init__(self, base: int = 8, cut: bool = False) -> None:
        super().__init__()
        self.cut = cut
        self.down1 = nn.Sequential(nn.Conv2d(1, base, 4, 2, 1), nn.LeakyReLU(0.2))
        self.down2 = _step(nn.Conv2d(base, 2 * base, 4, 2, 1), 2 * base, nn.LeakyReLU(0.2))
        self.down3 = _step(nn.Conv2d(2 * base, 4 * base, 4, 2, 1), 4 * base, nn.LeakyReLU(0.2))
        self.up3 = _step(nn.ConvTranspose2d(4 * base, 2 * base, 4, 2, 1), 2 * base, nn.ReLU())
        self.up2 = _step(nn.ConvTranspose2d(4 * base, base, 4, 2, 1), base, nn.ReLU())
        self.up1 = nn.ConvTranspose2d(2 * base, 1, 4, 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        """x: (n, 1, h, w); returns (n, 1, h, w) in [-1, 1]."""
        e1 = self.down1(x)
        e2 = self.down2(e1)
        y = torch.cat([self.up3(self.down3(e2)), e2], 1)
        y = torch.cat([self.up2(y), torch.zeros_like(e1) if self.cut else e1], 1)
        return torch.tanh(self.up1(y))


class PatchGAN(nn.Module):
    """As the lab has it; `blind` shows it zeros in place of the condition."""

    def __init__(self, base: int = 8, blind: bool = False, squeezed: bool = False) -> None:
        super().__init__()
        self.blind, self.squeezed = blind, squeezed
        self.net = nn.Sequential(
            nn.Conv2d(2, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            *_step(nn.Conv2d(base, 2 * base, 4, 2, 1), 2 * base, nn.LeakyReLU(0.2)),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond: Tensor, image: Tensor) -> Tensor:
        """Pictures (n, 1, h, w) each; returns (n, 1, h / 4, w / 4)."""
        logits = self.net(torch.cat([0 * cond if self.blind else cond, image], 1))
        return logits.sigmoid() if self.squeezed else logits


def _step(convolution: nn.Module, width: int, activation: nn.Module) -> nn.Sequential:
    return nn.Sequential(convolution, nn.BatchNorm2d(width), activation)


def l1(fake: Tensor, target: Tensor) -> Tensor:
    """The mean distance of pixels."""
    return (fake - target).abs().mean()


def squares(fake: Tensor, target: Tensor) -> Tensor:
    """Squares in place of distances."""
    return (fake - target).square().mean()


def summed(fake: Tensor, target: Tensor) -> Tensor:
    """A sum over the pixels of a picture in place of their mean."""
    return (fake - target).abs().sum((1, 2, 3)).mean()


@dataclass(frozen=True)
class Row:
    """One way to play; the first one, with no change, is right."""

    lam: float = 10.0
    distance: Distance = l1
    swapped: bool = False
    shuffled: bool = False
    blind: bool = False
    squeezed: bool = False
    cut: bool = False


ROWS = {
    "none": Row(),
    "D does not see the condition": Row(blind=True),
    "pairs out of step": Row(shuffled=True),
    "true and made swapped in D": Row(swapped=True),
    "sigmoid at D's end": Row(squeezed=True),
    "L1 as a sum": Row(distance=summed),
    "squares in place of L1": Row(distance=squares),
    "no L1": Row(lam=0.0),
    "e1 is not joined": Row(cut=True),
}


def turn_of(row: Row) -> p2p.Turn:
    """One turn of both players, with the row's slip."""

    def turn(players: training.Players, cond: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
        disc = players["disc"]
        target = target.roll(1, 0) if row.shuffled else target
        fake = players["gen"](cond)
        on_real, on_fake = disc(cond, target), disc(cond, fake.detach())
        if row.swapped:
            on_real, on_fake = on_fake, on_real
        disc_loss = (softplus(-on_real).mean() + softplus(on_fake).mean()) / 2
        disc_loss = players.descend(disc_loss, "disc")
        gen_loss = softplus(-disc(cond, fake)).mean() + row.lam * row.distance(fake, target)
        return disc_loss, players.descend(gen_loss, "gen")

    return turn


def mosaic(pictures: Tensor) -> Tensor:
    """Blocks of 4 x 4 pixels in their mean."""
    return interpolate(avg_pool2d(pictures, 4), scale_factor=4)


def play(row: Row, digits: Digits, seed: int) -> tuple[p2p.Measures, float]:
    """Play a row to its end: measures of held-out digits, and D's mean loss over the last turns."""
    train = p2p.make_pairs(digits.images[:7000], digits.labels[:7000], mosaic)
    held_out = p2p.make_pairs(digits.held_out_images, digits.held_out_labels, mosaic)
    torch.manual_seed(seed)
    nets = {"gen": UNet(cut=row.cut), "disc": PatchGAN(blind=row.blind, squeezed=row.squeezed)}
    players = p2p.new_players(nets, train, p2p.Recipe(), seed)
    losses = [s.disc_loss for s in p2p.play(players, p2p.Recipe(), train, turn_of(row), TURNS)]
    made = p2p.translate(players["gen"], held_out.cond)
    return p2p.measure(made, held_out, digits), sum(losses[-LAST:]) / LAST


def main() -> None:
    """Print a row for each seed and slip."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", nargs="*", type=int, default=[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--only", nargs="*", default=[""])
    args = parser.parse_args()
    digits = load_digits(args.data)
    print("seed  slip                            L1     named  distance  D's loss")
    for seed in args.seeds:
        for name in (name for name in ROWS if any(word in name for word in args.only)):
            found, loss = play(ROWS[name], digits, seed)
            numbers = f"{found.l1:.4f}  {found.accuracy:.3f}  {found.distance:8.1f}  {loss:.2f}"
            print(f"{seed:4}  {name:30}  {numbers}", flush=True)


if __name__ == "__main__":
    main()
