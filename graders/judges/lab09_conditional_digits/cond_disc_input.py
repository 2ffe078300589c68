"""Judges `cond_disc_input`: images, then one constant plane for each class."""

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.judges.kit.pure import Group, Piece, Pure, Slip, Trait

Array = np.ndarray


def planes_behind(images: Array, labels: Array, n_classes: int) -> Any:
    """(N, C, H, W) and (N,) -> (N, C + n_classes, H, W)."""
    return beside(lambda y, k: np.eye(k)[y])(images, labels, n_classes)


def beside(code: Callable[[Array, int], Array]) -> Callable[..., Array]:
    """Images, then a constant plane for each column of a coding (N, any) of the labels."""
    return lambda x, y, k: np.concatenate([x, _spread(code(y, k), x)], axis=1)


def _spread(code: Array, images: Array) -> Array:
    n, width = code.shape
    return np.broadcast_to(code[:, :, None, None], (n, width, *images.shape[2:]))


def _scrambled(repeat: Callable[[Array, int], Array]) -> Callable[..., Array]:
    """The coding repeated in the wrong order, then reshaped to planes."""

    def slip(x: Array, y: Array, k: int) -> Array:
        n, _, h, w = x.shape
        return np.concatenate([x, repeat(np.eye(k)[y], h * w).reshape(n, k, h, w)], axis=1)

    return slip


def _part(got: Array, expected: Array, images: Array, labels: Array, n_classes: int) -> str:
    """Whether images or planes are off."""
    off = ~np.isclose(got, expected, rtol=1e-4)
    if off[:, : images.shape[1]].any():
        return "The images in front are not those handed over: hand them on as they are."
    return "The planes are off: 1 all over the plane of the label, 0 in all others."


def _in_any_order(got: Array, expected: Array) -> bool:
    """Whether the channels of every picture are right, in whatever order they stand."""
    ranked = (
        [sorted(tuple(c.ravel().round(3)) for c in image) for image in x] for x in (got, expected)
    )
    return all(np.allclose(g, e, atol=2e-3) for g, e in zip(*ranked, strict=True))


def _first_pixel(x: Array, y: Array, k: int) -> Array:
    planes = np.zeros((len(y), k, *x.shape[2:]))
    planes[:, :, 0, 0] = np.eye(k)[y]
    return np.concatenate([x, planes], axis=1)


def _times(x: Array, y: Array, k: int) -> Array:
    return np.concatenate([x, _spread(np.eye(k)[y], x) * x.mean(1, keepdims=True)], axis=1)


SLIPS = (
    Slip(
        "The label planes come first; images first, then the planes.",
        lambda x, y, k: np.concatenate([_spread(np.eye(k)[y], x), x], axis=1),
    ),
    Slip(
        "There are as many planes as the largest label seen asks for: n_classes gives their "
        "number, a batch need not show every class.",
        beside(lambda y, k: np.eye(int(y.max()) + 1)[y]),
    ),
    Slip(
        "One plane holds the label as a number: one plane for each class, 1 or 0.",
        beside(lambda y, k: y[:, None].astype(float)),
    ),
    Slip(
        "One plane holds the label as a share of n_classes: one plane for each class, 1 or 0.",
        beside(lambda y, k: y[:, None] / k),
    ),
    Slip(
        "The planes hold the label as a number; 1 in the plane of the label, 0 elsewhere.",
        beside(lambda y, k: np.repeat(y[:, None], k, 1).astype(float)),
    ),
    Slip(
        "The plane of the label holds the label; it should hold 1.",
        beside(lambda y, k: np.eye(k)[y] * y[:, None]),
    ),
    Slip("Every plane is 1, whatever the label.", beside(lambda y, k: np.ones((len(y), k)))),
    Slip("All planes are zero.", beside(lambda y, k: np.zeros((len(y), k)))),
    Slip("Ones and zeros are exchanged in the planes.", beside(lambda y, k: 1 - np.eye(k)[y])),
    Slip("The planes have -1 where 0 belongs.", beside(lambda y, k: 2 * np.eye(k)[y] - 1)),
    Slip("The planes are in reverse order.", beside(lambda y, k: np.eye(k)[:, ::-1][y])),
    Slip("The planes are shifted by one class.", beside(lambda y, k: np.eye(k)[(y + 1) % k])),
    Slip("The planes are shifted by one class.", beside(lambda y, k: np.eye(k)[(y - 1) % k])),
    Slip(
        "Every image has the planes of the first label.",
        beside(lambda y, k: np.eye(k)[np.repeat(y[:1], len(y))]),
    ),
    Slip(
        "The labels come in reverse order: each image keeps its own.",
        beside(lambda y, k: np.eye(k)[y[::-1]]),
    ),
    Slip(
        "The labels were sorted: each image keeps its own.",
        beside(lambda y, k: np.eye(k)[np.sort(y)]),
    ),
    Slip(
        "The planes of all labels of the batch are added: each image has its own.",
        beside(lambda y, k: np.repeat(np.eye(k)[y].sum(0, keepdims=True), len(y), 0)),
    ),
    Slip(
        "All labels of the batch are marked in every image: each image has its own.",
        beside(lambda y, k: np.repeat(np.eye(k)[y].max(0, keepdims=True), len(y), 0)),
    ),
    Slip(
        "The planes of the label and of all before it are 1; only the label's own should be.",
        beside(lambda y, k: (np.arange(k) <= y[:, None]).astype(float)),
    ),
    Slip(
        "The planes were divided by the number of pixels or classes, or went through a softmax.",
        beside(lambda y, k: np.exp(np.eye(k)[y]) / np.exp(np.eye(k)[y]).sum(1, keepdims=True)),
    ),
    Slip(
        "The coding fills the planes in the wrong order: each plane is constant. Repeat along new "
        "axes, with expand, instead of a reshape.",
        _scrambled(lambda code, pixels: np.tile(code, (1, pixels))),
    ),
    Slip(
        "The coding fills the planes in the wrong order: each plane is constant.",
        _scrambled(lambda code, pixels: np.tile(code, (pixels, 1))),
    ),
    Slip("Only one pixel of the label's plane is 1; all of it should be.", _first_pixel),
    Slip("The planes are multiplied by the picture; they are constant.", _times),
    Slip(
        "Only the planes are there: the images belong in front of them.",
        lambda x, y, k: _spread(np.eye(k)[y], x),
    ),
    Slip("Only the images are there: the planes are missing.", lambda x, y, k: x),
    Slip(
        "The images were changed on the way: hand them on as they are.",
        lambda x, y, k: planes_behind(np.clip(x, -1, 1), y, k),
    ),
    Slip(
        "The images were scaled on the way: hand them on as they are.",
        lambda x, y, k: planes_behind((x + 1) / 2, y, k),
    ),
    Slip(
        "The images were scaled on the way: hand them on as they are.",
        lambda x, y, k: planes_behind(2 * x - 1, y, k),
    ),
    Slip(
        "The labels are added to the images: hand the images on as they are.",
        lambda x, y, k: planes_behind(x + y[:, None, None, None], y, k),
    ),
    Slip("The planes are there twice.", beside(lambda y, k: np.tile(np.eye(k)[y], 2))),
)

JUDGE = Pure(
    planes_behind,
    (
        Group("usual", "images, then one plane for each class"),
        Group("shapes", "pictures of every shape"),
        Group("sizes", "batches of every size", weight=1.0),
        Group("classes", "one class, two classes, many"),
        Group(
            "absent",
            "classes that a batch does not show",
            "n_classes gives the number of planes, not the labels that happen to occur.",
        ),
        Group("single", "a batch of one", "Is an axis squeezed away?", weight=1.0),
    ),
    SLIPS,
    [Trait("a class never shows in the batch", lambda x, y, k: len(set(y)) < k)],
    dtypes=("float32",),
    names=("images", "labels", "n_classes"),
    parts=_part,
    pieces=[
        Piece(
            "images and planes are there, in any order",
            _in_any_order,
            "Whatever their order, the channels are not those of the images and the planes.",
            weight=9.0,
        )
    ],
)
