"""Judges `make_mlp`: Linear layers with LeakyReLU between them, and what is often made instead."""

from collections.abc import Sequence
from itertools import pairwise

from graders.criteria import Criterion
from graders.judges.kit.block_judge import BlockJudge, Kind
from graders.judges.kit.layers import Act, Alternative, Linear, Norm, Recipe, Stage, without_bias
from graders.judges.kit.matching import likely
from graders.judges.kit.searching import judged
from graders.plain import Plain
from graders.questions.varied import MLP_SLOPE

DEFAULT = MLP_SLOPE.now
LEAKY, LINEAR = "leaky", "linear"
OTHER_ACTS = ("tanh", "sigmoid", "elu", "silu", "softplus", "gelu")
OTHER_SLOPES = (DEFAULT, 0.01, 0.02, 0.1, 0.3, 1.0)
ENDS = ("sigmoid", "tanh", "softplus")
FIRST_ONLY = "Only the first LeakyReLU is there: one follows every Linear layer but the last."


def stack(sizes: Sequence[int], acts: Sequence[Act | None]) -> Recipe:
    """Linear layers between the widths, each followed by what acts says."""
    found: list[Stage] = []
    for i, ((n, m), act) in enumerate(zip(pairwise(sizes), acts, strict=True)):
        found += [Linear(f"Linear {i + 1}", n, m), *([act] if act else [])]
    return tuple(found)


def asked(case: Plain) -> tuple[list[int], float]:
    """Widths and slope of a case."""
    sizes, *slope = case["arguments"]
    return sizes, slope[0] if slope else DEFAULT


def between(sizes: Sequence[int], act: Act | None) -> list[Act | None]:
    """The function behind each layer but the last."""
    return [act] * (len(sizes) - 2) + [None]


def right(case: Plain) -> tuple[Recipe, ...]:
    """The one recipe."""
    sizes, slope = asked(case)
    return (stack(sizes, between(sizes, Act(LEAKY, slope))),)


def slips(case: Plain) -> list[Alternative]:
    """What to say of networks that are nearly right."""
    sizes, slope = asked(case)
    act, last = Act(LEAKY, slope), len(sizes) - 1
    usual = stack(sizes, between(sizes, act))
    found = [
        (stack(sizes, [act] * last), "A LeakyReLU follows the last layer too: nothing does."),
        (without_bias(usual), "The Linear layers have no bias."),
        ((act, *usual), "A LeakyReLU comes before the first layer: it follows, all but the last."),
        ((*without_bias(usual[:-1]), usual[-1]), "All Linear layers but the last have no bias."),
        ((*usual[:-1], *without_bias(usual[-1:])), "The last Linear layer has no bias."),
        *(((*usual, Act(end)), f"The output goes through {end}: return it raw.") for end in ENDS),
    ]
    if last > 1:
        found += [
            (stack(sizes, [None] * last), "There is no LeakyReLU between the Linear layers."),
            *_other_functions(sizes, slope),
            *_normed(sizes, act),
        ]
    if last > 2:
        found.append((stack(sizes, [act, *[None] * (last - 1)]), FIRST_ONLY))
    return [Alternative((recipe,), hint) for recipe, hint in found]


def _other_functions(sizes: Sequence[int], slope: float) -> list[tuple[Recipe, str]]:
    """Another function between the layers, or another slope."""
    found = [
        (stack(sizes, between(sizes, Act(name))), f"Between the layers is {name}, not LeakyReLU.")
        for name in OTHER_ACTS
    ]
    if slope:
        relu = stack(sizes, between(sizes, Act(LEAKY, 0.0)))
        found.append((relu, f"Between the layers is ReLU, not LeakyReLU({slope:.3g})."))
    for other in OTHER_SLOPES:
        recipe = stack(sizes, between(sizes, Act(LEAKY, other)))
        hint = f"The slope of the LeakyReLU is {other:g} where `slope` is {slope:.3g}."
        found += [(recipe, hint)] if abs(other - slope) > 1e-6 else []
    return found


def _normed(sizes: Sequence[int], act: Act) -> list[tuple[Recipe, str]]:
    """A batch norm behind each layer but the last, before the function or after it."""
    hint = "There is a batch norm between the layers; there should be none."
    found: list[Recipe] = []
    for before in (True, False):
        recipe: list[Stage] = []
        for i, width in enumerate(sizes[1:]):
            norm = Norm(f"Norm {i + 1}", width)
            behind: list[Stage] = [norm, act] if before else [act, norm]
            recipe += [Linear(f"Linear {i + 1}", sizes[i], width)]
            recipe += behind if i < len(sizes) - 2 else []
        found.append(tuple(recipe))
    return [(recipe, hint) for recipe in found]


NETWORK = Kind("linear layers with LeakyReLU(slope) between them", right, slips)
NETWORKS = BlockJudge(
    lambda case: NETWORK, [NETWORK], "maps (N, sizes[0]) to (N, sizes[-1])", match=likely
)


def JUDGE(questions: Plain, seen: Plain) -> list[Criterion]:  # noqa: N802  a judge is a constant
    """As any block; and the list of widths is the caller's."""
    hint = None if seen["kept"] else "The list of widths was changed in place: work on a copy."
    table = NETWORKS(questions, seen)
    return [*table, judged("leaves the list of widths alone", lambda: hint, 0.5, False)]
