"""A generator and a discriminator of two strided convolutions each, after the rules of DCGAN.

Radford et al., "Unsupervised Representation Learning with Deep Convolutional GANs" (2016),
section 3, at the size of handwritten digits: about 100,000 and 10,000 parameters at width 16.
"""

import torch
from torch import Tensor, nn

from gancourse.nets.norms import Norm, normalised
from gancourse.nets.sizes import quarter

SLOPE = 0.2


class ConvGenerator(nn.Module):
    """Latents (n, latent_dim) -> images (n, channels, side, side) in (-1, 1).

    Args:
        latent_dim: numbers an image is made from: noise, and whatever codes or one-hot labels
            are joined to it.
        width: channels before the last layer; the layer before that has twice as many.
        channels: 1 for grey, 3 for colour.
        side: pixels a side, divisible by 4.
        scale: float (latent_dim,), what each latent number is multiplied by first; ones if None.
    """

    scale: Tensor

    def __init__(
        self,
        latent_dim: int,
        width: int = 16,
        channels: int = 1,
        side: int = 28,
        scale: Tensor | None = None,
    ) -> None:
        super().__init__()
        start = quarter(side)
        self.latent_dim, self.width = latent_dim, width
        self.channels, self.side = channels, side
        self.register_buffer("scale", torch.ones(latent_dim) if scale is None else scale.clone())
        self.net = nn.Sequential(
            nn.Linear(latent_dim, 2 * width * start**2),
            nn.Unflatten(1, (2 * width, start, start)),
            nn.BatchNorm2d(2 * width),
            nn.ReLU(),
            nn.ConvTranspose2d(2 * width, width, 4, 2, 1),
            nn.BatchNorm2d(width),
            nn.ReLU(),
            nn.ConvTranspose2d(width, channels, 4, 2, 1),
            nn.Tanh(),
        )

    def forward(self, latent: Tensor) -> Tensor:
        """latent: float (n, latent_dim); returns images (n, channels, side, side)."""
        images: Tensor = self.net(latent * self.scale)
        return images


class ConvBody(nn.Module):
    """Images (n, channels, side, side) -> features (n, `features`), for one head or several.

    Args:
        channels: of the images, and of what is joined to them, such as label planes.
        width: channels after the first convolution; the second has twice as many.
        side: pixels a side, divisible by 4.
        norm: between the second convolution and its leaky ReLU; the first layer has none, as
            DCGAN has it. "weight" and "spectral" act on both.
    """

    def __init__(
        self, channels: int = 1, width: int = 16, side: int = 28, norm: Norm = "batch"
    ) -> None:
        super().__init__()
        first: Norm = norm if norm in ("weight", "spectral") else "none"
        self.features = 2 * width * quarter(side) ** 2
        self.net = nn.Sequential(
            *normalised(nn.Conv2d(channels, width, 4, 2, 1), width, first),
            nn.LeakyReLU(SLOPE),
            *normalised(nn.Conv2d(width, 2 * width, 4, 2, 1), 2 * width, norm),
            nn.LeakyReLU(SLOPE),
            nn.Flatten(),
        )

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, channels, side, side); returns features (n, `features`)."""
        features: Tensor = self.net(images)
        return features


class ConvDiscriminator(nn.Module):
    """Images (n, channels, side, side) -> one logit, or a critic's score, each: (n, 1).

    Arguments are those of `ConvBody`.
    """

    def __init__(
        self, channels: int = 1, width: int = 16, side: int = 28, norm: Norm = "batch"
    ) -> None:
        super().__init__()
        self.body = ConvBody(channels, width, side, norm)
        self.head = nn.Linear(self.body.features, 1)

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, channels, side, side); returns raw values (n, 1)."""
        logits: Tensor = self.head(self.body(images))
        return logits
