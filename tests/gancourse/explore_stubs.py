"""Generators whose every latent number has a known effect."""

import torch
from torch import Tensor, nn

from gancourse.data.procedural import Factors, draw_digits
from gancourse.explore import Space, Subject

LEANING = Space(2, 10, "digit", ("lean", "pen"))
SLANT, PEN = 0.4, (3.0, 1.2)


class Leaning(nn.Module):
    """Draws the digit it is told: `lean` is its slant over 0.4, `pen` its stroke width."""

    def forward(self, latent: Tensor) -> Tensor:
        """latent (n, 14), laid out as LEANING -> images (n, 1, 28, 28) in [0, 1]."""
        n, zeros = len(latent), torch.zeros(len(latent))
        lean, pen = latent[:, -2], latent[:, -1]
        factors = Factors(
            label=latent[:, 2:12].argmax(1),
            font=torch.zeros(n, dtype=torch.int64),
            slant=SLANT * lean,
            thickness=PEN[0] + PEN[1] * pen,
            rotation=zeros,
            scale=0.9 + zeros,
            shift_x=latent[:, 0].clamp(-2, 2),
            shift_y=0.2 * latent[:, 1].clamp(-2, 2),
        )
        return draw_digits(factors)


def leaning(name: str = "leaning digits") -> Subject:
    """The subject of this generator."""
    return Subject(name, Leaning(), LEANING, low=0.0, source="procedural")


class Flat(nn.Module):
    """Pixel i of a grey 4 by 4 image is 0.5 + weight[i] @ noise."""

    def __init__(self, noise: int = 3) -> None:
        super().__init__()
        weight = torch.zeros(16, noise)
        weight[:2, 1], weight[2, 0] = 0.02, 0.02
        self.weight = nn.Parameter(weight)

    def forward(self, latent: Tensor) -> Tensor:
        """latent (n, noise) -> images (n, 1, 4, 4)."""
        return (0.5 + latent @ self.weight.T).view(-1, 1, 4, 4)


def flat(noise: int = 3, **more: object) -> Subject:
    """The subject of this generator, without data."""
    return Subject("flat", Flat(noise), Space(noise), low=0.0, **more)
