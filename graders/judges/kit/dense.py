"""Judges dense blocks and nets: see `graders.questions.kit.dense` for what was asked and seen."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import recipes
from graders.judges.kit.blocks import SWITCHES, Layer, fresh_slip
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.layers import Act
from graders.judges.kit.searching import ProbeError, Search, costly, first, judged, near, value
from graders.plain import Plain
from graders.questions.kit.layer_inputs import cut

BLOCK = "relu(batch_norm(linear(x)))"
DISC_BLOCK = "leaky_relu(linear(x), 0.2)"
STACK = "the stack of three blocks and a Linear layer"


def judge_generator_block(questions: Plain, seen: Plain) -> list[Criterion]:
    """Linear, then batch norm, then ReLU, in both modes."""
    n_in, n_out = questions["sizes"]
    right, slips = recipes.generator_block(n_in, n_out), recipes.generator_slips(n_in, n_out)
    return _judge_block(
        questions, seen, partial(Layer, right=right, formula=BLOCK, alternatives=slips)
    )


def judge_discriminator_block(questions: Plain, seen: Plain) -> list[Criterion]:
    """Linear, then LeakyReLU with slope 0.2."""
    n_in, n_out = questions["sizes"]
    right, slips = (
        recipes.discriminator_block(n_in, n_out),
        recipes.discriminator_slips(n_in, n_out),
    )
    return _judge_block(
        questions, seen, partial(Layer, right=right, formula=DISC_BLOCK, alternatives=slips)
    )


def _judge_block(questions: Plain, seen: Plain, layer: partial[Layer]) -> list[Criterion]:
    changed, seen = seen["changed"], seen["seen"]
    n_out = questions["sizes"][1]
    look = _once(lambda: layer(questions["inputs"], value(seen["layer"])))
    criteria = [
        judged("returns a module", lambda: module_slip(seen), 0.5, False),
        judged(
            "maps (N, input_dim) to (N, output_dim)", lambda: look().shape_slip(n_out), 1, False
        ),
        judged("is right in train mode", lambda: look().train_slip(), 2),
        judged("is right in eval mode", lambda: look().eval_slip(), 1),
        judged("has the right gradients", lambda: look().gradient_slip(), 1),
        judged(
            "makes new random layers at every call", lambda: fresh_slip(seen["fresh"]), 1, False
        ),
        judged(
            "leaves input, mode and random states alone",
            lambda: _manners_slip(look, seen, changed),
            0.5,
            False,
        ),
    ]
    return costly(criteria, "is right in train mode", "has the right gradients")


def _once(make: Callable[[], Layer]) -> Callable[[], Layer]:
    """The same layer for all criteria, made when the first asks for it."""
    made: list[Layer] = []

    def look() -> Layer:
        if not made:
            made.append(make())
        return made[0]

    return look


def _manners_slip(look: Callable[[], Layer], seen: Plain, changed: Plain) -> str | None:
    return first(
        lambda: look().manners_slip(),
        lambda: seeding_slip(value(seen["conduct"])),
        lambda: settings_slip(changed),
    )


def module_slip(seen: Plain) -> str | None:
    """An nn.Module came back."""
    kind = value(seen["kind"])
    if not kind["module"]:
        return f"It is a {kind['type']}; it should be an nn.Module."
    if not all(kind["modes"]):
        return "It comes in eval mode; a new module is in train mode: leave out eval()."
    return None


def judge_generator(questions: Plain, seen: Plain) -> list[Criterion]:
    """Six parts, each right, together the forward pass."""
    changed, seen = seen["changed"], seen["seen"]
    im_dim, h = questions["im_dim"], questions["h"]
    whole = _once(
        lambda: Layer(
            cut(questions["inputs"], questions["z_dim"], im_dim), value(seen["whole"]), (), ""
        )
    )
    criteria = [
        judged("is a module", lambda: module_slip(seen), 0.5, False),
        judged("maps (N, z_dim) to (N, im_dim)", lambda: whole().shape_slip(im_dim), 1, False),
        judged("get_gen() gives six parts", lambda: _six_slip(seen), 0.5, False),
        judged("registers every parameter", lambda: _registered_slip(seen), 0.5, False),
        judged("makes new random layers", lambda: fresh_slip(seen["fresh"]), 0.5, False),
        judged("has layers of the right widths", lambda: _widths_slip(questions, seen), 1, False),
        judged("is built from right generator blocks", _parts_search(questions, seen, range(4)), 2),
        judged("ends in a Linear layer and a sigmoid", _parts_search(questions, seen, (4, 5)), 1),
        judged("forward goes through the parts", lambda: _chain_slip(seen), 1),
        judged(
            "has the defaults 10, 784 and 128", lambda: _generator_defaults(seen, h), 0.5, False
        ),
        judged(
            "leaves input, mode and random states alone",
            lambda: _manners_slip(whole, seen, changed),
            0.5,
            False,
        ),
    ]
    return costly(criteria, *(c.name for c in criteria[6:9]))


def _six_slip(seen: Plain) -> str | None:
    length = value(seen["parts"])["length"]
    if length is None:
        return "get_gen() returned something without a length: return the sequence of parts."
    if length != 6:
        return f"get_gen() has {length} parts; it should have six: four blocks, Linear, Sigmoid."
    return None


def _widths_slip(questions: Plain, seen: Plain) -> str | None:
    z, im, h = questions["z_dim"], questions["im_dim"], questions["h"]
    widths = value(seen["parts"])["widths"]
    accepted = [[z, h, 2 * h, 4 * h, last, im, im] for last in (8 * h, im)]
    if widths in accepted:
        return None
    sizes = f"z_dim={z}, im_dim={im} and hidden_dim={h}"
    return f"With {sizes} the widths are {_arrows(widths)}; they should be {_arrows(accepted[0])}."


def _arrows(widths: Sequence[int]) -> str:
    return " → ".join(str(n) for n in widths)


def _parts_search(questions: Plain, seen: Plain, which: Sequence[int]) -> Search:
    return lambda: first(*(partial(_part_slip, questions, seen, i) for i in which))


def _part_slip(questions: Plain, seen: Plain, i: int) -> str | None:
    parts = value(seen["parts"])
    if i >= len(parts["layers"]):
        raise ProbeError("Some of the six parts are missing.")
    if parts["layers"][i] is None:
        raise ProbeError(f"Part {i + 1} is wider than any that was asked for: mend the widths.")
    n_in, n_out = parts["widths"][i : i + 2]
    if i < 4:
        right, slips = recipes.generator_block(n_in, n_out), recipes.generator_slips(n_in, n_out)
        formula = BLOCK
    elif i == 4:
        right, slips = recipes.linear(n_in, n_out), recipes.linear_slips(n_in, n_out)
        formula = "linear(x)"
    else:
        right, slips, formula = ((Act("sigmoid"),),), recipes.output_slips(), "sigmoid(x)"
    asked = cut(questions["inputs"], n_in, n_out)
    layer = Layer(asked, value(parts["layers"][i]), right, formula, slips)
    slip = first(
        lambda: layer.shape_slip(n_out), layer.train_slip, layer.eval_slip, layer.gradient_slip
    )
    return None if slip is None else f"Part {i + 1}: {slip}"


def _chain_slip(seen: Plain) -> str | None:
    chain = value(seen["chain"])
    for mode in ("train", "eval"):
        whole, parts = chain[f"{mode} whole"], chain[f"{mode} chain"]
        if not whole["modes_kept"]:
            return SWITCHES
        if not near(whole["output"], parts["output"], 1e-5):
            return _detour(mode, whole["output"], parts["output"])
        pairs = zip(whole["gradients"], parts["gradients"], strict=True)
        if not all(b is None or near(a, b, 1e-4) for a, b in pairs):
            return (
                f"In {mode} mode the gradients through forward are not those through its parts: "
                "something in forward detaches."
            )
    if not near(chain["whole far"]["output"], chain["chain far"]["output"], 1e-4):
        return "On large inputs forward gives another result than its parts, in eval mode."
    return None


def _detour(mode: str, whole: Plain, parts: Plain) -> str:
    if near(whole, 1 / (1 + np.exp(-parts.astype(np.float64)))):
        return "forward applies a sigmoid on top of its parts: call the parts and no more."
    if near(whole, 2 * parts.astype(np.float64) - 1) or near(whole, np.tanh(parts)):
        return "forward maps the output of its parts to another range: call the parts and no more."
    return (
        f"In {mode} mode forward gives another result than its parts, called one after the other."
    )


def _registered_slip(seen: Plain) -> str | None:
    missing = value(seen["parts"])["missing"]
    text = (
        f"{missing} parameters of the parts are not among the net's own: keep the parts "
        "in an nn.Sequential or nn.ModuleList, made once in __init__."
    )
    return text if missing else None


def _generator_defaults(seen: Plain, h: int) -> str | None:
    defaults = value(seen["defaults"], "when made with defaults")
    widths = defaults["all"]
    accepted = [[10, 128, 256, 512, last, 784, 784] for last in (1024, 784)]
    if len(widths) == 7 and widths in accepted and defaults["some"] == [2, 784]:
        return None
    if len(widths) != 7 and widths[:2] == [10, 128] and widths[-1] == 784:
        return None  # the number of parts is judged elsewhere
    return f"Generator() has the widths {_arrows(widths)}; the defaults are 10, 784 and 128."


def judge_discriminator(questions: Plain, seen: Plain) -> list[Criterion]:
    """Three blocks and a Linear layer to raw logits, replayed as a whole."""
    changed, seen = seen["changed"], seen["seen"]
    im_dim, h = questions["im_dim"], questions["h"]
    right, formula = (recipes.discriminator(im_dim, h),), STACK
    asked, slips = cut(questions["inputs"], im_dim, 1), recipes.discriminator_stack_slips(im_dim, h)
    look = _once(lambda: Layer(asked, value(seen["whole"]), right, formula, slips))
    criteria = [
        judged("is a module", lambda: module_slip(seen), 0.5, False),
        judged("maps (N, im_dim) to logits (N, 1)", lambda: look().shape_slip(1), 1, False),
        judged("registers every parameter", lambda: _registered_slip(seen), 0.5, False),
        judged("makes new random layers", lambda: fresh_slip(seen["fresh"]), 0.5, False),
        judged("is right in train mode", lambda: _disc_train_slip(questions, look(), seen), 2),
        judged("is right in eval mode", lambda: look().eval_slip(), 1),
        judged("has the right gradients", lambda: look().gradient_slip(), 1),
        judged("get_disc() gives the sequence that forward runs", lambda: _disc_parts(seen), 1),
        judged("has the defaults 784 and 128", lambda: _disc_defaults(seen), 0.5, False),
        judged(
            "leaves input, mode and random states alone",
            lambda: _manners_slip(look, seen, changed),
            0.5,
            False,
        ),
    ]
    return costly(criteria, "is right in train mode", "has the right gradients")


def _disc_train_slip(questions: Plain, layer: Layer, seen: Plain) -> str | None:
    """As the layer says; where that says little, what the widths or the single parts say."""
    slip = layer.train_slip()
    if slip is None or seen["parts"]["raised"] is not None:
        return slip
    parts, im, h = value(seen["parts"]), questions["im_dim"], questions["h"]
    expected = [im, 4 * h, 2 * h, h, 1]
    if len(parts["widths"]) == 5 and parts["widths"] != expected:
        got = _arrows(parts["widths"])
        sizes = f"im_dim={im} and hidden_dim={h}"
        return f"With {sizes} the widths are {got}; they should be {_arrows(expected)}."
    if slip != layer.unknown or parts["widths"] != expected:
        return slip
    return first(*(partial(_disc_block_slip, questions, parts, i) for i in range(3))) or slip


def _disc_block_slip(questions: Plain, parts: Plain, i: int) -> str | None:
    n_in, n_out = parts["widths"][i : i + 2]
    right, slips = (
        recipes.discriminator_block(n_in, n_out),
        recipes.discriminator_slips(n_in, n_out),
    )
    asked = cut(questions["inputs"], n_in, n_out)
    layer = Layer(asked, value(parts["layers"][i]), right, DISC_BLOCK, slips)
    slip = layer.train_slip()
    return None if slip is None else f"Block {i + 1}: {slip}"


def _disc_parts(seen: Plain) -> str | None:
    length = value(seen["parts"])["length"]
    if not length:
        return "get_disc() should return the parts as a sequence with a length."
    return _chain_slip(seen)


def _disc_defaults(seen: Plain) -> str | None:
    defaults = value(seen["defaults"], "when made with defaults")
    widths = (784, 512, 256, 128, 1)
    pairs = list(pairwise(widths))
    expected = sorted([a * b for a, b in pairs] + [b for _, b in pairs])
    if not set(expected) <= set(defaults["sizes"]) or defaults["some"] != [2, 1]:
        return "Discriminator() has other sizes than with im_dim=784 and hidden_dim=128."
    return None
