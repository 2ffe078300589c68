"""A generator to look at, checked once before it is looked at.

images = render(checked(Subject("InfoGAN", gen, Space(30, 10, "category", ("c2", "c3")))), latents)
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import torch
from torch import Tensor, nn

from gancourse.explore.errors import ExploreError
from gancourse.explore.space import Space
from gancourse.training import evaluating

SLACK = 0.05


@dataclass(frozen=True, eq=False)
class Subject:
    """A generator under a name.

    Attributes:
        name: shown above its pictures.
        net: latents float32 (n, space.dim) -> images (n, 1 or 3, h, w), or grey ones that are
            flat, (n, h * h).
        space: how its latents are laid out.
        low: its pixels lie in [low, 1]: -1 after a tanh, 0 after a sigmoid.
        source: the data it was trained on ("mnist", "offline", "procedural", "shapes", ...); its
            measures and the nearest real image are taken there. None: no measures.
        notes: a remark under a code's name, such as a measured effect.
        steps: of the training that `net` comes from, where that is known.
        earlier: steps before, oldest first, and the network that stood there.
    """

    name: str
    net: nn.Module
    space: Space
    low: float = -1.0
    source: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    steps: int = 0
    earlier: tuple[tuple[int, nn.Module], ...] = ()

    def kept_steps(self) -> tuple[int, ...]:
        """The steps of the training that can be looked at, the last of them `net`'s."""
        return (*(step for step, _ in self.earlier), self.steps)

    def at(self, training: int) -> "Subject":
        """The subject so many kept steps before its last (0, -1, ...), or as many as it has."""
        if training == 0 or not self.earlier:
            return self
        steps, net = self.earlier[max(training, -len(self.earlier))]
        return replace(self, net=net, steps=steps, earlier=())


def render(subject: Subject, latents: Tensor) -> Tensor:
    """Images float32 (n, channels, h, w) in [0, 1] on the CPU, made in eval mode."""
    with evaluating(subject.net):
        images = subject.net(latents.to(_place(subject.net))).float().cpu()
    if images.ndim == 2 and (side := math.isqrt(images.shape[1])) ** 2 == images.shape[1]:
        images = images.view(-1, 1, side, side)
    return ((images - subject.low) / (1 - subject.low)).clamp(0, 1)


def checked(subject: Subject) -> Subject:
    """The subject, if it can be explored.

    Raises ExploreError for weights or images that are not finite, a generator that takes another
    latent size, one that makes no images, and pixels outside of [low, 1].
    """
    if not isinstance(subject, Subject):
        raise ExploreError(
            f"Expected a Subject(name, net, space), got {type(subject).__name__}: "
            "wrap the generator first, so that its sliders have names."
        )
    _check_weights(subject)
    _check_images(subject, _tried(subject))
    return subject


def _check_weights(subject: Subject) -> None:
    for name, value in subject.net.state_dict().items():
        if value.is_floating_point() and not value.isfinite().all():
            raise ExploreError(
                f"{subject.name}: the weights {name} hold nan or infinity, so nothing can be "
                "drawn. Its training diverged: train it again, with a smaller learning rate."
            )


def _tried(subject: Subject) -> Tensor:
    """What the net makes of eight random latents, as it comes."""
    latents = subject.space.random(8, torch.Generator().manual_seed(0))
    try:
        with evaluating(subject.net):
            images = subject.net(latents.to(_place(subject.net)))
    except (RuntimeError, ValueError, TypeError, IndexError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ExploreError(
            f"{subject.name}: the generator does not take latents of {subject.space}: {reason}. "
            "Is this the space it was trained with, and the checkpoint of this lab?"
        ) from None
    if not isinstance(images, Tensor):
        raise ExploreError(
            f"{subject.name}: expected images (n, channels, h, w), got a {type(images).__name__}. "
            "Is this a generator?"
        )
    return images


def _check_images(subject: Subject, images: Tensor) -> None:
    shape = tuple(images.shape)
    flat = len(shape) == 2 and math.isqrt(shape[1]) ** 2 == shape[1] and shape[1] >= 16
    if not flat and not (len(shape) == 4 and shape[1] in (1, 3)):
        raise ExploreError(
            f"{subject.name}: expected images (8, 1 or 3, h, w), or flat square ones, from 8 "
            f"latents; got shape {shape}. Is this a discriminator, or a generator of points?"
        )
    if not images.isfinite().all():
        raise ExploreError(f"{subject.name}: its images hold nan or infinity.")
    low, high = float(images.min()), float(images.max())
    if low < subject.low - SLACK or high > 1 + SLACK:
        raise ExploreError(
            f"{subject.name}: pixels lie in [{low:.2f}, {high:.2f}], expected "
            f"[{subject.low:g}, 1]. Say Subject(..., low=-1) after a tanh, low=0 after a sigmoid."
        )


def _place(net: nn.Module) -> torch.device:
    """Where the net is; a stub without weights is on the CPU."""
    return next((parameter.device for parameter in net.parameters()), torch.device("cpu"))
