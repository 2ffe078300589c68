"""Trains, measures and writes the generators: `python -m gancourse.explore.codes FOLDER`."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from safetensors.torch import save_file
from torch import nn

from gancourse import training
from gancourse.data import Digits, Strokes, strokes_of
from gancourse.explore.cards import Card
from gancourse.explore.codes.features import learn_features, mean_features
from gancourse.explore.codes.game import Reals, layout, new_players, play, settled
from gancourse.explore.codes.labelling import Kinds, clusters, learn_kinds
from gancourse.explore.codes.measure import measured, ordered
from gancourse.explore.codes.recipe import Recipe
from gancourse.explore.earlier import packed, save_earlier, unpacked
from gancourse.explore.pretrain import kept, write_card
from gancourse.explore.space import Space
from gancourse.nets import ConvGenerator

CODES = ("slant", "width")
Kept: TypeAlias = Mapping[int, ConvGenerator]
STRONG = 3.0  # standard deviations among real digits, over a code's whole range
VISIBLE = 0.5
TITLES = {"mnist": "Codes worth showing", "offline": "Codes worth showing, offline digits"}
NAMES = {"mnist": "codes", "offline": "codes_offline"}
MEANING = (
    "The category: ten kinds that a network found in real digits as what stays the same under "
    "augmentation, without a label; ordered afterwards by the digit that the course's classifier "
    "sees. The codes, by a hint: the network that reads them learnt on augmented real digits with "
    "which slant and stroke width each was drawn. Neither is the paper's InfoGAN alone."
)
SILENT = (
    "The category as in its twin. Nothing made the generator use the two codes: the codes' term "
    "was left out of its loss."
)


def find_kinds(strokes: Strokes, recipe: Recipe, seed: int) -> Kinds:
    """Stage 1: the network that names a digit's kind."""
    random = training.seeded(seed)
    trunk = learn_features(strokes, recipe, random)
    labels, believed = clusters(mean_features(trunk, strokes, recipe, random), recipe)
    return learn_kinds(trunk, strokes, labels, believed, recipe, random)


def train(reals: Reals, recipe: Recipe, source: str, seed: int) -> tuple[ConvGenerator, Kept]:
    """Stage 2: the averaged generator as it is shipped, its categories in the digits' order.

    With it the generator as it stood at the steps that are kept, not averaged.
    """
    players, earlier = new_players(recipe, training.seeded(seed)), {}
    for step in play(players, recipe, reals):
        if step.number in recipe.kept:
            earlier[step.number] = shipped(deepcopy(players["gen"]))
    net = shipped(settled(players, recipe))
    return ordered(net, layout(recipe), source, earlier.values()), earlier


def shipped(net: nn.Module) -> ConvGenerator:
    """The generator with its weights as they are kept: eight bits each."""
    whole = kept(net)
    whole.load_state_dict(unpacked(packed(whole.state_dict())))
    return whole


def merit(measures: Mapping[str, Any]) -> float:
    """What the best of several runs is chosen by: how far its weakest promise is kept, 1 is well.

    The promises: category against digit, each code's effect on its own measure, and a digit that
    stays itself while a code moves.
    """
    own = [measures["codes"][name][name]["effect"] for name in CODES]
    kept_promises = [min(effect / STRONG, 1) for effect in own]
    return float(min(measures["accuracy"], *kept_promises, *measures["keeps"].values()))


def make(
    folder: Path,
    digits: Digits,
    recipe: Recipe,
    seeds: Sequence[int],
    twin_steps: int = 0,
    say: Callable[[str], object] = print,
) -> None:
    """Write the best of the runs from these seeds; with `twin_steps` its twin too.

    The twin is a shorter run without the codes' half of the information term.
    """
    strokes = strokes_of(digits.images)
    best: tuple[float, int, Kinds, ConvGenerator, Kept, dict[str, Any]] | None = None
    for seed in seeds:
        kinds = find_kinds(strokes, recipe, seed)
        net, earlier = train(Reals(strokes, kinds), recipe, digits.source, seed)
        found = measured(net, layout(recipe), digits, CODES)
        say(f"seed {seed}: {found}")
        if best is None or merit(found) > best[0]:
            best = (merit(found), seed, kinds, net, earlier, found)
    if best is None:
        raise ValueError("No seed was given: at least one run is needed.")
    _, seed, kinds, net, earlier, found = best
    write(folder, card(recipe, digits.source, seed, len(seeds), found), net, earlier)
    if twin_steps:
        _make_twin(folder, digits, Reals(strokes, kinds, False), recipe, seed, twin_steps)


def write(
    folder: Path, card: Card, net: ConvGenerator, earlier: Kept = MappingProxyType({})
) -> None:
    """The weights, those of earlier steps, and the card, under the card's name."""
    save_file(packed(net.state_dict()), folder / f"{card.name}.safetensors")
    if earlier:
        (folder / "steps").mkdir(exist_ok=True)
        save_earlier(folder / "steps" / f"{card.name}.safetensors", earlier)
    write_card(folder, card)


def _make_twin(
    folder: Path, digits: Digits, reals: Reals, recipe: Recipe, seed: int, steps: int
) -> None:
    shorter = replace(recipe, steps=steps)
    net, _ = train(reals, shorter, digits.source, seed)
    found = measured(net, layout(recipe), digits, CODES)
    plain = card(shorter, digits.source, seed, 1, found)
    title = f"{plain.title}: the twin without the codes' term"
    write(folder, replace(plain, name=f"{plain.name}_twin", title=title, meaning=SILENT), net)


def card(recipe: Recipe, source: str, seed: int, best_of: int, found: dict[str, Any]) -> Card:
    """The card of a run with these figures."""
    return Card(
        name=NAMES[source],
        title=TITLES[source],
        lab="10_infogan",
        space=Space(recipe.noise, recipe.categories, "category", CODES),
        width=recipe.width,
        channels=1,
        side=28,
        low=-1.0,
        source=source,
        seed=seed,
        best_of=best_of,
        threshold=VISIBLE,
        license="CC BY 4.0",
        script="python -m gancourse.explore.codes",
        measures={"steps": recipe.steps, **found},
        meaning=MEANING,
    )
