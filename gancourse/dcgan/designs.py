"""DCGAN's two networks as a table of choices, so that one rule at a time can be broken.

The defaults keep all rules of Radford et al., "Unsupervised Representation Learning with Deep
Convolutional GANs" (2016), section 3, at the size of digits. `replace(design, kernel=5).build()`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from torch import nn

from gancourse.nets import Norm
from gancourse.nets.norms import normalised
from gancourse.nets.sizes import quarter

Activation: TypeAlias = Literal["relu", "leaky"]
ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {
    "relu": nn.ReLU,
    "leaky": lambda: nn.LeakyReLU(0.2),
}
LATENT_DIM = 64


@dataclass(frozen=True)
class GeneratorDesign:
    """Latents (n, latent_dim) -> images (n, channels, side, side).

    Attributes:
        width: channels before the last layer; the first layer has twice as many.
        channels, side: of the images; side divisible by 4.
        first: a transposed convolution from one pixel, or a dense layer with its own bias for
            every pixel.
        up: "stride", a transposed convolution of stride 2; "resize", nearest neighbours and then
            a convolution of stride 1 (Odena et al. 2016).
        kernel: odd, or 4.
        norm, activation: after every layer but the last.
        last_norm: batch norm before or after the tanh, which DCGAN leaves out.
        dropout: share of channels dropped after every layer but the last.
    """

    width: int = 16
    channels: int = 1
    side: int = 28
    first: Literal["convolution", "dense"] = "convolution"
    up: Literal["stride", "resize"] = "stride"
    kernel: int = 4
    norm: Norm = "batch"
    activation: Activation = "relu"
    last_norm: Literal["none", "before", "after"] = "none"
    dropout: float = 0.0

    def build(self, latent_dim: int = LATENT_DIM) -> nn.Sequential:
        """A fresh network of latents (n, latent_dim)."""
        wide, start = 2 * self.width, quarter(self.side)
        if self.first == "dense":
            dense = nn.Linear(latent_dim, wide * start**2)
            first: list[nn.Module] = [dense, nn.Unflatten(1, (wide, start, start))]
        else:
            grow = nn.ConvTranspose2d(latent_dim, wide, start)
            first = [nn.Unflatten(1, (latent_dim, 1, 1)), grow]
        return nn.Sequential(
            *first,
            *self._after(wide),
            *self._doubled(wide, self.width),
            *self._after(self.width),
            *self._doubled(self.width, self.channels),
            *self._end(),
        )

    def _after(self, channels: int) -> list[nn.Module]:
        norm = normalised(nn.Identity(), channels, self.norm)[1:]
        drop = [nn.Dropout2d(self.dropout)] if self.dropout else []
        return [*norm, ACTIVATIONS[self.activation](), *drop]

    def _doubled(self, n_in: int, n_out: int) -> list[nn.Module]:
        size = self.kernel
        if self.up == "resize":
            return [nn.Upsample(scale_factor=2), nn.Conv2d(n_in, n_out, size, padding="same")]
        # An odd kernel would end one pixel short of twice the side.
        return [nn.ConvTranspose2d(n_in, n_out, size, 2, (size - 1) // 2, output_padding=size % 2)]

    def _end(self) -> list[nn.Module]:
        norm = [] if self.last_norm == "none" else [nn.BatchNorm2d(self.channels)]
        return [nn.Tanh(), *norm] if self.last_norm == "after" else [*norm, nn.Tanh()]


@dataclass(frozen=True)
class DiscriminatorDesign:
    """Images (n, channels, side, side) -> logits (n, 1).

    Attributes:
        channels, side: of the images; side divisible by 4.
        width: channels of the first layer; the second has twice as many.
        down: a stride of 2, or a convolution of stride 1 followed by max pooling.
        kernel: odd, or 4.
        norm: of the second layer. "weight" and "spectral" act on every layer.
        norm_first: the first layer has it too, which DCGAN leaves out.
        activation: after both convolutions.
        hidden: width of a dense layer before the logit; 0 for none.
        dropout: share of values dropped after both convolutions.
    """

    channels: int = 1
    side: int = 28
    width: int = 16
    down: Literal["stride", "max-pool"] = "stride"
    kernel: int = 4
    norm: Norm = "batch"
    norm_first: bool = False
    activation: Activation = "leaky"
    hidden: int = 0
    dropout: float = 0.0

    def build(self) -> nn.Sequential:
        """A fresh network."""
        first: Norm = self.norm if self.norm_first or self._everywhere() else "none"
        features = 2 * self.width * quarter(self.side) ** 2
        return nn.Sequential(
            *self._halved(self.channels, self.width, first),
            *self._halved(self.width, 2 * self.width, self.norm),
            nn.Flatten(),
            *self._head(features),
        )

    def _everywhere(self) -> bool:
        return self.norm in ("weight", "spectral")

    def _halved(self, n_in: int, n_out: int, norm: Norm) -> list[nn.Module]:
        size = self.kernel
        pooled = self.down == "max-pool"
        if pooled:
            convolution = nn.Conv2d(n_in, n_out, size, padding="same")
        else:
            convolution = nn.Conv2d(n_in, n_out, size, 2, (size - 1) // 2)
        after = [ACTIVATIONS[self.activation](), *([nn.MaxPool2d(2)] if pooled else [])]
        drop = [nn.Dropout(self.dropout)] if self.dropout else []
        return [*normalised(convolution, n_out, norm), *after, *drop]

    def _head(self, features: int) -> list[nn.Module]:
        around: Norm = self.norm if self._everywhere() else "none"
        if not self.hidden:
            return normalised(nn.Linear(features, 1), 1, around)
        hidden = normalised(nn.Linear(features, self.hidden), self.hidden, around)
        act = ACTIVATIONS[self.activation]()
        return [*hidden, act, *normalised(nn.Linear(self.hidden, 1), 1, around)]
