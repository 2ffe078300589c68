"""One learner's session with the explorer, without any front end: state, pins, what to send.

`answer(message)` takes what the stage sent and gives what goes back: plain data and bytes.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, TypeAlias

import numpy as np
import torch

from gancourse.explore.errors import ExploreError
from gancourse.explore.grid import at, shape
from gancourse.explore.idle import idle, ways_left
from gancourse.explore.latents import latents
from gancourse.explore.readings import nearest, read
from gancourse.explore.saving import ways
from gancourse.explore.scene import Picture, Scene, picture
from gancourse.explore.space import Space
from gancourse.explore.state import MIX, NOTHING, REACH, State, move
from gancourse.explore.still import describe
from gancourse.explore.subject import Subject, render

Reply: TypeAlias = tuple[dict[str, Any], list[bytes]]
DRAGGED = ("codes", "plane", "mix", "truncation", "training")
MOST_PINS = 8
PATIENCE = 0.020
"""Seconds that a picture may take; above, one in four images is drawn while dragging."""
SIZE, SIZE_OF_SEVERAL, PAD = 480, 340, 168


class Session:
    """Holds what is shown; every change goes through `change`, every picture through `draw`."""

    def __init__(self, scene: Scene, state: State) -> None:
        self.scene, self.state = scene, state
        self.pins: tuple[State, ...] = ()
        self.with_nearest = False
        self._pace = 0.0

    @property
    def space(self) -> Space:
        """The subjects' latent space."""
        return self.scene.space

    def setup(self) -> dict[str, Any]:
        """What the stage is built from: names, sliders, sizes, first values."""
        several = len(self.scene.subjects) > 1
        return {
            "subjects": [subject.name for subject in self.scene.subjects],
            "sliders": _sliders(self.scene.subjects),
            "pad": {"size": PAD, "reach": REACH},
            "size": SIZE_OF_SEVERAL if several else SIZE,
            "values": self.values(),
            "idle": self.idle(),
        }

    def idle(self) -> dict[str, str]:
        """The controls that change nothing at present, with the reason."""
        return idle(self.space, self.state)

    def ways(self) -> tuple[str, ...]:
        """What a film can go along at present."""
        return ways_left(self.state, ways(self.space))

    def values(self) -> dict[str, Any]:
        """What can be dragged, as it stands."""
        return {name: value for name, value in asdict(self.state).items() if name in DRAGGED}

    def change(self, **changes: Any) -> None:
        """Another state. Raises ExploreError, and changes nothing, where one is out of range."""
        rows, columns = shape(self.space, moved := move(self.space, self.state, **changes))
        row, column = moved.cell
        self.state = replace(moved, cell=(min(row, rows - 1), min(column, columns - 1)))

    def answer(self, message: Mapping[str, Any]) -> Reply:
        """What a message of the stage asks for; an error in words where it cannot be done."""
        try:
            if message["kind"] == "unpin":
                return self.unpin(message["pin"])
            if message["kind"] == "recall":
                self.change(**asdict(self.pins[message["pin"]]))
                return self.draw(fine=True, synced=True)
            self._take(message.get("values"), message.get("cell"))
            reply, buffers = self.draw(fine=bool(message["fine"]))
        except ExploreError as error:
            reply, buffers = {"kind": "error", "text": str(error)}, []
        return reply | {"answer": True}, buffers

    def draw(self, fine: bool, synced: bool = False) -> Reply:
        """The picture of the state.

        fine: with measures, and every image drawn; else as quick as it must be to follow a hand.
        synced: the stage's sliders follow.
        """
        start = time.perf_counter()
        shown = picture(self.scene, self.state, sparse=not fine and self._pace > PATIENCE)
        if fine:  # the first of all is slow and tells nothing
            self._pace = time.perf_counter() - start if self._pace else PATIENCE
        reply: dict[str, Any] = {"kind": "picture", "grid": _grid(self.state, shown)}
        reply["shapes"] = [mosaic.shape for mosaic in shown.mosaics]
        reply |= {"idle": self.idle(), "ways": self.ways()}
        parts = [mosaic.tobytes() for mosaic in shown.mosaics]
        if synced:
            reply["values"] = self.values()
        if fine:
            looks, images = self._looks()
            reply |= {"alt": describe(self.scene, self.state), "looks": looks}
            parts += images
        return reply, [b"".join(parts)]

    def pin(self) -> Reply:
        """Keep the state with its chosen image; the oldest goes where there are too many."""
        self.pins = (*self.pins, self.state)[-MOST_PINS:]
        return self.draw_pins()

    def unpin(self, place: int) -> Reply:
        """Forget a pin."""
        self.pins = (*self.pins[:place], *self.pins[place + 1 :])
        return self.draw_pins()

    def draw_pins(self) -> Reply:
        """Small pictures of all pinned images, of the first subject."""
        chosen = [at(self.space, pin, *pin.cell) for pin in self.pins]
        images = [_bytes(self._image(self.scene.subjects[0], state)) for state in chosen]
        pins = [
            {
                "text": f"Back to {describe(self.scene, state)}",
                "caption": f"{place}: {_name(self.space, state)}",
                "shape": image.shape,
            }
            for place, (state, image) in enumerate(zip(chosen, images, strict=True), 1)
        ]
        return {"kind": "pins", "pins": pins}, [b"".join(image.tobytes() for image in images)]

    def _take(self, values: Mapping[str, Any] | None, cell: Any) -> None:
        changes = {k: tuple(v) if isinstance(v, list) else v for k, v in (values or {}).items()}
        if cell is not None:
            changes["cell"] = tuple(cell)
        self.change(**changes)

    def _image(self, subject: Subject, state: State) -> torch.Tensor:
        latent = latents(self.space, self.scene.directions, state)
        return render(subject.at(state.training), latent)[0]

    def _looks(self) -> tuple[list[dict[str, Any]], list[bytes]]:
        """What is said of the chosen image of each subject, and its pixels and its neighbour's."""
        looks, parts = [], []
        chosen = at(self.space, self.state, *self.state.cell)
        for subject in self.scene.subjects:
            image = self._image(subject, chosen)
            text = str(read(subject, image) or "no measures for these data")
            look: dict[str, Any] = {"shape": _bytes(image).shape, "nearest": None}
            parts.append(_bytes(image).tobytes())
            if self.with_nearest:
                try:
                    neighbour = nearest(subject, image)
                    text += f"; nearest real image: {neighbour}"
                    look["nearest"] = _bytes(neighbour.image).shape
                    parts.append(_bytes(neighbour.image).tobytes())
                except ExploreError as error:
                    text += f"; {error}"
            looks.append(look | {"text": text})
        return looks, parts


def _name(space: Space, state: State) -> str:
    """What tells a pinned image from others: its seed, its class, its codes."""
    label = [f"{space.class_name} {state.label}"] if space.classes else []
    codes = [f"{code} {x:+.1f}" for code, x in zip(space.codes, state.codes, strict=True) if x]
    return ", ".join([f"seed {state.seed}", *label, *codes])


def _sliders(subjects: Sequence[Subject]) -> list[dict[str, Any]]:
    subject = subjects[0]

    def spec(field: str, label: str, low: float, note: str = "", index: int | None = None) -> Any:
        return {"field": field, "index": index, "label": label, "low": low, "high": 1,
                "step": 0.01, "note": note}  # fmt: skip

    codes = [
        spec("codes", code, -1, subject.notes.get(code, ""), place)
        for place, code in enumerate(subject.space.codes)
    ]
    return [*codes, spec("mix", MIX, 0, "from the seed to the other seed"),
            spec("truncation", "truncation", 0, "how far the noise reaches"),
            *_over_the_training(subjects)]  # fmt: skip


def _over_the_training(subjects: Sequence[Subject]) -> list[dict[str, Any]]:
    """A slider over the steps that were kept of a training, where any were."""
    longest = max(subjects, key=lambda subject: len(subject.earlier))
    if not longest.earlier:
        return []
    note = "the generator as it was then" + (f" ({longest.name})" if len(subjects) > 1 else "")
    return [{"field": "training", "index": None, "label": "training step", "high": 0, "step": 1,
             "low": -len(longest.earlier), "note": note,
             "names": [f"{step:,}" for step in longest.kept_steps()]}]  # fmt: skip


def _grid(state: State, shown: Picture) -> dict[str, Any]:
    names = ["" if axis == NOTHING else axis for axis in (state.rows, state.columns)]
    return {"rows": shown.rows, "columns": shown.columns, "names": names, "side": shown.side,
            "cell": state.cell}  # fmt: skip


def _bytes(image: torch.Tensor) -> np.ndarray:
    """(channels, h, w) in [0, 1] -> uint8 (h, w, channels)."""
    levels: np.ndarray = (image * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()
    return np.ascontiguousarray(levels)
