"""What an image batch must be before it is measured; slips are told in words."""

from torch import Tensor

from gancourse.quick import is_quick

ENOUGH = 2_000
"""Images below which the Fréchet distance is visibly too large, as real against real shows."""

QUICK = 250


def looked_at(images: Tensor) -> Tensor:
    """The images to measure: all of them, in quick mode the first `QUICK`."""
    return images[:QUICK] if is_quick() else images


def checked(images: Tensor) -> Tensor:
    """Images (n, 1, 28, 28), float, in [0, 1], on the CPU and detached.

    Raises:
        ValueError: another shape or range, or values that are not finite.
    """
    if images.ndim != 4 or images.shape[1:] != (1, 28, 28):
        raise ValueError(
            f"images have shape {tuple(images.shape)}, expected (n, 1, 28, 28): "
            "reshape flat ones with images.view(-1, 1, 28, 28)."
        )
    images = images.detach().float().cpu()
    if not images.isfinite().all():
        raise ValueError("images hold nan or infinity: the training diverged.")
    if len(images) and (images.min() < -0.01 or images.max() > 1.01):
        raise ValueError(
            f"images lie in [{images.min():.2f}, {images.max():.2f}], expected [0, 1]: "
            "a generator that ends in tanh gives [-1, 1], so pass (images + 1) / 2."
        )
    return images


def refuse_few(images: Tensor, at_least: int) -> None:
    """Raises ValueError for fewer images than a Fréchet distance needs."""
    if len(images) < max(at_least, 2):
        raise ValueError(
            f"{len(images):,} images are too few for a Fréchet distance, expected at least "
            f"{max(at_least, 2):,}; smaller samples look worse than they are."
        )
