"""Trains the generators that the explorer ships: `python -m gancourse.explore.pretrain`.

It plays by the labs' own recipes and by the functions of their solved notebooks, keeps the seed
whose weaker code has the largest measured effect, and writes weights in half precision with
their card.
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from itertools import permutations
from pathlib import Path
from typing import Any

import nbformat
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from gancourse import conditional, infogan, training
from gancourse.course_root import find_root, source_notebook
from gancourse.data import Digits, load_digits
from gancourse.explore.cards import Card
from gancourse.explore.space import Space
from gancourse.metrics import classify, digit_distance
from gancourse.nets import ConvBody, ConvGenerator

CODES = ("code 1", "code 2")
VISIBLE = 0.5  # standard deviations among real digits, over a code's whole range
INFOGAN_STEPS, ACGAN_STEPS = 1600, 1500  # longer than in the labs
Effects = list[dict[str, infogan.Effect]]


def solutions(lab: str) -> dict[str, Any]:
    """The functions and classes that a lab's solved notebook has in its solution cells."""
    notebook = nbformat.read(source_notebook(find_root(), lab), as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    answers = [c for c in code if c.metadata.get("nbgrader", {}).get("solution")]
    names: dict[str, Any] = {}
    for cell in [code[0], *answers]:  # the first cell imports
        exec(compile(cell.source, f"<{lab}>", "exec"), names)
    return names


def train_infogan(
    digits: Digits, seed: int, recipe: infogan.Recipe, names: Mapping[str, Any]
) -> ConvGenerator:
    """The averaged generator of one run of lab 10's recipe."""
    rules = infogan.Rules(names["infogan_sample_code"], names["infogan_mi_loss"])
    order = training.seeded(seed)
    players = infogan.new_players(recipe, names["InfoGANHeads"], order)
    for _ in infogan.play(players, recipe, digits.scaled(), rules):
        pass
    return kept(infogan.settled(players, recipe).module)


def best_infogan(digits: Digits, best_of: int, recipe: infogan.Recipe) -> tuple[int, ConvGenerator]:
    """The seed and the generator with the largest `strength`."""
    names = solutions("10_infogan")
    spreads = infogan.real_spreads(digits.held_out_images)
    best: tuple[float, int, ConvGenerator] | None = None
    for seed in range(best_of):
        net = train_infogan(digits, seed, recipe, names)
        effects = infogan.measure_effects(net, recipe, spreads)
        score = strength(effects)
        sizes = [f"{r} {e.change:+.2f}" for own in effects for r, e in own.items()]
        print(f"seed {seed}: {score:.2f} ({', '.join(sizes)})", flush=True)
        if best is None or score > best[0]:
            best = (score, seed, net)
    if best is None:
        raise ValueError(f"best of {best_of}: at least one run is needed.")
    return best[1], best[2]


def strength(effects: Effects) -> float:
    """The weaker code's effect, in absolute value, when each has a ruler of its own at its best."""
    pairings = permutations(list(effects[0]), len(effects))
    return max(
        min(abs(own[ruler].change) for own, ruler in zip(effects, order, strict=True))
        for order in pairings
    )


def train_acgan(digits: Digits, seed: int) -> ConvGenerator:
    """The averaged generator of lab 09's ACGAN, trained twice as long as there."""
    names = solutions("09_conditional_digits")

    def disc_loss(disc: Any, real: Tensor, y_real: Tensor, fake: Tensor, y_fake: Tensor) -> Tensor:
        loss: Tensor = names["acgan_d_loss"](*disc(real), *disc(fake), y_real, y_fake)
        return loss

    def gen_loss(disc: Any, fake: Tensor, y_fake: Tensor) -> Tensor:
        loss: Tensor = names["acgan_g_loss"](*disc(fake), y_fake)
        return loss

    training.seeded(seed)
    body = ConvBody()
    disc = nn.Sequential(body, names["ACGANHeads"](body.features, 10))
    recipe, rules = conditional.Recipe(), conditional.Rules(disc_loss, gen_loss)
    players = conditional.new_players(disc, recipe, seed)
    for _ in conditional.play(players, recipe, digits, rules, ACGAN_STEPS):
        pass
    return kept(conditional.settled(players, recipe).module)


def kept(net: nn.Module) -> ConvGenerator:
    """The generator as it will be shipped: rounded to half precision, in eval mode."""
    assert isinstance(net, ConvGenerator)
    return net.cpu().to(memory_format=torch.contiguous_format).half().float().eval()


def write(folder: Path, card: Card, net: ConvGenerator) -> None:
    """The weights and the card, under the card's name."""
    state = net.state_dict()
    tensors = {k: v.half() if v.is_floating_point() else v for k, v in state.items()}
    save_file({k: v.contiguous() for k, v in tensors.items()}, folder / f"{card.name}.safetensors")
    write_card(folder, card)


def write_card(folder: Path, card: Card) -> None:
    """The card, under its name."""
    text = json.dumps(asdict(card), indent=1)
    (folder / f"{card.name}.json").write_text(text + "\n", encoding="utf-8")


def distance(net: ConvGenerator, space: Space, digits: Digits) -> float:
    """The Fréchet digit distance of 3,000 images."""
    latents = space.random(3000, torch.Generator().manual_seed(0))
    return float(digit_distance(infogan.drawn_images(net, latents), digits))


def measured(net: ConvGenerator, space: Space, digits: Digits, recipe: Any) -> dict[str, Any]:
    """What the card says: the distance and, for an InfoGAN, category and codes."""
    found: dict[str, Any] = {"distance": round(distance(net, space, digits), 1)}
    if recipe is not None:
        category = infogan.measure_category(net, recipe, digits.source)
        found["information"] = round(category.information, 3)
        found["accuracy"] = round(category.accuracy, 3)
        spreads = infogan.real_spreads(digits.held_out_images)
        effects = infogan.measure_effects(net, recipe, spreads)
        found["codes"] = {
            code: {
                ruler: {"rank": round(e.correlation, 2), "effect": round(e.change, 2)}
                for ruler, e in own.items()
            }
            for code, own in zip(CODES, effects, strict=True)
        }
    return found


def heard(net: ConvGenerator, space: Space, digits: Digits) -> float:
    """The share of 3,000 images in which the classifier sees the digit that was asked for."""
    latents = space.random(3000, torch.Generator().manual_seed(0))
    asked = latents[:, space.noise :].argmax(1)
    seen = classify(infogan.drawn_images(net, latents), digits.source)
    return round(float((seen == asked).double().mean()), 3)


def card(
    name: str, title: str, lab: str, space: Space, seed: int, best_of: int, measures: dict[str, Any]
) -> Card:
    """A card of a grey 28 by 28 generator trained on MNIST."""
    return Card(
        name=name,
        title=title,
        lab=lab,
        space=space,
        width=16,
        channels=1,
        side=28,
        low=-1.0,
        source="mnist",
        seed=seed,
        best_of=best_of,
        threshold=VISIBLE,
        license="CC BY 4.0",
        script="python -m gancourse.explore.pretrain",
        measures=measures,
    )


def make_infogans(folder: Path, digits: Digits, best_of: int, recipe: infogan.Recipe) -> None:
    """The best InfoGAN, and its twin from the same seed without the information term."""
    space = Space(recipe.noise, recipe.categories, "category", CODES)
    seed, net = best_infogan(digits, best_of, recipe)
    silent = replace(recipe, teach_generator=False)
    twin = train_infogan(digits, seed, silent, solutions("10_infogan"))
    made = {
        ("infogan", "InfoGAN", best_of): net,
        ("infogan_twin", "InfoGAN's twin without the information term", 1): twin,
    }
    for (name, title, runs), each in made.items():
        measures = measured(each, space, digits, recipe)
        write(folder, card(name, title, "10_infogan", space, seed, runs, measures), each)


def make_acgan(folder: Path, digits: Digits) -> None:
    """The ACGAN of one run."""
    net = train_acgan(digits, 0)
    space = Space(conditional.Recipe().noise, 10, "digit")
    measures = measured(net, space, digits, None) | {"label_accuracy": heard(net, space, digits)}
    write(folder, card("acgan", "ACGAN", "09_conditional_digits", space, 0, 1, measures), net)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where weights and cards go")
    parser.add_argument("--only", choices=("infogan", "acgan"))
    parser.add_argument("--best-of", type=int, default=6)
    parser.add_argument("--steps", type=int, default=INFOGAN_STEPS)
    args = parser.parse_args()
    torch.set_num_threads(1)
    digits = load_digits("mnist")
    if args.only != "acgan":
        recipe = replace(infogan.Recipe(), steps=args.steps)
        make_infogans(args.folder, digits, args.best_of, recipe)
    if args.only != "infogan":
        make_acgan(args.folder, digits)


if __name__ == "__main__":
    main()
