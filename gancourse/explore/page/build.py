"""Builds the explorer as one HTML file: generators, forward pass and controls, no network needed.

`page_html([exhibit, *others])`; `python -m gancourse.explore.page` writes the shipped one.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import torch
from torch import Tensor, nn

from gancourse.explore.earlier import SCALE, packed, unpacked
from gancourse.nets import ConvGenerator

CODES = 2


@dataclass(frozen=True)
class Exhibit:
    """A generator with what the page says of it.

    Attributes:
        net: grey pictures from [noise | one-hot category | two codes].
        noise, classes: how many numbers of the latent are noise, and how many are the one-hot.
        code_titles: a label for each of the two codes' sliders.
        credit: what it is and on what it was trained, in a few words.
        facts: what was measured, in a sentence or two.
        meaning: how category and codes came by what they mean, where that needs words.
        steps: of the training, where that is known.
        earlier: steps before, oldest first, with the generator that stood there.
        beside: what it is called where it may be shown beside the first.
    """

    net: ConvGenerator
    noise: int
    classes: int
    code_titles: tuple[str, str]
    credit: str
    facts: str
    meaning: str = ""
    steps: int = 0
    earlier: tuple[tuple[int, nn.Module], ...] = ()
    beside: str = "a twin trained without the information term"


def page_html(exhibits: Sequence[Exhibit]) -> str:
    """The page with one generator, and others to show beside it under the same sliders."""
    # "</" would end the script element that holds the data.
    models = json.dumps([_model(exhibit) for exhibit in exhibits]).replace("</", "<\\/")
    parts = {
        "/*STYLE*/": _text("page.css"),
        "/*MODELS*/": models,
        "/*FORWARD*/": _text("forward.js").replace("export class", "class"),
        "/*SCRIPT*/": _text("page.js"),
    }
    html = _text("page.html")
    for mark, part in parts.items():
        html = html.replace(mark, part)
    return html


def _model(exhibit: Exhibit) -> dict[str, Any]:
    net = exhibit.net
    wanted = exhibit.noise + exhibit.classes + CODES
    if net.latent_dim != wanted:
        raise ValueError(
            f"The generator takes {net.latent_dim} numbers; {exhibit.noise} of noise, "
            f"{exhibit.classes} of the category and {CODES} codes are {wanted}."
        )
    return {
        "latent_dim": net.latent_dim,
        "width": net.width,
        "side": net.side,
        "space": {
            "noise": exhibit.noise,
            "classes": exhibit.classes,
            "codes": list(exhibit.code_titles),
        },
        "code_titles": list(exhibit.code_titles),
        "credit": exhibit.credit,
        "facts": exhibit.facts,
        "meaning": exhibit.meaning,
        "beside": exhibit.beside,
        "tensors": _tensors(net.state_dict()),
        "trained": exhibit.steps,
        "steps": [
            {"step": step, "tensors": _in_bytes(net.state_dict())} for step, net in exhibit.earlier
        ],
    }


def _tensors(state: Mapping[str, Tensor]) -> dict[str, Any]:
    """Weights that were kept in eight bits as such, since halves would round them; all else so."""
    numbers = {name: value for name, value in state.items() if value.is_floating_point()}
    again = unpacked(packed(numbers))
    if all(torch.equal(again[name], value) for name, value in numbers.items()):
        return _in_bytes(numbers)
    return {name: _in_halves(value) for name, value in numbers.items()}


def _in_halves(tensor: Tensor) -> dict[str, Any]:
    return {"shape": list(tensor.shape), "data": _halves(tensor)}


def _in_bytes(state: Mapping[str, Tensor]) -> dict[str, Any]:
    """Weights of several axes in eight bits with their scales, all else as halves."""
    kept = packed({name: value for name, value in state.items() if value.is_floating_point()})
    plain = {name: value for name, value in kept.items() if not name.endswith(SCALE)}
    return {name: _byte_by_byte(value, kept.get(name + SCALE)) for name, value in plain.items()}


def _byte_by_byte(value: Tensor, scale: Tensor | None) -> dict[str, Any]:
    if scale is None:
        return _in_halves(value)
    data = base64.b64encode(value.contiguous().numpy().tobytes()).decode()
    return {"shape": list(value.shape), "data": data, "scale": _halves(scale)}


def _halves(tensor: Tensor) -> str:
    numbers = tensor.detach().half().contiguous().numpy().astype("<f2")
    return base64.b64encode(numbers.tobytes()).decode()


def _text(name: str) -> str:
    return (files("gancourse.explore.page") / name).read_text(encoding="utf-8")
