"""What a card says of such a generator, and the order of its categories."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import torch
from scipy.optimize import linear_sum_assignment
from torch import Tensor

from gancourse import infogan
from gancourse.data import Digits
from gancourse.infogan.latents import random_latents, swept
from gancourse.metrics import classify, measure_digits
from gancourse.nets import ConvGenerator

SWEEPS, POINTS = 200, 9
N = 3000


def ordered(
    net: ConvGenerator, layout: infogan.Recipe, source: str, others: Iterable[ConvGenerator] = ()
) -> ConvGenerator:
    """The same generator (changed in place), its category k the one that draws the digit k.

    By the best one-to-one match of categories and digits (Hungarian method).
    others: generators from earlier in its training, changed in place in the same way.
    """
    found = infogan.measure_category(net, layout, source)
    k = layout.categories
    counts = torch.bincount(k * found.category + found.digit, minlength=k * k).view(k, k)
    rows, digits = linear_sum_assignment(counts.numpy(), maximize=True)
    place = torch.empty(k, dtype=torch.long)
    place[torch.from_numpy(digits)] = torch.from_numpy(rows)
    part = slice(layout.noise, layout.noise + k)
    for each in (net, *others):
        weight = each.get_parameter("net.0.weight").data
        weight[:, part] = weight[:, part][:, place]
    return net


def keeps(
    net: ConvGenerator, layout: infogan.Recipe, source: str, code: int, sweeps: int = SWEEPS
) -> float:
    """The share of sweeps of a code in which the classifier sees one digit throughout."""
    latents, _, _ = random_latents(layout, sweeps, torch.Generator().manual_seed(0))
    moved = swept(latents, layout, code, torch.linspace(-1, 1, POINTS)).flatten(0, 1)
    seen = classify(infogan.drawn_images(net, moved), source).view(sweeps, POINTS)
    return float((seen == seen[:, :1]).all(1).double().mean())


def measured(
    net: ConvGenerator, layout: infogan.Recipe, digits: Digits, names: tuple[str, ...]
) -> dict[str, Any]:
    """The figures of a card: distance, category against digit, and for each code its effects.

    names: of the codes, in their order.
    """
    quality = measure_digits(infogan.drawn_images(net, _random(layout)), digits)
    category = infogan.measure_category(net, layout, digits.source)
    spreads = infogan.real_spreads(digits.held_out_images)
    effects = infogan.measure_effects(net, layout, spreads)
    return {
        "distance": round(quality.distance, 1),
        "precision": round(quality.precision, 3),
        "recall": round(quality.recall, 3),
        "information": round(category.information, 3),
        "accuracy": round(category.accuracy, 3),
        "spreads": {ruler: round(spread, 4) for ruler, spread in spreads.items()},
        "codes": {name: _effects(own) for name, own in zip(names, effects, strict=True)},
        "keeps": {
            name: round(keeps(net, layout, digits.source, place), 3)
            for place, name in enumerate(names)
        },
    }


def _effects(own: dict[str, infogan.Effect]) -> dict[str, dict[str, float]]:
    found = {ruler: asdict(effect) for ruler, effect in own.items()}
    return {
        ruler: {"rank": _short(each["correlation"]), "effect": _short(each["change"])}
        for ruler, each in found.items()
    }


def _random(layout: infogan.Recipe) -> Tensor:
    return random_latents(layout, N, torch.Generator().manual_seed(0))[0]


def _short(value: float) -> float:
    """Two places, and no minus before a zero."""
    return round(value, 2) + 0.0
