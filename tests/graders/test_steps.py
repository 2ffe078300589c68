"""The steps primitive on steps that no lab has yet: three losses, pairs, four networks."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from graders.border import problem
from graders.criteria import Criterion
from graders.judges.kit import tape
from graders.judges.kit.steps import Play, Term, Update
from graders.judges.kit.steps_judge import Steps
from graders.plain import decode, encode
from graders.questions.kit.nets import pose_net
from graders.questions.kit.steps import BCE, NO_CRITERION, Call, Stage, border, observe, own, pose

F = nn.functional
K = 3  # real classes; index K is "fake"


def judged(answer: Any, questions: Any, call: Call, judge: Steps) -> list[Criterion]:
    """As the graders do: over the border as bytes, checked there, and judged."""
    torch.manual_seed(0)
    seen = decode(encode(observe(answer, questions, call)))
    assert problem(seen, border(questions)) is None
    return judge(questions, seen)


def hints(rows: list[Criterion]) -> list[str]:
    return [row.hint for row in rows if not row.passed]


# The K+1 game of semi-supervised learning: three losses in one update.


def pose_semi(rng: np.random.Generator) -> Any:
    def data(n: int, m: int) -> Any:
        y = rng.integers(0, K, n)
        return {"x": rng.normal(size=(n, 2)), "y": y, "u": rng.normal(size=(m, 2))}

    nets = {"gen": pose_net(rng, 5, 2), "disc": pose_net(rng, 2, K + 1)}
    opts = {"gen_opt": (0.5, ["gen"]), "disc_opt": (0.5, ["disc"])}
    few = pose(nets, opts, [data(4, 7), data(6, 3)], {"z_dim": 5}, NO_CRITERION)
    return {"probes": {"few": few}}


def call_semi(answer: Any, s: Stage) -> Any:
    return answer(*s.nets.values(), *s.opts.values(), *s.data.values(), s.sizes["z_dim"])


def says(play: Play, points: Any) -> tape.Value:
    return play.net("disc")(points)


def supervised(play: Play, _: float) -> tape.Value:
    real = tape.log_softmax(tape.columns(says(play, play.batch("x")), 0, K))
    return -tape.mean(tape.pick(real, play.batch("y")))


def log_share(logits: tape.Value, fake: bool) -> tape.Value:
    """log p(K | x), or log(1 - p(K | x)) by the softplus of a log-odds of K against each class."""
    all_of = tape.log_softmax(logits)
    labels = np.full(len(logits.data), K)
    if fake:
        return tape.pick(all_of, labels)
    rest = tape.log_softmax(tape.columns(logits, 0, K))
    one = np.zeros(len(logits.data), int)
    return tape.pick(all_of, one) - tape.pick(rest, one)


def unlabelled(play: Play, _: float) -> tape.Value:
    return -tape.mean(log_share(says(play, play.batch("u")), False))


def fakes(play: Play, _: float) -> tape.Value:
    return -tape.mean(log_share(says(play, play.net("gen")(play.noise)), True))


def taken_for_real(play: Play, _: float) -> tape.Value:
    return -tape.mean(log_share(says(play, play.net("gen")(play.noise)), False))


SEMI = Steps(
    lambda questions, asked: (
        Update(
            "the discriminator",
            "disc_opt",
            ("disc",),
            "disc_loss",
            (
                Term("the labelled points", supervised),
                Term("the unlabelled points", unlabelled),
                Term("the fakes", fakes),
            ),
            noise="gen",
        ),
        Update(
            "the generator",
            "gen_opt",
            ("gen",),
            "gen_loss",
            (Term("the fakes", taken_for_real),),
            noise="gen",
        ),
    ),
    ("disc_loss", "gen_loss"),
    {},
    lambda asked, data: (len(data["u"]), asked["sizes"]["z_dim"]),
    "(len(unlabelled), z_dim)",
)


def semi(slip: str = "") -> Callable[..., Any]:
    """A right step, or one with a slip."""

    def step(
        gen: Any, disc: Any, gen_opt: Any, disc_opt: Any, x: Any, y: Any, u: Any, z: int
    ) -> Any:
        def real(logits: Tensor) -> Tensor:
            top = torch.logsumexp(logits[:, :K], 1) - torch.logsumexp(logits, 1)
            return -top.mean()

        fake = gen(torch.randn(len(x if slip == "rows" else u), z))
        out = disc(fake.detach())
        labelled = F.cross_entropy(disc(x)[:, :K], y)
        unl = real(disc(u)) if slip != "unlabelled" else torch.zeros(())
        of_fakes = F.cross_entropy(out, torch.full((len(out),), K))
        disc_loss = labelled + unl + of_fakes * (0.5 if slip == "half" else 1)
        if slip != "zero":
            disc_opt.zero_grad()
        old = real(disc(fake))
        disc_loss.backward()
        gen_opt.zero_grad()
        if slip == "old":
            old.backward()
        disc_opt.step()
        gen_loss = old if slip == "old" else real(disc(fake))
        if slip != "old":
            gen_loss.backward()
        gen_opt.step()
        return disc_loss.item(), gen_loss.item()

    return step


@pytest.mark.parametrize(
    ("slip", "hint"),
    [
        ("", ""),
        ("rows", "The noise has shape"),
        ("unlabelled", "The term on the unlabelled points is missing"),
        ("half", "The term on the fakes counts half"),
        ("zero", "disc_opt.zero_grad"),
        ("old", "loss counted in the discriminator's step too"),
    ],
)
def test_three_losses(slip: str, hint: str) -> None:
    rows = judged(semi(slip), {**pose_semi(np.random.default_rng(1))}, call_semi, SEMI)
    first = next(iter(hints(rows)), "")
    assert first.startswith(hint) if not hint else hint in first
    assert bool(hints(rows)) == bool(slip)


# Picture to picture: pairs, no noise, a network of two inputs, a loss of two kinds.


def pose_pairs(rng: np.random.Generator) -> Any:
    nets = {"gen": pose_net(rng, 3, 2), "disc": pose_net(rng, 5, 1)}
    opts = {"gen_opt": (0.3, ["gen"]), "disc_opt": (0.5, ["disc"])}
    data = [{"cond": rng.normal(size=(6, 3)), "target": rng.normal(size=(6, 2))} for _ in "ab"]
    return {"probes": {"few": pose(nets, opts, data, {"lam": 2.5}, BCE)}}


def call_pairs(answer: Any, s: Stage) -> Any:
    return answer(*s.nets.values(), *s.opts.values(), *s.data.values(), s.sizes["lam"])


def on_pair(play: Play, target: float) -> tape.Value:
    return play.compare(play.net("disc")(play.batch("cond"), play.batch("target")), target)


def on_made(play: Play, target: float) -> tape.Value:
    made = play.net("gen")(play.batch("cond"))
    return play.compare(play.net("disc")(play.batch("cond"), made), target)


def distance(play: Play, _: float) -> tape.Value:
    return tape.mean(tape.magnitude(play.net("gen")(play.batch("cond")) - play.batch("target")))


def pairs_schedule(_: Any, asked: Any) -> tuple[Update, ...]:
    disc = (Term("the pairs", on_pair, 1, 0.5, 0), Term("the fakes", on_made, 0, 0.5, 1))
    gen = (Term("the fakes", on_made, 1), Term("the distance", distance, 1, asked["sizes"]["lam"]))
    return (
        Update("the discriminator", "disc_opt", ("disc",), "disc_loss", disc),
        Update("the generator", "gen_opt", ("gen",), "gen_loss", gen),
    )


PAIRS = Steps(pairs_schedule, ("disc_loss", "gen_loss"), {})


def pairs(slip: str = "") -> Callable[..., Any]:
    """A right step, or one with a slip."""

    def step(gen: Any, disc: Any, gen_opt: Any, disc_opt: Any, c: Any, t: Any, lam: float) -> Any:
        bce = F.binary_cross_entropy_with_logits
        fake = gen(c)
        a, b = disc(c, t), disc(c, fake.detach())
        disc_loss = (bce(a, torch.ones_like(a)) + bce(b, torch.zeros_like(b))) / 2
        disc_opt.zero_grad()
        (2 * disc_loss if slip == "sum" else disc_loss).backward()
        disc_opt.step()
        d = disc(c, fake)
        gen_loss = bce(d, torch.ones_like(d))
        if slip != "no distance":
            far = (fake - t).pow(2) if slip == "squared" else (fake - t).abs()
            gen_loss = gen_loss + (1.0 if slip == "lam" else lam) * far.mean()
        gen_opt.zero_grad()
        gen_loss.backward()
        gen_opt.step()
        return (gen_loss, disc_loss) if slip == "exchanged" else (disc_loss, gen_loss)

    return step


@pytest.mark.parametrize(
    ("slip", "hint"),
    [
        ("", ""),
        ("sum", "average them"),
        ("no distance", "Only the fakes count"),
        ("lam", "The term on the distance should be taken 2.5 times"),
        ("squared", "did not move along the gradient"),
        ("exchanged", "exchanged"),
    ],
)
def test_pairs(slip: str, hint: str) -> None:
    rows = judged(pairs(slip), pose_pairs(np.random.default_rng(2)), call_pairs, PAIRS)
    assert hint in next(iter(hints(rows)), "")
    assert bool(hints(rows)) == bool(slip)


# Without pairs: two optimisers over two networks each, six terms, fakes of before or after.

NETS = {"G_AB": (2, 3), "G_BA": (3, 2), "D_A": (2, 1), "D_B": (3, 1)}


def pose_cycle(rng: np.random.Generator) -> Any:
    nets = {name: pose_net(rng, *sizes) for name, sizes in NETS.items()}
    opts = {"gen_opt": (0.02, ["G_AB", "G_BA"]), "disc_opt": (0.1, ["D_A", "D_B"])}
    data = {"A": rng.normal(size=(5, 2)), "B": rng.normal(size=(7, 3))}
    return {"probes": {"few": pose(nets, opts, [data], {"lam": 3.0}, own(0.0))}}


def call_cycle(answer: Any, s: Stage) -> Any:
    return answer(*s.data.values(), *s.nets.values(), *s.opts.values(), s.sizes["lam"])


def square(x: tape.Value, target: float) -> tape.Value:
    return tape.mean((x - target) ** 2)


def fool(play: Play, _: float, name: str, there: str, of: str) -> tape.Value:
    return square(play.net(name)(play.net(there)(play.batch(of))), 1)


def cycle(play: Play, _: float, there: str, back: str, of: str) -> tape.Value:
    x = play.batch(of)
    return tape.mean(tape.magnitude(play.net(back)(play.net(there)(x)) - x))


def tell(play: Play, _: float, name: str, gen: str, of: str, real: str, old: bool) -> tape.Value:
    made = (play.at_start(gen) if old else play.net(gen))(play.batch(of))
    disc = play.net(name)
    return square(disc(play.batch(real)), 1) / 2 + square(disc(tape.detach(made)), 0) / 2


def cycle_schedule(_: Any, asked: Any) -> tuple[Update, ...]:
    lam = asked["sizes"]["lam"]
    gen = (
        Term("the fakes of B", partial(fool, name="D_B", there="G_AB", of="A")),
        Term("the fakes of A", partial(fool, name="D_A", there="G_BA", of="B")),
        Term("the way A to B to A", partial(cycle, there="G_AB", back="G_BA", of="A"), 1, lam),
        Term("the way B to A to B", partial(cycle, there="G_BA", back="G_AB", of="B"), 1, lam),
    )
    disc = [
        (
            Term("A", partial(tell, name="D_A", gen="G_BA", of="B", real="A", old=old)),
            Term("B", partial(tell, name="D_B", gen="G_AB", of="A", real="B", old=old)),
        )
        for old in (True, False)
    ]
    nets = ("G_AB", "G_BA"), ("D_A", "D_B")
    return (
        Update("the generators", "gen_opt", nets[0], "gen_loss", gen),
        Update(
            "the discriminators", "disc_opt", nets[1], "disc_loss", disc[0], variants=(disc[1],)
        ),
    )


CYCLE = Steps(cycle_schedule, ("gen_loss", "disc_loss"), {})


def cycling(slip: str = "") -> Callable[..., Any]:
    """A right step, or one with a slip; "after" is right too."""

    def step(
        A: Any,
        B: Any,
        G_AB: Any,
        G_BA: Any,
        D_A: Any,
        D_B: Any,
        gen_opt: Any,
        disc_opt: Any,
        lam: float,
    ) -> Any:
        def off(x: Tensor, t: float) -> Tensor:
            return (x - t).pow(2).mean()

        b, a = G_AB(A), G_BA(B)
        gen_loss = off(D_B(b), 1) + off(D_A(a), 1)
        gen_loss = gen_loss + lam * (G_BA(b) - A).abs().mean()
        if slip != "one way":
            gen_loss = gen_loss + lam * (G_AB(a) - B).abs().mean()
        gen_opt.zero_grad()
        if slip == "leak":
            disc_opt.zero_grad()
        gen_loss.backward()
        gen_opt.step()
        if slip == "after":
            b, a = G_AB(A), G_BA(B)
        disc_loss = (off(D_A(A), 1) + off(D_A(a.detach()), 0)) / 2
        if slip != "one discriminator":
            disc_loss = disc_loss + (off(D_B(B), 1) + off(D_B(b.detach()), 0)) / 2
        if slip != "leak":
            disc_opt.zero_grad()
        disc_loss.backward()
        disc_opt.step()
        return gen_loss, disc_loss

    return step


@pytest.mark.parametrize(
    ("slip", "hint"),
    [
        ("", ""),
        ("after", ""),
        ("one way", "The term on the way B to A to B is missing"),
        ("one discriminator", "Only A count"),
        ("leak", "Gradients of the generators' loss counted"),
    ],
)
def test_four_networks(slip: str, hint: str) -> None:
    rows = judged(cycling(slip), pose_cycle(np.random.default_rng(3)), call_cycle, CYCLE)
    assert hint in next(iter(hints(rows)), "")
    assert bool(hints(rows)) == bool(hint)
