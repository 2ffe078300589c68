"""Builds the explorer as one HTML file: generators, forward pass and controls, no network needed.

`page_html([exhibit, twin])`; `python -m gancourse.explore.page` writes the shipped one.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from torch import Tensor

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
        beside: what the choice to show it beside the first says.
    """

    net: ConvGenerator
    noise: int
    classes: int
    code_titles: tuple[str, str]
    credit: str
    facts: str
    meaning: str = ""
    beside: str = "Compare with a twin trained without the information term"


def page_html(exhibits: Sequence[Exhibit]) -> str:
    """The page with one generator, or with a second beside it under the same sliders."""
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
    state = {name: value for name, value in net.state_dict().items() if value.is_floating_point()}
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
        "tensors": {name: _packed(value) for name, value in state.items()},
    }


def _packed(tensor: Tensor) -> dict[str, Any]:
    halves = tensor.detach().half().contiguous().numpy().astype("<f2").tobytes()
    return {"shape": list(tensor.shape), "data": base64.b64encode(halves).decode()}


def _text(name: str) -> str:
    return (files("gancourse.explore.page") / name).read_text(encoding="utf-8")
