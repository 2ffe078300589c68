"""Published GANs for digits, by the numbers of their sources: layers, sizes, starts.

The PyTorch project's DCGAN example (64 pixels) and the best-known collection of GANs in PyTorch
(DCGAN at 32 pixels; dense WGAN and WGAN-GP at 28).
"""

from itertools import pairwise

from torch import nn

ZOO_EPS = 0.8  # passed to batch norm where a momentum was meant; kept, as it is what people run


def example_generator() -> nn.Module:
    """100 -> 64 x 64: five transposed convolutions, 64 channels before the last."""
    widths = [512, 256, 128, 64]
    layers: list[nn.Module] = [nn.Unflatten(1, (100, 1, 1)), *_grown(100, 512, 1, 0)]
    for wide, narrow in pairwise(widths):
        layers += _grown(wide, narrow, 2, 1)
    last = nn.ConvTranspose2d(64, 1, 4, 2, 1, bias=False)
    return _started(nn.Sequential(*layers, last, nn.Tanh()))


def example_discriminator() -> nn.Module:
    """64 x 64 -> 1: five convolutions, 64 channels after the first."""
    layers: list[nn.Module] = [nn.Conv2d(1, 64, 4, 2, 1, bias=False), nn.LeakyReLU(0.2)]
    for narrow, wide in pairwise([64, 128, 256, 512]):
        convolution = nn.Conv2d(narrow, wide, 4, 2, 1, bias=False)
        layers += [convolution, nn.BatchNorm2d(wide), nn.LeakyReLU(0.2)]
    last = nn.Conv2d(512, 1, 4, 1, 0, bias=False)
    return _started(nn.Sequential(*layers, last, nn.Flatten()))


def zoo_generator() -> nn.Module:
    """100 -> 32 x 32: a dense layer to 128 x 8 x 8, then twice doubled by repeating pixels."""
    return _started(
        nn.Sequential(
            nn.Linear(100, 128 * 8 * 8),
            nn.Unflatten(1, (128, 8, 8)),
            nn.BatchNorm2d(128),
            nn.Upsample(scale_factor=2),
            nn.Conv2d(128, 128, 3, 1, 1),
            nn.BatchNorm2d(128, ZOO_EPS),
            nn.LeakyReLU(0.2),
            nn.Upsample(scale_factor=2),
            nn.Conv2d(128, 64, 3, 1, 1),
            nn.BatchNorm2d(64, ZOO_EPS),
            nn.LeakyReLU(0.2),
            nn.Conv2d(64, 1, 3, 1, 1),
            nn.Tanh(),
        )
    )


def zoo_discriminator() -> nn.Module:
    """32 x 32 -> 1: four strided convolutions with dropout, then a dense layer."""
    layers: list[nn.Module] = []
    for narrow, wide in pairwise([1, 16, 32, 64, 128]):
        layers += [nn.Conv2d(narrow, wide, 3, 2, 1), nn.LeakyReLU(0.2), nn.Dropout2d(0.25)]
        layers += [nn.BatchNorm2d(wide, ZOO_EPS)] if narrow > 1 else []
    return _started(nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 2 * 2, 1)))


def zoo_dense_generator() -> nn.Module:
    """100 -> 28 x 28 through dense layers of 128, 256, 512 and 1024."""
    layers: list[nn.Module] = []
    for narrow, wide in pairwise([100, 128, 256, 512, 1024]):
        norm = [nn.BatchNorm1d(wide, ZOO_EPS)] if narrow > 100 else []
        layers += [nn.Linear(narrow, wide), *norm, nn.LeakyReLU(0.2)]
    last = nn.Linear(1024, 28 * 28)
    return nn.Sequential(*layers, last, nn.Tanh(), nn.Unflatten(1, (1, 28, 28)))


def zoo_dense_critic() -> nn.Module:
    """28 x 28 -> a score through dense layers of 512 and 256."""
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(28 * 28, 512),
        nn.LeakyReLU(0.2),
        nn.Linear(512, 256),
        nn.LeakyReLU(0.2),
        nn.Linear(256, 1),
    )


def _grown(wide: int, narrow: int, stride: int, padding: int) -> list[nn.Module]:
    grow = nn.ConvTranspose2d(wide, narrow, 4, stride, padding, bias=False)
    return [grow, nn.BatchNorm2d(narrow), nn.ReLU()]


def _started(network: nn.Module) -> nn.Module:
    """Convolutions from N(0, 0.02), batch norm from N(1, 0.02)."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(module.weight, 0.0, 0.02)
        elif isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.weight, 1.0, 0.02)
            nn.init.zeros_(module.bias)
    return network
