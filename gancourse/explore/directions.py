"""The principal directions of a generator: along which ways through the noise pictures change most.

Moving the noise z by a small dz changes the picture by J dz, with J the generator's Jacobian; the
mean squared change is dz' E[J'J] dz. The directions are the leading eigenvectors of E[J'J], the
metric that the pictures' distances induce on the noise, as in Wang and Ponce, "A Geometric
Analysis of Deep Generative Image Models and Its Applications" (2021), section 2. J is taken by
central differences at random latents, so that any generator will do; it needs no gradient.
"""

import torch
from torch import Tensor

from gancourse.explore.space import Space
from gancourse.explore.subject import Subject, render

PLACES, STEP = 24, 0.1


def principal_directions(subject: Subject, count: int = 2) -> Tensor:
    """Unit vectors float32 (count, noise), the strongest first; always the same for a generator.

    Their sign is chosen so that the largest entry is positive. A space of one number of noise
    has its second direction equal to zero.
    """
    metric = torch.zeros(subject.space.noise, subject.space.noise, dtype=torch.float64)
    for latent in subject.space.random(PLACES, torch.Generator().manual_seed(0)):
        change = _changes(subject, latent)
        metric += change @ change.T
    vectors = torch.linalg.eigh(metric).eigenvectors.flip(1).T[:count]
    vectors = vectors * vectors.gather(1, vectors.abs().argmax(1, keepdim=True)).sign()
    missing = count - len(vectors)
    return torch.nn.functional.pad(vectors, (0, 0, 0, missing)).float()


def _changes(subject: Subject, latent: Tensor) -> Tensor:
    """How the picture changes with each number of the noise, float64 (noise, pixels)."""
    steps = STEP * torch.eye(subject.space.noise, subject.space.dim)
    images = render(subject, torch.cat([latent + steps, latent - steps]))
    ahead, behind = images.flatten(1).double().chunk(2)
    return (ahead - behind) / (2 * STEP)


def straight(space: Space) -> Tensor:
    """The first two numbers of the noise as directions (2, noise), for where nothing is known."""
    return torch.eye(2, space.noise)
