"""A pad whose drawing is translated while it is drawn, with pointer or keyboard.

easel = Easel(start, {"mosaic": mosaic, "your network": lambda x: translate(gen, mosaic(x))})
easel                    # draw
easel.drawing()          # what is on it
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import torch
from torch import Tensor

from gancourse.pix2pix.pairs import check_pictures
from gancourse.plane.pad import DrawingPad

Answer: TypeAlias = Callable[[Tensor], Tensor]


class Easel(DrawingPad):
    """Shows, beside the pad, what each answer makes of the drawing.

    Args:
        start: (1, 1, side, side) in [-1, 1], what the pad begins with: its bright half is painted.
        answers: by title; drawing (1, 1, side, side) in [-1, 1] -> picture (1, 1 or 3, side, side).
    """

    def __init__(self, start: Tensor, answers: Mapping[str, Answer]) -> None:
        check_pictures(start, "start")
        self._answers = dict(answers)
        cells = (start[0, 0] > 0).int().flatten().tolist()
        super().__init__(side=start.shape[-1], cells=cells, live=True, titles=list(answers))
        self.observe(self._redraw, names="cells")
        self._redraw()

    def drawing(self) -> Tensor:
        """What is on the pad: float32 (1, 1, side, side), -1 or 1."""
        return 2.0 * torch.tensor(self.cells).reshape(1, 1, self.side, self.side) - 1

    def answered(self) -> dict[str, Tensor]:
        """What the answers make of it, by title."""
        drawn = self.drawing()
        return {title: answer(drawn) for title, answer in self._answers.items()}

    def _redraw(self, change: object = None) -> None:
        self.panels = b"".join(_rgb(picture) for picture in self.answered().values())


def _rgb(picture: Tensor) -> bytes:
    shade = ((picture.detach().cpu() + 1) * 127.5).round().clamp(0, 255).byte()
    return shade.expand(1, 3, -1, -1)[0].permute(1, 2, 0).contiguous().numpy().tobytes()
