"""Wrong gradient penalties and what comes out of them; prints the notebook's table.

    python benchmarks/mistakes_08_wgan_gp.py [SEED ...]

Each row trains WGAN-GP on digits (MNIST where it can be had) for 100 generator steps with one slip
in it. "slope" is the mean gradient norm of the critic between real and fake images.
"""

import sys
from collections.abc import Callable
from dataclasses import replace

import torch
from digit_duels import (
    WGAN_GP,
    Variant,
    gap,
    mixed,
    norms_at,
    penalised,
    penalty,
    watch,
    with_norm,
    with_penalty,
)
from torch import Tensor, nn

from gancourse.data import load_digits

Penalty = Callable[[nn.Module, Tensor, Tensor], Tensor]
LAM = 10.0


def no_create_graph(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """The right value, without a way back to the critic's weights."""
    return penalty(critic, real, fake).detach()


def at_fakes(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """No interpolation."""
    return LAM * ((norms_at(critic, fake) - 1) ** 2).mean()


def one_share(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """One epsilon for the whole batch."""
    return LAM * ((norms_at(critic, torch.lerp(fake, real, torch.rand(1))) - 1) ** 2).mean()


def share_a_pixel(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """An epsilon for every pixel."""
    share = torch.rand_like(real)
    return LAM * ((norms_at(critic, share * real + (1 - share) * fake) - 1) ** 2).mean()


def whole_batch(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """One norm over all images together."""
    return LAM * (norms_at(critic, mixed(real, fake)).norm() - 1) ** 2


def one_axis(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """The norm over the channels only, pixel by pixel."""
    at = mixed(real, fake).requires_grad_()
    (grads,) = torch.autograd.grad(critic(at).sum(), at, create_graph=True)
    return LAM * ((grads.norm(dim=1) - 1) ** 2).mean()


def mean_of_scores(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """Gradients of the mean score: 64 times too small."""
    return LAM * ((norms_at(critic, mixed(real, fake)) / len(real) - 1) ** 2).mean()


def sign_flipped(critic: nn.Module, real: Tensor, fake: Tensor) -> Tensor:
    """Real images are scored down, fakes up."""
    return penalty(critic, real, fake) - gap(critic, real, fake)


def with_loss(loss: Callable[[nn.Module, Tensor, Tensor], Tensor]) -> Variant:
    """WGAN-GP with another critic's loss."""
    return replace(WGAN_GP, rules=replace(WGAN_GP.rules, critic_loss=loss))


ROWS: dict[str, Variant] = {
    "right": WGAN_GP,
    "no create_graph": with_penalty(no_create_graph),
    "critic's sign flipped": with_loss(sign_flipped),
    "no penalty, no clipping": with_loss(gap),
    "batch norm in the critic": with_norm("batch"),
    "norm over the whole batch": with_penalty(whole_batch),
    "norm over one axis": with_penalty(one_axis),
    "gradient of the mean score": with_penalty(mean_of_scores),
    "penalty subtracted": with_loss(lambda c, r, f: 2 * gap(c, r, f) - penalised(penalty)(c, r, f)),
    "at the fakes only": with_penalty(at_fakes),
    "one epsilon a batch": with_penalty(one_share),
    "an epsilon a pixel": with_penalty(share_a_pixel),
}


def main(seeds: list[int]) -> None:
    """Print every row for every seed."""
    torch.set_num_threads(1)
    digits = load_digits()
    for name, variant in ROWS.items():
        for seed in seeds:
            (look,) = watch(variant, digits, seed, [100])
            print(
                f"{name:28} seed {seed}: distance {look.distance:5.0f}  slope {look.slope:9.3g}  "
                f"critic's loss {look.critic_loss:9.3g}  {look.seconds:4.1f} CPU s",
                flush=True,
            )


if __name__ == "__main__":
    main([int(seed) for seed in sys.argv[1:]] or [0, 1, 2])
