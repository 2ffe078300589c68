"""Dense layers of generators and discriminators: the right recipes and those students slip into."""

from dataclasses import replace
from itertools import pairwise

from graders.judges.kit.blocks import Alternative
from graders.judges.kit.layers import Act, Linear, Norm, Recipe, without_bias

RELU = Act("leaky", 0.0)
LEAKY = Act("leaky", 0.2)
_OTHER_ACTS = ("sigmoid", "tanh", "elu", "silu", "softplus", "gelu", "relu6", "abs")
_OTHER_SLOPES = (0.01, 0.02, 0.05, 0.1, 0.25, 0.3, 0.5, 0.8, 1.2, -0.2, 2.0)
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
    recipe = (lin, replace(norm, eps=0.8), LEAKY)
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
    """leaky_relu(linear(x), 0.2)."""
    return ((Linear("Linear", n_in, n_out), LEAKY),)


def discriminator_slips(n_in: int, n_out: int) -> list[Alternative]:
    """What to say of blocks that are nearly right."""
    lin, norm = Linear("Linear", n_in, n_out), Norm("BatchNorm", n_out)
    slips = [
        Alternative(((lin,),), "The output is linear(x): the LeakyReLU is missing."),
        Alternative(((LEAKY, lin), (RELU, lin)), f"{_EARLY} Linear, LeakyReLU(0.2)."),
        Alternative(((lin, RELU),), "Negative values become 0: that is ReLU, not LeakyReLU(0.2)."),
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
    return slips + other_acts((lin, LEAKY), "LeakyReLU(0.2)")


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


def output_slips() -> list[Alternative]:
    """The generator's last part, nearly right."""
    acts = ("tanh", "relu6", "softplus", "silu", "scaled tanh")
    slips = [Alternative(((Act(act),),), f"It is {act}, not a sigmoid.") for act in acts]
    slips.append(Alternative(((),), "It passes its input on unchanged: the sigmoid is missing."))
    return [*slips, Alternative(((RELU,),), "It is a ReLU, not a sigmoid.")]


def discriminator(im_dim: int, h: int) -> Recipe:
    """Three blocks im_dim -> 4h -> 2h -> h and a Linear layer to one logit."""
    return _stack((im_dim, 4 * h, 2 * h, h, 1), LEAKY)


def _stack(widths: tuple[int, ...], act: Act, norm: frozenset[int] = frozenset()) -> Recipe:
    stages: list[Linear | Norm | Act] = []
    for i, (n_in, n_out) in enumerate(pairwise(widths)):
        stages.append(Linear(f"Linear {i + 1}", n_in, n_out))
        if i in norm:
            stages.append(Norm(f"BatchNorm {i + 1}", n_out))
        if i < len(widths) - 2:
            stages.append(act)
    return tuple(stages)


def discriminator_stack_slips(im_dim: int, h: int) -> list[Alternative]:
    """What to say of discriminators that are nearly right."""
    widths, right = (im_dim, 4 * h, 2 * h, h, 1), discriminator(im_dim, h)
    probability = "It ends in a sigmoid: return raw logits, BCEWithLogitsLoss has the sigmoid."
    slips = [
        Alternative(((*right, Act("sigmoid")),), probability),
        Alternative(((*right, LEAKY),), "The last layer has a LeakyReLU too: return raw logits."),
        Alternative(((*right, Act("tanh")),), "It ends in tanh: return raw logits."),
        Alternative(((*right, RELU),), "It ends in a ReLU: return raw logits."),
        Alternative((_stack(widths, RELU),), "Its blocks have ReLU, not LeakyReLU(0.2)."),
        Alternative((without_bias(right),), "Its Linear layers have no bias."),
        Alternative(
            (tuple(s for s in right if not isinstance(s, Act)),),
            "Its Linear layers follow each other without a LeakyReLU between them.",
        ),
    ]
    for slope in _OTHER_SLOPES:
        recipe = _stack(widths, Act("leaky", slope))
        slips.append(Alternative((recipe,), f"Its LeakyReLU has slope {slope:g}, not 0.2."))
    for norm in (frozenset({0, 1, 2}), frozenset({1, 2}), frozenset({0}), frozenset({1})):
        hint = "There is batch norm in it; this discriminator has none."
        slips.append(Alternative(either_bias(_stack(widths, LEAKY, norm)), hint))
    return slips
