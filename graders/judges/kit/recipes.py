"""Dense layers of generators and discriminators: the right recipes and those students slip into."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from graders.judges.kit.layers import (
    Act,
    Alternative,
    Linear,
    Norm,
    Recipe,
    Stage,
    roles,
    without_bias,
)
from graders.questions.varied import SLOPE

Recipes: TypeAlias = Callable[[int, int], tuple[Recipe, ...]]

BLOCK = "relu(batch_norm(linear(x)))"
DISC_BLOCK = f"leaky_relu(linear(x), {SLOPE.now:g})"
RELU = Act("leaky", 0.0)
LEAKY = Act("leaky", SLOPE.now)
LEAKY_NAME = f"LeakyReLU({SLOPE.now:g})"
PUBLISHED = Act("leaky", 0.2)
_OTHER_ACTS = ("sigmoid", "tanh", "elu", "silu", "softplus", "gelu", "relu6", "abs")
_OTHER_SLOPES = (0.01, 0.02, 0.05, 0.1, 0.25, 0.3, 0.5, 0.8, 1.2, -0.2, 2.0, SLOPE.contract)
_OTHER_EPS = (1e-3, 1e-2, 0.1, 0.2, 0.5, 0.8, 1.0)
_OTHER_MOMENTA = (0.01, 0.2, 0.5, 0.8, 0.9, 0.99, 1.0, 0.05)


_EARLY = "The order is wrong: the activation comes before the Linear layer; it should be"


def either_bias(recipe: Recipe) -> tuple[Recipe, ...]:
    """With a Linear bias and without: it is free before batch norm."""
    return recipe, without_bias(recipe)


def generator_block(n_in: int, n_out: int) -> tuple[Recipe, ...]:
    """relu(batch_norm(linear(x)))."""
    return either_bias((Linear("Linear", n_in, n_out), Norm("BatchNorm", n_out), RELU))


def generator_slips(n_in: int, n_out: int) -> list[Alternative]:
    """What to say of blocks that are nearly right."""
    lin, norm = Linear("Linear", n_in, n_out), Norm("BatchNorm", n_out)
    before = Norm("BatchNorm", n_in)
    order: list[tuple[Recipe, str]] = [
        ((RELU, lin, norm), f"{_EARLY} Linear, BatchNorm1d, ReLU."),
        ((RELU, lin), f"{_EARLY} Linear, BatchNorm1d, ReLU; the batch norm is missing."),
        (
            (before, RELU, lin),
            "The order is wrong: the Linear layer comes last, but should be first.",
        ),
        ((lin, RELU), "The output is relu(linear(x)): the batch norm is missing."),
        ((lin, norm), "The output is batch_norm(linear(x)): the ReLU is missing."),
        ((lin, RELU, norm), "Batch norm comes after the ReLU; it should come before it."),
        ((before, lin, RELU), "Batch norm comes before the Linear layer; it should follow it."),
        ((lin,), "The output is linear(x) alone: batch norm and ReLU are missing."),
    ]
    slips = [Alternative(either_bias(recipe), hint) for recipe, hint in order]
    slips += other_acts((lin, norm, RELU), "ReLU")
    return slips + other_norms((lin, norm, RELU), norm) + _published(lin, norm)


def _published(lin: Linear, norm: Norm) -> list[Alternative]:
    recipe = (lin, replace(norm, eps=0.8), PUBLISHED)
    hint = (
        "It follows batch norm with eps=0.8 and LeakyReLU(0.2); use BatchNorm1d as it is and ReLU."
    )
    return [Alternative(either_bias(recipe), hint)]


def other_acts(recipe: Recipe, name: str) -> list[Alternative]:
    """The recipe with another function at its end; name: what should be there."""
    return [
        Alternative(
            either_bias((*recipe[:-1], Act(act))), f"It ends in {act}; it should be {name}."
        )
        for act in _OTHER_ACTS
    ]


def other_norms(recipe: Recipe, norm: Norm) -> list[Alternative]:
    """The recipe with its batch norm set differently."""

    def swap(other: Norm) -> tuple[Recipe, ...]:
        return either_bias(tuple(other if stage is norm else stage for stage in recipe))

    slips = [
        (replace(norm, affine=False), "Batch norm has no scale and shift (affine=False)."),
        (
            replace(norm, tracked=False),
            "In eval mode it normalises with the batch's own statistics, not the running ones.",
        ),
        (
            replace(norm, unbiased=False),
            "The running variance is the biased one; batch norm keeps the unbiased one.",
        ),
    ]
    for eps in _OTHER_EPS:
        slips.append((replace(norm, eps=eps), f"Batch norm has eps={eps:g}; leave it at 1e-5."))
    for k in _OTHER_MOMENTA:
        slips.append(
            (replace(norm, momentum=k), f"Batch norm has momentum={k:g}; leave it at 0.1.")
        )
    return [Alternative(swap(other), hint) for other, hint in slips]


def discriminator_block(n_in: int, n_out: int) -> tuple[Recipe, ...]:
    """leaky_relu(linear(x), slope)."""
    return ((Linear("Linear", n_in, n_out), LEAKY),)


def discriminator_slips(n_in: int, n_out: int) -> list[Alternative]:
    """What to say of blocks that are nearly right."""
    lin, norm = Linear("Linear", n_in, n_out), Norm("BatchNorm", n_out)
    slips = [
        Alternative(((lin,),), "The output is linear(x): the LeakyReLU is missing."),
        Alternative(((LEAKY, lin), (RELU, lin)), f"{_EARLY} Linear, {LEAKY_NAME}."),
        Alternative(((lin, RELU),), f"Negative values become 0: that is ReLU, not {LEAKY_NAME}."),
        Alternative(
            either_bias((lin, norm, LEAKY)) + either_bias((lin, LEAKY, norm)),
            "There is a batch norm in the block; a discriminator block has none.",
        ),
        Alternative((without_bias((lin, LEAKY)),), "The Linear layer has no bias."),
        Alternative(
            (
                (Norm("BatchNorm", n_in), lin, LEAKY),
                (lin, replace(norm, affine=False), LEAKY),
                *generator_block(n_in, n_out),
            ),
            "There is a batch norm in the block; a discriminator block has none.",
        ),
    ]
    return slips + other_acts((lin, LEAKY), LEAKY_NAME)


def linear(n_in: int, n_out: int) -> tuple[Recipe, ...]:
    """A Linear layer with its bias."""
    return ((Linear("Linear", n_in, n_out),),)


def linear_slips(n_in: int, n_out: int) -> list[Alternative]:
    """The output layer of a generator, nearly right."""
    lin, norm = Linear("Linear", n_in, n_out), Norm("BatchNorm", n_out)
    return [
        Alternative((without_bias((lin,)),), "The Linear layer has no bias."),
        Alternative(((lin, RELU),), "A ReLU follows the last Linear layer."),
        Alternative(generator_block(n_in, n_out), "It is a whole generator block, not a Linear."),
        Alternative(either_bias((lin, norm)), "A batch norm follows the last Linear layer."),
        Alternative(((lin, Act("sigmoid")),), "The sigmoid is in it already."),
    ]


def logit_slips(n_in: int, n_out: int) -> list[Alternative]:
    """The last layer of a discriminator, nearly right."""
    lin = Linear("Linear", n_in, n_out)
    acts = {"a LeakyReLU": LEAKY, "a ReLU": RELU, "tanh": Act("tanh"), "a sigmoid": Act("sigmoid")}
    ends = [
        Alternative(((lin, act),), f"There is {name} behind the last Linear: return raw logits.")
        for name, act in acts.items()
    ]
    return [*ends, *linear_slips(n_in, n_out)]


def output_slips() -> list[Alternative]:
    """The generator's last part, nearly right."""
    acts = ("tanh", "relu6", "softplus", "silu", "scaled tanh")
    slips = [Alternative(((Act(act),),), f"It is {act}, not a sigmoid.") for act in acts]
    slips.append(Alternative(((),), "It passes its input on unchanged: the sigmoid is missing."))
    return [*slips, Alternative(((RELU,),), "It is a ReLU, not a sigmoid.")]


@dataclass(frozen=True)
class Part:
    """One kind of part of a network, from its two widths: what it should be, and its slips."""

    formula: str
    right: Callable[[int, int], tuple[Recipe, ...]]
    slips: Callable[[int, int], list[Alternative]]


GENERATOR_BLOCK = Part(BLOCK, generator_block, generator_slips)
DISCRIMINATOR_BLOCK = Part(DISC_BLOCK, discriminator_block, discriminator_slips)
LINEAR = Part("linear(x)", linear, linear_slips)
LOGIT = Part("linear(x)", linear, logit_slips)
SIGMOID = Part("sigmoid(x)", lambda n, m: ((Act("sigmoid"),),), lambda n, m: output_slips())


def stub_block(n_in: int, n_out: int, bend: float) -> Recipe:
    """What `graders.questions.kit.dense.StubBlock` does."""
    return (Linear("Linear", n_in, n_out), Act("asinh", bend))


def stacks(widths: Sequence[int], block: Part, last: Part, end: Part | None) -> list[Recipe]:
    """Blocks from width to width, then `last` and `end`; one for each way to write the block."""
    *pairs, ends = pairwise(widths)
    tail = [*last.right(*ends), *(end.right(ends[1], ends[1]) if end else ())]
    return [
        chained([*(block.right(*pair)[i] for pair in pairs), *tail])
        for i in range(len(block.right(*pairs[0])))
    ]


def chained(recipes: Sequence[Recipe]) -> Recipe:
    """One after the other, their layers numbered."""
    numbered: list[Stage] = []
    for i, recipe in enumerate(recipes):
        for stage in recipe:
            named = not isinstance(stage, Act)
            numbered.append(replace(stage, name=f"{stage.name} {i + 1}") if named else stage)
    return tuple(numbered)


def numbers(recipe: Recipe) -> int:
    """How many numbers a recipe learns."""
    return sum(math.prod(shape) for _, shape in roles(recipe))


def _stack_of(widths: Sequence[int], block: Recipes, tail: Recipe) -> tuple[Recipe, ...]:
    """As `stacks`, with any blocks and any tail."""
    *pairs, _ = pairwise(widths)
    ways = range(len(block(*pairs[0])))
    return tuple(chained([*(block(*pair)[i] for pair in pairs), tail]) for i in ways)


def generator_stack_slips(widths: Sequence[int]) -> list[Alternative]:
    """What to say of generators that are nearly right."""
    lin, sigmoid = Linear("Linear", widths[-2], widths[-1]), Act("sigmoid")

    def block(*stages: str) -> Recipes:
        def made(n: int, m: int) -> tuple[Recipe, ...]:
            known: dict[str, Stage] = {"relu": RELU, "leaky": LEAKY, "faint": Act("leaky", 0.01)}
            known |= {"lin": Linear("Linear", n, m), "norm": Norm("BatchNorm", m)}
            return either_bias(tuple(known[stage] for stage in stages))

        return made

    right = block("lin", "norm", "relu")
    ends: list[tuple[Recipe, str]] = [
        ((lin,), "It ends in the Linear layer: the sigmoid is missing."),
        ((lin, Act("tanh")), "It ends in tanh; it should be a sigmoid."),
        ((lin, Act("scaled tanh")), "It ends in tanh, moved to (0, 1); it should be a sigmoid."),
        ((lin, sigmoid, sigmoid), "There are two sigmoids, one after the other."),
        ((replace(lin, bias=False), sigmoid), "The last Linear layer has no bias."),
        ((lin, RELU, sigmoid), "A ReLU stands between the last Linear layer and the sigmoid."),
        ((lin, Norm("BatchNorm", widths[-1]), sigmoid), "A batch norm precedes the sigmoid."),
        (
            (lin, Norm("BatchNorm", widths[-1]), RELU, sigmoid),
            "A whole block stands before the sigmoid; it should be a Linear layer.",
        ),
    ]
    middles = [
        (block("lin", "norm", "leaky"), f"Its blocks have {LEAKY_NAME}, not ReLU."),
        (block("lin", "norm", "faint"), "Its blocks have LeakyReLU(0.01), not ReLU."),
        (block("lin", "relu"), "Its blocks have no batch norm."),
        (block("lin", "norm"), "Its blocks have no ReLU."),
        (block("lin", "relu", "norm"), "In its blocks batch norm comes after the ReLU."),
    ]
    found = [Alternative(_stack_of(widths, right, end), hint) for end, hint in ends]
    usual = (lin, sigmoid)
    return found + [Alternative(_stack_of(widths, b, usual), hint) for b, hint in middles]


def discriminator_stack_slips(widths: Sequence[int]) -> list[Alternative]:
    """What to say of discriminators that are nearly right."""
    (right,) = stacks(widths, DISCRIMINATOR_BLOCK, LINEAR, None)

    def swapped(act: Act) -> tuple[Recipe, ...]:
        return (tuple(act if isinstance(s, Act) else s for s in right),)

    probability = "It ends in a sigmoid: return raw logits, BCEWithLogitsLoss has the sigmoid."
    plain = tuple(s for s in right if not isinstance(s, Act))
    found = [
        Alternative(((*right, Act("sigmoid")),), probability),
        Alternative(((*right, LEAKY),), "The last layer has a LeakyReLU too: return raw logits."),
        Alternative(((*right, Act("tanh")),), "It ends in tanh: return raw logits."),
        Alternative(((*right, RELU),), "It ends in a ReLU: return raw logits."),
        Alternative((without_bias(right),), "Its Linear layers have no bias."),
        Alternative(((*right[:-1], *without_bias(right[-1:])),), "The last layer has no bias."),
        Alternative((plain,), "Its Linear layers follow each other without a LeakyReLU."),
        Alternative(swapped(RELU), f"Its blocks have ReLU, not {LEAKY_NAME}."),
    ]
    for k in _OTHER_SLOPES:
        if k == SLOPE.now:
            continue
        hint = f"Its LeakyReLU has slope {k:g}, not {SLOPE.now:g}."
        found.append(Alternative(swapped(Act("leaky", k)), hint))
    return found + _normed_stacks(right)


def _normed_stacks(right: Recipe) -> list[Alternative]:
    """A batch norm behind some of the Linear layers."""
    found = []
    for which in ((1, 2, 3), (2, 3), (1,), (2,), (3,)):
        stages: list[Stage] = []
        for stage in right:
            stages.append(stage)
            if isinstance(stage, Linear) and int(stage.name[-1]) in which:
                stages.append(Norm(f"BatchNorm {stage.name[-1]}", stage.n_out))
        hint = "There is batch norm in it; this discriminator has none."
        found.append(Alternative(either_bias(tuple(stages)), hint))
    return found
