"""The probes of a step with a generator and a discriminator, for `graders.questions.kit.steps`.

They differ in what a careless step might lean on: modes, what lies in .grad, frozen parameters,
sizes, and losses that are ordinary, tiny, large or negative.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.steps import BCE, own, pose

LARGE = {"n": 260, "z_dim": 240}
"""So many rows and columns of noise tell its law."""
WIDTH = 2
"""Of real and fake points."""
Rates = tuple[float, float]


def adversarial(
    rng: np.random.Generator, opts: Sequence[str] = ("gen_opt", "disc_opt"), calls: int = 2
) -> dict[str, Plain]:
    """Probes for a step with the nets gen and disc, and data "real" (n, 2).

    own: our own criterion, negative losses, twice in a row. bce: eval mode, more than 16 points.
    sure: one point, a discriminator that is sure, nothing in .grad. frozen: players of which a
    part is frozen, large losses, two points.
    large: for the law of the noise, twice.
    """
    few, many = (int(rng.integers(low, low + 7)) for low in (3, 17))
    z_dim = few + int(rng.integers(1, 4))
    nets = players(rng, z_dim)
    eval_nets = players(rng, z_dim + 1, modes=(False, True))
    large = players(rng, LARGE["z_dim"])
    frozen = players(rng, z_dim, frozen=("a",), disc_frozen=("B",))
    return {
        "own": _probe(rng, nets, opts, (0.015, 0.012), few, z_dim, own(-20.0), calls),
        "bce": _probe(rng, eval_nets, opts, (1.0, 1.5), many, z_dim + 1, BCE),
        "sure": _sure(rng, opts, z_dim),
        "frozen": _probe(rng, frozen, opts, (0.015, 0.012), 2, z_dim, own(30.0)),
        "large": _probe(rng, large, opts, (0.5, 0.5), LARGE["n"], LARGE["z_dim"], BCE, 2),
    }


def players(
    rng: np.random.Generator,
    z_dim: int,
    modes: Sequence[bool] = (True, False),
    frozen: Sequence[str] = (),
    disc_frozen: Sequence[str] = (),
) -> Plain:
    """A generator z_dim -> 2 and a discriminator 2 -> 1, parts of them frozen."""
    gen = pose_net(rng, z_dim, WIDTH, modes, frozen=frozen)
    return {"gen": gen, "disc": pose_net(rng, WIDTH, 1, modes, frozen=disc_frozen)}


def real_points(rng: np.random.Generator, n: int) -> np.ndarray:
    """(n, 2), not around 0."""
    return rng.normal(size=(n, WIDTH)) + np.array([1.0, -0.5])


def _probe(
    rng: np.random.Generator,
    nets: Plain,
    opts: Sequence[str],
    rates: Rates,
    n: int,
    z_dim: int,
    criterion: Plain,
    calls: int = 1,
) -> Plain:
    data = [{"real": real_points(rng, n)} for _ in range(calls)]
    return pose(nets, held(opts, rates), data, {"z_dim": z_dim}, criterion)


def held(opts: Sequence[str], rates: Rates) -> Mapping[str, tuple[float, Sequence[str]]]:
    """The optimisers of the generator and of the discriminator, each with its rate."""
    return {opts[0]: (rates[1], ["gen"]), opts[1]: (rates[0], ["disc"])}


def _sure(rng: np.random.Generator, opts: Sequence[str], z_dim: int) -> Plain:
    """Real and fake points on two sides, with logits of about +-3: losses of about 0.05."""
    centre = 1.5 * np.array([np.cos(turn := rng.uniform(0, 6.28)), np.sin(turn)])
    nets = {"gen": pose_net(rng, z_dim, 2, junk=False), "disc": pose_net(rng, 2, 1, junk=False)}
    gen, disc = nets["gen"]["weights"], nets["disc"]["weights"]
    gen["A"], gen["B"], gen["a"] = gen["A"] / 4, gen["B"] / 4, -centre
    disc["A"] = (3.0 / (centre @ centre)) * centre[:, None]
    disc["B"], disc["a"] = disc["B"] / 10, np.zeros(1)
    real = centre + 0.1 * rng.normal(size=(1, WIDTH))
    return pose(nets, held(opts, (3.0, 0.5)), [{"real": real}], {"z_dim": z_dim}, BCE)
