"""The shared networks: shapes, one training step, what each normalisation couples."""

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import softplus

from gancourse.nets import (
    NORMS,
    ConvDiscriminator,
    ConvGenerator,
    parameter_count,
    sized,
    split_heads,
)

PER_IMAGE = [norm for norm in NORMS if norm != "batch"]


@pytest.mark.parametrize(("channels", "side"), [(1, 28), (3, 32)])
def test_generator_shape_and_range(channels: int, side: int) -> None:
    images = ConvGenerator(7, 4, channels, side)(torch.randn(5, 7))
    assert images.shape == (5, channels, side, side)
    assert images.abs().max() <= 1


@pytest.mark.parametrize("norm", NORMS)
def test_discriminator_shape(norm) -> None:
    assert ConvDiscriminator(3, 4, 32, norm)(torch.randn(5, 3, 32, 32)).shape == (5, 1)


def test_one_step_of_both_at_width_8_changes_both() -> None:
    gen, disc = ConvGenerator(6, 8), ConvDiscriminator(1, 8)
    before = [p.clone() for net in (gen, disc) for p in net.parameters()]
    opts = [torch.optim.Adam(net.parameters(), 1e-3) for net in (gen, disc)]
    loss = (
        softplus(disc(gen(torch.randn(4, 6)))).mean()
        + softplus(-disc(torch.randn(4, 1, 28, 28))).mean()
    )
    loss.backward()
    for opt in opts:
        opt.step()
    after = [p for net in (gen, disc) for p in net.parameters()]
    assert sum(not torch.equal(a, b) for a, b in zip(before, after, strict=True)) > len(after) // 2


@pytest.mark.parametrize("norm", PER_IMAGE)
def test_each_score_depends_on_its_own_image(norm) -> None:
    disc, images = ConvDiscriminator(1, 4, norm=norm).eval(), torch.randn(6, 1, 28, 28)
    assert torch.allclose(disc(images)[:2], disc(images[:2]), atol=1e-5)


def test_batch_norm_couples_the_images() -> None:
    disc, images = ConvDiscriminator(1, 4), torch.randn(6, 1, 28, 28)
    assert not torch.allclose(disc(images)[:2], disc(images[:2]), atol=1e-3)


def test_the_scale_multiplies_the_latent() -> None:
    scaled = ConvGenerator(3, 4, scale=torch.tensor([1.0, 2.0, 0.0])).eval()
    latent = torch.randn(2, 3)
    assert torch.equal(scaled(latent), scaled(latent * torch.tensor([1.0, 1.0, 9.0])))
    assert not torch.equal(scaled(latent), scaled(latent * torch.tensor([1.0, 2.0, 1.0])))


def test_sizes_at_width_16() -> None:
    assert parameter_count(ConvGenerator(64)) == 110_481
    assert parameter_count(ConvDiscriminator()) == 10_129


def test_odd_names_and_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="expected one of none, batch"):
        ConvDiscriminator(norm="group")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="divisible by 4"):
        ConvGenerator(3, side=30)


class Lines(nn.Module):
    """One Linear for two outputs, which may go on to share what it gives."""

    def __init__(self, mixing: bool, lazy: bool = False) -> None:
        super().__init__()
        self.line = nn.LazyLinear(3) if lazy else nn.Linear(4, 3)
        self.mixing = mixing

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        both = self.line(x)
        return both[:, :1], both[:, 1:] + self.mixing * both[:, :1]


def test_rows_of_one_linear_are_heads_of_their_own_unless_they_mix() -> None:
    heads = Lines(mixing=False)
    before = heads.line.weight.clone()
    first, others = split_heads(heads, 4)
    assert {id(p) for p in first} == {id(p) for p in others} == {id(p) for p in heads.parameters()}
    assert torch.equal(heads.line.weight, before)
    with pytest.raises(ValueError, match="shares a parameter"):
        split_heads(Lines(mixing=True), 4)


def test_one_look_gives_lazy_layers_their_sizes_and_changes_nothing_else() -> None:
    net = nn.Sequential(nn.LazyLinear(3), nn.BatchNorm1d(3))
    assert parameter_count(sized(net, torch.full((2, 5), 7.0))) == 24
    assert net.training
    assert not net[1].running_mean.any()
