"""A generator and a classifier, plain enough to be replayed, that note what they are given.

The generator makes images of latents [noise | one-hot]: x A, as (n, 1, h, w). The classifier makes
logits of images: flat W + w. Their modes change nothing but what is noted.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.plain import Plain
from graders.questions.kit.nets import usable

MOST_CALLS = 3000
MOST_ROWS = 6000
MODES = ((True, False, True), (False, True, False), (False, False, False), (True, True, True))
"""Whether a network, its part and that part's part are in train mode."""


@dataclass
class Notes:
    """What one network was given, call by call; a copy of a network writes into the same."""

    rows: list[np.ndarray] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    trained: bool = False
    graph: bool = False

    def __deepcopy__(self, memo: Any) -> "Notes":
        return self

    def note(self, network: nn.Module, given: Tensor, result: Tensor) -> None:
        """One call; none once there are too many."""
        self.trained |= any(part.training for part in network.modules())
        self.graph |= bool(result.requires_grad)
        if len(self.sizes) < MOST_CALLS and sum(self.sizes) + len(given) <= MOST_ROWS:
            self.sizes.append(len(given))
            self.rows.append(given.detach().flatten(1).to(torch.float32).numpy().copy())

    def told(self) -> Plain:
        """All rows below each other, None where there are none that a judge can use; flags."""
        table = usable(np.concatenate(self.rows)) if self.rows else None
        found = {"rows": table, "sizes": list(self.sizes)}
        return {**found, "trained": bool(self.trained), "graph": bool(self.graph)}


class Noted(nn.Module):
    """What both networks have: weights, a part within a part, junk in `.grad`, notes."""

    def __init__(self, posed: Plain) -> None:
        super().__init__()
        self.notes = Notes()
        for name, values in posed["weights"].items():
            weight = nn.Parameter(torch.tensor(values, dtype=torch.float32))
            weight.requires_grad_(name not in posed["frozen"])
            weight.grad = torch.full_like(weight, 0.25)
            self.register_parameter(name, weight)
        self.register_buffer("counted", torch.full((2,), 3.0))
        self.part = nn.Sequential(nn.Dropout(0.5))
        for module, mode in zip(self.modules(), posed["modes"], strict=True):
            module.training = mode
        self.before = self.state()

    def state(self) -> dict[str, Any]:
        """Modes, flags, `.grad` and numbers, comparable by ==."""
        parameters = list(self.parameters())
        return {
            "modes": [module.training for module in self.modules()],
            "flags": [p.requires_grad for p in parameters],
            "grads": [None if p.grad is None else p.grad.tolist() for p in parameters],
            "numbers": [value.tolist() for value in self.state_dict().values()],
        }

    def kept(self) -> Plain:
        """Which of these are as before."""
        now = self.state()
        return {what: now[what] == self.before[what] for what in now}


class Generator(Noted):
    """Latents (n, z_dim + n_classes) -> images (n, 1, h, w)."""

    A: Tensor

    def __init__(self, posed: Plain) -> None:
        super().__init__(posed)
        self.sizes = posed["image"]

    def forward(self, latents: Tensor) -> Tensor:
        """Raises ValueError for rows of another length."""
        length = len(self.A)
        if latents.ndim != 2 or latents.shape[1] != length:
            raise ValueError(
                f"the generator takes rows of z_dim + n_classes = {length} numbers, "
                f"got shape {tuple(latents.shape)}"
            )
        images = (latents.to(self.A.dtype) @ self.A).reshape(len(latents), 1, *self.sizes)
        self.notes.note(self, latents, images)
        return images


class Classifier(Noted):
    """Images (n, 1, h, w) -> logits (n, n_classes)."""

    W: Tensor
    w: Tensor

    def forward(self, images: Tensor) -> Tensor:
        """Raises ValueError for anything but a batch of images."""
        if images.ndim != 4:
            raise ValueError(f"the classifier takes images (n, 1, h, w), got {tuple(images.shape)}")
        logits = images.flatten(1) @ self.W + self.w
        self.notes.note(self, images, logits)
        return logits


def pose_nets(rng: np.random.Generator, z_dim: int, classes: int, place: int) -> Plain:
    """Weights under which about half of the images are called by their label; modes, flags."""
    image = [3, 4]
    codes = rng.normal(size=(classes, 12))
    spread = rng.uniform(1.5, 2.5) / np.sqrt(z_dim)
    noise = spread * rng.normal(size=(z_dim, 12))
    modes = [list(MODES[(place + k) % len(MODES)]) for k in (0, 1)]
    frozen: list[list[str]] = [["A"] if place % 3 == 1 else [], ["w"] if place % 2 else []]
    weights = [
        {"A": np.concatenate([noise, codes])},
        {"W": codes.T.copy(), "w": 2.0 * rng.normal(size=classes)},
    ]
    rows = zip(weights, modes, frozen, strict=True)
    gen, classifier = ({"weights": w, "modes": m, "frozen": f} for w, m, f in rows)
    return {"gen": gen | {"image": image}, "classifier": classifier}
