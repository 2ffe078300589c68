"""Judges `cyclegan_gen_loss`; Zhu et al. 2017, equations 1 to 3, section 4 and 5.2 (identity)."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from graders.judges.kit.classifying import Variant, mixed
from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.posed_nets import PureOfNets, mapped, scored
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab13_cyclegan.squares import mse, mse_variants
from graders.questions.varied import LAM_CYC, LAM_ID

Array = np.ndarray
Term = Callable[..., Any]
CYC, ID = LAM_CYC.now, LAM_ID.now


def l1(x: Array, y: Array) -> float:
    """mean |x - y|."""
    return float(np.abs(x - y).mean())


def fool(real: Array, there: Array, disc: Array) -> float:
    """mse(D(G(real)), 1)."""
    return mse(scored(disc, mapped(there, real)), 1)


def cycle(real: Array, there: Array, back: Array) -> float:
    """l1(back(there(real)), real)."""
    return l1(mapped(back, mapped(there, real)), real)


def same(real: Array, towards: Array) -> float:
    """l1(G(real), real), where the image is of G's target domain already."""
    return l1(mapped(towards, real), real)


def add(*terms: Term) -> Term:
    """One formula of six terms: of A and of B to fool, of the cycle, of the identity."""
    fool_A, fool_B, cycle_A, cycle_B, same_A, same_B = terms

    def total(
        real_A: Array,
        real_B: Array,
        G_AB: Array,
        G_BA: Array,
        D_A: Array,
        D_B: Array,
        lam_cyc: float = CYC,
        lam_id: float = ID,
    ) -> Any:
        fooled = fool_A(real_A, G_AB, D_B) + fool_B(real_B, G_BA, D_A)
        cycled = cycle_A(real_A, G_AB, G_BA) + cycle_B(real_B, G_BA, G_AB)
        kept = same_A(real_A, G_BA) + same_B(real_B, G_AB)
        return fooled + lam_cyc * cycled + lam_id * kept

    return total


cyclegan_gen_loss = add(fool, fool, cycle, cycle, same, same)


def counted(*args: Any) -> list[Array]:
    """Gradients to the discriminators are free."""
    return [np.full(x.shape, i < 4) for i, x in enumerate(args[:6])]


def _usual(name: str, term: Term) -> Iterator[Variant]:
    yield Variant("", term)
    yield Variant(f"The term {name} is missing.", lambda *args: 0.0)
    yield Variant(f"The term {name} is halved.", lambda *args: term(*args) / 2)
    yield Variant(f"The term {name} has the wrong sign.", lambda *args: -term(*args))


def _fool(there: str, disc: str, real: str) -> list[Variant]:
    said = f"{disc}({there}({real}))"
    scores = mse_variants(said, 1)
    return [
        *_usual(said, fool),
        *(Variant(h, lambda x, g, d, f=f: f(scored(d, mapped(g, x)))) for h, f in scores),
        Variant(f"{disc} is asked about {real}, not about a fake.",
                lambda x, g, d: mse(scored(d, x), 1)),
    ]  # fmt: skip


def _near(name: str, term: Term, images: Callable[..., tuple[Array, Array]]) -> list[Variant]:
    """An L1 term; images: what it compares."""
    other: tuple[tuple[str, Callable[[Array], Any]], ...] = (
        ("is squared: take the mean absolute difference.", lambda g: (g**2).mean()),
        ("is a sum: take the mean.", lambda g: np.abs(g).sum()),
        ("is averaged over the batch only: over channels and pixels, too.",
         lambda g: np.abs(g).sum() / len(g)),
        ("is summed over the batch: take the mean.", lambda g: np.abs(g).mean((1, 2, 3)).sum()),
        ("lets differences cancel out: take absolute values first.", lambda g: np.abs(g.mean())),
    )  # fmt: skip
    found = [*_usual(name, term)]
    for what, of in other:
        found.append(
            Variant(f"The term {name} {what}", lambda *a, of=of: of(np.subtract(*images(*a))))
        )
    return found


def _cycle(there: str, back: str, real: str) -> list[Variant]:
    name = f"L1({back}({there}({real})), {real})"
    return [
        *_near(name, cycle, lambda x, g, h: (mapped(h, mapped(g, x)), x)),
        Variant(f"{real} goes to the other side first: {name}.", lambda x, g, h: cycle(x, h, g)),
        Variant(f"The way back of {name} is missing: it compares {there}({real}) with {real}.",
                lambda x, g, h: l1(mapped(g, x), x)),
        Variant(f"{name} compares with the fake half way, not with {real}.",
                lambda x, g, h: l1(mapped(h, mapped(g, x)), mapped(g, x))),
        Variant(f"{real} goes through {there} twice: {name}.", lambda x, g, h: cycle(x, g, g)),
    ]  # fmt: skip


def _same(towards: str, real: str) -> list[Variant]:
    name = f"L1({towards}({real}), {real})"
    return [*_near(name, same, lambda x, g: (mapped(g, x), x))]


TERMS = (
    _fool("G_AB", "D_B", "real_A"),
    _fool("G_BA", "D_A", "real_B"),
    _cycle("G_AB", "G_BA", "real_A"),
    _cycle("G_BA", "G_AB", "real_B"),
    _same("G_BA", "real_A"),
    _same("G_AB", "real_B"),
)


def _both(hint: str, kinds: Sequence[int], change: Callable[[Term], Term]) -> Slip:
    """The same slip in several terms."""
    usual: list[Term] = [fool, fool, cycle, cycle, same, same]
    return Slip(hint, add(*(change(t) if i in kinds else t for i, t in enumerate(usual))))


def _lam(hint: str, change: Callable[[float, float], tuple[float, float]]) -> Slip:
    def formula(
        real_A: Array,
        real_B: Array,
        G_AB: Array,
        G_BA: Array,
        D_A: Array,
        D_B: Array,
        lam_cyc: float = CYC,
        lam_id: float = ID,
    ) -> Any:
        return cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, *change(lam_cyc, lam_id))

    return Slip(hint, formula)


def _exchanged(order: Sequence[int]) -> Term:
    return lambda *args: cyclegan_gen_loss(*(args[i] for i in order), *args[6:])


def _lams(rest: tuple[Any, ...]) -> tuple[float, float]:
    """Both weights, of what follows the generators."""
    given = (*rest[2:], *(CYC, ID)[len(rest) - 2 :])
    return float(given[0]), float(given[1])


def _both_ways() -> Iterator[Slip]:
    """The same slip in the term of A and in that of B."""
    for a, b in ((0, 1), (2, 3), (4, 5)):
        for one, two in zip(TERMS[a], TERMS[b], strict=True):
            terms: list[Term] = [fool, fool, cycle, cycle, same, same]
            terms[a], terms[b] = one.term, two.term
            if one.hint:
                yield Slip(
                    f"{one.hint} So it is the other way round, with A and B exchanged.", add(*terms)
                )


def _wrong_way(x: Array, y: Array, g: Array, h: Array, *rest: Any) -> Any:
    """The identity terms with each generator on its own domain."""
    lam_cyc, lam_id = _lams(rest)
    usual = cyclegan_gen_loss(x, y, g, h, *rest[:2], lam_cyc, 0.0)
    return usual + lam_id * (same(x, g) + same(y, h))


def _across(x: Array, y: Array, g: Array, h: Array, *rest: Any) -> Any:
    """Fakes compared with the other domain's images, as if they were pairs."""
    if x.shape != y.shape:
        return np.nan
    lam_cyc, lam_id = _lams(rest)
    usual = cyclegan_gen_loss(x, y, g, h, *rest[:2], lam_cyc, 0.0)
    return usual + lam_id * (l1(mapped(g, x), y) + l1(mapped(h, y), x))


def _one_mean(x: Array, y: Array, g: Array, h: Array, *rest: Any) -> Any:
    """One mean over both cycles."""
    lam_cyc, lam_id = _lams(rest)
    usual = cyclegan_gen_loss(x, y, g, h, *rest[:2], 0.0, lam_id)
    gaps = mapped(h, mapped(g, x)) - x, mapped(g, mapped(h, y)) - y
    return usual + lam_cyc * 2 * np.abs(np.concatenate(gaps)).mean()


SIX = (
    "There are six terms: for A and for B a fake that is to pass for real, a cycle and an "
    "identity, each a mean over its own batch. One or more are not as the docstring says."
)
WAY = "real_A is shown to G_BA, and real_B to G_AB: each leaves its own target domain as it is."
SLIPS = (
    _lam("The factor lam_cyc is missing.", lambda c, i: (1.0, i)),
    _lam("The factor lam_id is missing.", lambda c, i: (c, 1.0)),
    _lam("Both factors, lam_cyc and lam_id, are missing.", lambda c, i: (1.0, 1.0)),
    _lam("lam_cyc and lam_id have changed places.", lambda c, i: (i, c)),
    _lam(f"lam_cyc is {CYC:g} whatever is handed over.", lambda c, i: (CYC, i)),
    _lam(f"lam_id is {ID:g} whatever is handed over.", lambda c, i: (c, ID)),
    _lam(
        f"lam_cyc and lam_id are {CYC:g} and {ID:g} whatever is handed over.",
        lambda c, i: (CYC, ID),
    ),
    _lam("lam_id is half of lam_cyc, whatever is handed over.", lambda c, i: (c, c / 2)),
    _lam("lam_cyc is used for the identity terms, too: theirs is lam_id.", lambda c, i: (c, c)),
    _lam("The identity terms are multiplied by lam_cyc as well.", lambda c, i: (c, c * i)),
    _lam("The cycle terms are multiplied by lam_id as well.", lambda c, i: (c * i, i)),
    _lam("The cycle terms are missing.", lambda c, i: (0.0, i)),
    _lam("The identity terms are missing.", lambda c, i: (c, 0.0)),
    _lam("The cycle and identity terms are missing.", lambda c, i: (0.0, 0.0)),
    _lam("The cycle terms are halved: add both.", lambda c, i: (c / 2, i)),
    _lam("The identity terms are halved: add both.", lambda c, i: (c, i / 2)),
    _lam("The cycle and identity terms are halved: add them.", lambda c, i: (c / 2, i / 2)),
    _both("The LSGAN terms are halved: add both.", (0, 1), lambda t: lambda *a: t(*a) / 2),
    _both("Both LSGAN terms are missing.", (0, 1), lambda t: lambda *a: 0.0),
    _both(
        "The terms of real_A are missing.", (0, 2, 4), lambda t: lambda *a: 0.0
    ),
    _both("The terms of real_B are missing.", (1, 3, 5), lambda t: lambda *a: 0.0),
    Slip("D_A and D_B have changed places: D_B judges what G_AB makes of real_A.",
         _exchanged((0, 1, 2, 3, 5, 4))),
    Slip(f"The identity terms go the wrong way: {WAY}", _wrong_way),
    Slip("There is one mean over both cycles: average each batch by itself.", _one_mean),
    Slip("Fakes are compared with the other domain's images: there are no pairs.", _across),
    *_both_ways(),
    *mixed(TERMS, add, most=1),
)  # fmt: skip
JUDGE = PureOfNets(
    Pure(
        cyclegan_gen_loss,
        (
            Group("usual", "batches of two sizes", SIX),
            Group(
                "default",
                "without weights",
                f"Without a weight given, lam_cyc is {CYC:g} and lam_id is {ID:g}.",
                gradients=False,
            ),
            Group("lam", "weights of 0, large", gradients=False),
        ),
        SLIPS,
        counted=counted,
        looked=2,
    ),
)
