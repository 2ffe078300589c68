"""Convolutional blocks: the right recipes and those that students slip into."""

from collections.abc import Iterable
from dataclasses import replace

from graders.judges.kit.convolutions import Conv
from graders.judges.kit.layers import Act, Alternative, Norm, Recipe
from graders.judges.kit.recipes import (
    LEAKY,
    LEAKY_NAME,
    RELU,
    either_bias,
    other_acts,
    other_norms,
)

TANH = Act("tanh")


def upwards(conv: Conv) -> tuple[Recipe, ...]:
    """relu(batch_norm(conv_transpose(x))), with or without the convolution's bias."""
    return either_bias((conv, Norm("BatchNorm", conv.n_out), RELU))


def upwards_slips(conv: Conv) -> list[Alternative]:
    """Blocks of a generator that are nearly right."""
    norm, before = Norm("BatchNorm", conv.n_out), Norm("BatchNorm", conv.n_in)
    order: list[tuple[Recipe, str]] = [
        ((conv, TANH), "The output is tanh(conv_transpose(x)): that is for final=True alone."),
        ((conv, norm, TANH), "It ends in tanh; that is for final=True, elsewhere ReLU."),
        ((conv, RELU), "The output is relu(conv_transpose(x)): the batch norm is missing."),
        ((conv, norm), "The output is batch_norm(conv_transpose(x)): the ReLU is missing."),
        ((conv,), "The output is conv_transpose(x) alone: batch norm and ReLU are missing."),
        ((conv, LEAKY), f"The batch norm is missing, and {LEAKY_NAME} stands for ReLU."),
        ((conv, RELU, norm), "Batch norm comes after the ReLU; it should come before it."),
        ((conv, LEAKY, norm), f"Batch norm comes after a {LEAKY_NAME}; it should be norm, ReLU."),
        ((before, conv, RELU), "Batch norm comes before the convolution; it should follow it."),
        ((before, RELU, conv), "The convolution comes last, but should be first."),
        ((RELU, conv, norm), "ReLU comes before the convolution; it should come last."),
        ((RELU, conv), "ReLU comes before the convolution, and the batch norm is missing."),
    ]
    return _either(order) + other_acts((conv, norm, RELU), "ReLU") + _norms((conv, norm, RELU))


def last_upwards(conv: Conv) -> tuple[Recipe, ...]:
    """tanh(conv_transpose(x)), with or without bias."""
    return either_bias((conv, TANH))


def last_upwards_slips(conv: Conv) -> list[Alternative]:
    """Last blocks of a generator that are nearly right."""
    norm = Norm("BatchNorm", conv.n_out)
    order: list[tuple[Recipe, str]] = [
        ((conv, norm, RELU), "final changes nothing: there are still batch norm and ReLU."),
        ((conv, norm, TANH), "There is a batch norm before the tanh; the last block has none."),
        ((conv, TANH, norm), "There is a batch norm after the tanh; the last block has none."),
        ((conv, RELU), "It ends in ReLU; the last block ends in tanh."),
        ((conv, LEAKY), f"It ends in {LEAKY_NAME}; the last block ends in tanh."),
        ((conv, RELU, TANH), "There is a ReLU before the tanh; leave it out."),
        ((conv, LEAKY, TANH), "There is a LeakyReLU before the tanh; leave it out."),
        ((conv, norm, RELU, TANH), "Batch norm and ReLU come before the tanh; leave them out."),
        ((conv, norm), "It ends in batch norm; it should be the convolution and tanh."),
        ((conv,), "The tanh is missing: the output is conv_transpose(x)."),
        ((TANH, conv), "The tanh comes before the convolution; it should follow it."),
        ((conv, TANH, TANH), "There are two tanh, one after the other."),
    ]
    return _either(order) + other_acts((conv, TANH), "tanh")


def downwards(conv: Conv) -> tuple[Recipe, ...]:
    """leaky_relu(batch_norm(conv(x)), slope), with or without the convolution's bias."""
    return either_bias((conv, Norm("BatchNorm", conv.n_out), LEAKY))


def downwards_slips(conv: Conv) -> list[Alternative]:
    """Normalised blocks of a discriminator that are nearly right."""
    norm, before = Norm("BatchNorm", conv.n_out), Norm("BatchNorm", conv.n_in)
    order: list[tuple[Recipe, str]] = [
        ((conv, LEAKY), "The batch norm is missing: it is there unless normalize=False."),
        ((conv, norm), "The LeakyReLU is missing: the output is batch_norm(conv(x))."),
        ((conv,), f"The output is conv(x) alone: batch norm and {LEAKY_NAME} are missing."),
        ((conv, norm, RELU), f"It ends in ReLU: a discriminator block has {LEAKY_NAME}."),
        ((conv, RELU), f"It is relu(conv(x)): batch norm is missing, and it is {LEAKY_NAME}."),
        ((conv, LEAKY, norm), "Batch norm comes after the LeakyReLU; it should come before it."),
        ((conv, RELU, norm), "The order is conv, ReLU, norm; it should be conv, norm, LeakyReLU."),
        ((before, conv, LEAKY), "Batch norm comes before the convolution; it should follow it."),
        ((before, LEAKY, conv), "The convolution comes last, but should be first."),
        ((LEAKY, conv, norm), "LeakyReLU comes before the convolution; it should come last."),
        ((LEAKY, conv), "LeakyReLU comes before the convolution, and batch norm is missing."),
    ]
    right = (conv, norm, LEAKY)
    return _either(order) + other_acts(right, LEAKY_NAME) + _norms(right)


def plain_downwards(conv: Conv) -> tuple[Recipe, ...]:
    """leaky_relu(conv(x), slope); DCGANs are written with and without a bias here."""
    return either_bias((conv, LEAKY))


def plain_downwards_slips(conv: Conv) -> list[Alternative]:
    """Blocks without batch norm that are nearly right."""
    norm = Norm("BatchNorm", conv.n_out)
    order: list[tuple[Recipe, str]] = [
        ((conv, norm, LEAKY), "There is a batch norm although normalize=False."),
        ((conv, LEAKY, norm), "There is a batch norm although normalize=False."),
        ((conv, norm), "There is a batch norm although normalize=False, and no LeakyReLU."),
        (
            (conv, norm, RELU),
            "There is a batch norm although normalize=False, and it ends in ReLU.",
        ),
        ((conv,), "The LeakyReLU is missing: the output is conv(x)."),
        ((conv, RELU), f"It ends in ReLU: a discriminator block has {LEAKY_NAME}."),
        ((LEAKY, conv), "LeakyReLU comes before the convolution; it should follow it."),
    ]
    unscaled = replace(norm, affine=False)
    order.append(((conv, unscaled, LEAKY), "There is a batch norm although normalize=False."))
    other = other_acts((conv, LEAKY), LEAKY_NAME)
    return [*_either(order), *other]


def last_downwards(conv: Conv) -> tuple[Recipe, ...]:
    """conv(x), raw logits, with or without a bias."""
    return either_bias((conv,))


def last_downwards_slips(conv: Conv) -> list[Alternative]:
    """Last blocks of a discriminator that are nearly right."""
    norm, end = Norm("BatchNorm", conv.n_out), "final=True is the convolution alone."
    order: list[tuple[Recipe, str]] = [
        ((conv, norm, LEAKY), f"There are still batch norm and LeakyReLU: {end}"),
        ((conv, LEAKY), f"There is still a LeakyReLU: {end}"),
        ((conv, norm), f"There is a batch norm: {end}"),
        ((conv, RELU), f"There is a ReLU: {end}"),
        ((conv, norm, RELU), f"There are batch norm and ReLU: {end}"),
        ((conv, Act("sigmoid")), f"It ends in a sigmoid; return raw logits: {end}"),
        ((conv, norm, Act("sigmoid")), f"There are batch norm and a sigmoid: {end}"),
        ((conv, LEAKY, Act("sigmoid")), f"There are LeakyReLU and a sigmoid: {end}"),
        ((conv, TANH), f"It ends in tanh; return raw logits: {end}"),
    ]
    other = other_acts((conv, TANH), "the convolution alone, raw logits")
    return [*_either(order), *other]


def _either(order: Iterable[tuple[Recipe, str]]) -> list[Alternative]:
    return [Alternative(either_bias(recipe), hint) for recipe, hint in order]


def _norms(recipe: Recipe) -> list[Alternative]:
    return [slip for s in recipe if isinstance(s, Norm) for slip in other_norms(recipe, s)]
