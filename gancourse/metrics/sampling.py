"""Draw images from a generator in the middle of its training and leave no trace."""

import torch
from torch import Tensor, nn

from gancourse.training.modes import evaluating


def sample_images(
    generator: nn.Module, n: int, z_dim: int, *, seed: int = 0, batch: int = 250
) -> Tensor:
    """n images of shape (n, 1, 28, 28) in eval mode, the same for the same seed and weights.

    Neither the global random state nor any module's mode is changed. Noise is standard normal.

    Args:
        generator: maps noise (b, z_dim) to images of 784 pixels in any shape.
        n: number of images.
        z_dim: length of a noise vector.
        seed: of the noise.
        batch: images at a time.
    """
    weights = next(generator.parameters(), torch.empty(0))
    noise = torch.randn(n, z_dim, generator=torch.Generator().manual_seed(seed))
    devices = [weights.device] if weights.device.type == "cuda" else []
    with evaluating(generator), torch.random.fork_rng(devices=devices):
        parts = [generator(part.to(weights.device)) for part in noise.split(batch)]
    return torch.cat(parts).reshape(n, 1, 28, 28)
