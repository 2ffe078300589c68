"""The table of wrong implementations of lab 13_cyclegan.

    python benchmarks/mistakes_13_cyclegan.py [SEED ...] [--data SOURCE] [--only WORD ...]

Short games between digits and negatives: how many translations are read rightly, both ways, and
how far from a picture one comes back.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn.functional import l1_loss

from gancourse import cyclegan as cycle
from gancourse.data import load_digits
from gancourse.training import Players
from gancourse.training.adversarial import least_squares_disc

STEPS = 80
LAM_CYC, LAM_ID = 10.0, 1.0
Nets = list[nn.Module]
"""G_AB, G_BA, D_A, D_B."""


def right(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """All six terms (Zhu et al. 2017, equation 3, and section 5.2)."""
    return fooled(a, b, nets) + LAM_CYC * cycles(a, b, nets) + LAM_ID * identity(b, a, nets)


def fooled(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """Both adversarial terms."""
    G_AB, G_BA, D_A, D_B = nets
    return (D_B(G_AB(a)) - 1).square().mean() + (D_A(G_BA(b)) - 1).square().mean()


def cycles(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """Both cycles."""
    G_AB, G_BA, *_ = nets
    return l1_loss(G_BA(G_AB(a)), a) + l1_loss(G_AB(G_BA(b)), b)


def identity(for_ab: Tensor, for_ba: Tensor, nets: Nets) -> Tensor:
    """Both identity terms: what each translator should leave alone."""
    G_AB, G_BA, *_ = nets
    return l1_loss(G_AB(for_ab), for_ab) + l1_loss(G_BA(for_ba), for_ba)


def no_cycle(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """Without the cycles."""
    return fooled(a, b, nets) + LAM_ID * identity(b, a, nets)


def one_cycle(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """Only from A and back."""
    G_AB, G_BA, *_ = nets
    there = l1_loss(G_BA(G_AB(a)), a)
    return fooled(a, b, nets) + LAM_CYC * there + LAM_ID * identity(b, a, nets)


def wrong_heap(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """The identity asked of what should change, with the paper's weight."""
    return fooled(a, b, nets) + LAM_CYC * cycles(a, b, nets) + 5 * identity(a, b, nets)


def exchanged(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """The discriminators exchanged."""
    G_AB, G_BA, D_A, D_B = nets
    return right(a, b, [G_AB, G_BA, D_B, D_A])


def detached(a: Tensor, b: Tensor, nets: Nets) -> Tensor:
    """The middle picture cut off on the way back."""
    G_AB, G_BA, *_ = nets
    back = l1_loss(G_BA(G_AB(a).detach()), a) + l1_loss(G_AB(G_BA(b).detach()), b)
    return fooled(a, b, nets) + LAM_CYC * back + LAM_ID * identity(b, a, nets)


def turned_round(real: Tensor, fake: Tensor) -> Tensor:
    """Real 0 and fake 1."""
    return least_squares_disc(fake, real)


@dataclass(frozen=True)
class Slip:
    """What a turn is made of.

    Attributes:
        gen_loss: of both translators.
        disc_loss: of scores of real and of fake pictures.
        leftovers: whether the translators' gradients count in the discriminators' step.
    """

    gen_loss: Callable[[Tensor, Tensor, Nets], Tensor] = right
    disc_loss: Callable[[Tensor, Tensor], Tensor] = least_squares_disc
    leftovers: bool = False


ROWS = {
    "none": Slip(),
    "no cycle": Slip(no_cycle),
    "one cycle only": Slip(one_cycle),
    "cut in the middle": Slip(detached),
    "identity with the wrong heap": Slip(wrong_heap),
    "discriminators exchanged": Slip(exchanged),
    "real 0, fake 1": Slip(disc_loss=turned_round),
    "gradients left over": Slip(leftovers=True),
}


def turn_of(slip: Slip) -> cycle.Turn:
    """One turn of all four networks, with this slip."""

    def turn(players: Players, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
        nets = [players[name] for name in ("G_AB", "G_BA", "D_A", "D_B")]
        G_AB, G_BA, D_A, D_B = nets
        players.opts["gen"].zero_grad()
        players.opts["disc"].zero_grad()
        gen_loss = slip.gen_loss(a, b, nets)
        gen_loss.backward()
        players.opts["gen"].step()
        if not slip.leftovers:
            players.opts["disc"].zero_grad()
        disc_loss = slip.disc_loss(D_A(a), D_A(G_BA(b).detach()))
        disc_loss = disc_loss + slip.disc_loss(D_B(b), D_B(G_AB(a).detach()))
        disc_loss.backward()
        players.opts["disc"].step()
        return gen_loss.detach(), disc_loss.detach()

    return turn


def measured(slip: Slip, pair: cycle.Pair, seed: int) -> list[float]:
    """Read rightly from A to B and from B to A; how far one comes back from A and from B."""
    recipe = cycle.Recipe()
    players = cycle.new_players(recipe, seed)
    for _ in cycle.play(players, recipe, pair, turn_of(slip), STEPS):
        pass
    ways = ("G_AB", "G_BA", pair.A, pair.B), ("G_BA", "G_AB", pair.B, pair.A)
    read, back = [], []
    for there, again, of, to in ways:
        images, labels = of.held_out[:1000], of.held_out_labels[:1000]
        fakes = cycle.translated(players[there], images)
        read.append(cycle.read_rightly(fakes, labels, to))
        back.append(cycle.cycle_error(players[there], players[again], images))
    return read + back


def main() -> None:
    """Print a row for each seed and slip."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seeds", nargs="*", type=int, default=[0])
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--only", nargs="*", default=[""])
    args = parser.parse_args()
    pair = cycle.changed_pair(load_digits(args.data), cycle.INVERTED)
    for seed in args.seeds:
        for row in (row for row in ROWS if any(word in row for word in args.only)):
            numbers = "  ".join(f"{x:.3f}" for x in measured(ROWS[row], pair, seed))
            print(f"{seed}  {row:30} {numbers}", flush=True)


if __name__ == "__main__":
    main()
