"""Translators of pictures and a discriminator of patches, all small."""

from torch import Tensor, nn

SLOPE = 0.2


class Residual(nn.Module):
    """x plus two convolutions of it; the shape stays (Johnson et al. 2016, appendix)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(width, width, 3, padding=1),
            nn.InstanceNorm2d(width, affine=True),
            nn.ReLU(),
            nn.Conv2d(width, width, 3, padding=1),
            nn.InstanceNorm2d(width, affine=True),
        )

    def forward(self, x: Tensor) -> Tensor:
        """x: float (n, width, h, w)."""
        changed: Tensor = x + self.net(x)
        return changed


class Translator(nn.Module):
    """Pictures (n, channels, h, w) -> pictures of the same shape in (-1, 1); sides divisible by 4.

    Down to half the side, residual blocks, and up again: Zhu et al. 2017, section 4, with fewer
    layers. Instance norm looks at each picture alone, so that a batch does not couple them.

    Args:
        width: channels at half the side.
        blocks: residual blocks.
        channels: of the pictures.
    """

    def __init__(self, width: int = 16, blocks: int = 2, channels: int = 1) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(channels, width, 4, 2, 1),
            nn.InstanceNorm2d(width, affine=True),
            nn.ReLU(),
            *(Residual(width) for _ in range(blocks)),
            nn.ConvTranspose2d(width, channels, 4, 2, 1),
            nn.Tanh(),
        )

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, channels, h, w) in [-1, 1]."""
        pictures: Tensor = self.net(images)
        return pictures


class WholeTranslator(nn.Module):
    """Pictures (n, 1, side, side) -> the like, through `hidden` numbers that see all of a picture.

    Nothing ties a pixel to its place: such a translator may put anything in anything's stead.
    """

    def __init__(self, hidden: int, side: int = 28) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Flatten(),
            nn.Linear(side * side, hidden),
            nn.ReLU(),
            nn.Linear(hidden, side * side),
            nn.Tanh(),
            nn.Unflatten(1, (1, side, side)),
        )

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, 1, side, side) in [-1, 1]."""
        pictures: Tensor = self.net(images)
        return pictures


class PatchDiscriminator(nn.Module):
    """Pictures (n, channels, h, w) -> a score for each patch (n, 1, h / 4, w / 4).

    Isola et al. 2017, section 3.2.2: each score sees a part of the picture only.
    """

    def __init__(self, width: int = 16, channels: int = 1) -> None:
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(channels, width, 4, 2, 1),
            nn.LeakyReLU(SLOPE),
            nn.Conv2d(width, 2 * width, 4, 2, 1),
            nn.InstanceNorm2d(2 * width, affine=True),
            nn.LeakyReLU(SLOPE),
            nn.Conv2d(2 * width, 1, 3, padding=1),
        )

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, channels, h, w) in [-1, 1]; returns raw scores."""
        scores: Tensor = self.net(images)
        return scores
