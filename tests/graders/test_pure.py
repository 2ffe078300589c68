"""The judge of pure functions: closed form, slopes, slips, traits, side effects, one cause once."""

from functools import partial

import numpy as np
import pytest
import torch

from graders.border import problem
from graders.exercise import StandIn
from graders.judges.kit.cases import Case, cases
from graders.judges.kit.classifying import Variant, mixed
from graders.judges.kit.formula_slips import Slip, fits
from graders.judges.kit.pure import Group, Piece, Pure, Trait
from graders.judges.kit.rows import untouched
from graders.judges.kit.slopes import difference
from graders.judges.kit.traits import apart
from graders.questions.kit.probes import PARTLY, QUIET
from graders.questions.kit.pure import border, exercise, manners, observe, probe

RNG = np.random.default_rng(3)


def formula(x, y):
    return (x**2).mean() - y.sum()


def draw(n=3, m=2, size=1.0):
    return probe(size * RNG.normal(1, 1, n), RNG.normal(1, 1, m))


QUESTIONS = {
    "groups": {"usual": [draw(), draw(5, 4), draw(9, 3), draw(3, 1, 30.0)], **manners(draw)}
}
SLIP = Slip("You forgot y.", lambda x, y: (x**2).mean())
JUDGE = Pure(formula, [Group("usual", "the loss")], [SLIP])


def rows(answer, judge=JUDGE, questions=QUESTIONS):
    seen = observe(answer, questions)
    assert problem(seen, border(questions)) is None
    return judge(questions, seen)


def hints(answer, judge=JUDGE):
    return {c.name: c.hint for c in rows(answer, judge) if not c.passed}


def right(x, y):
    return x.square().mean() - y.sum()


def test_difference_is_the_gradient():
    asked = QUESTIONS["groups"]["usual"][0]
    x = asked["args"][0].astype(float)
    np.testing.assert_allclose(difference(formula, asked, 0, np.ones(3, bool)), 2 * x / 3, 1e-6)


def test_a_right_answer_meets_all():
    assert hints(right) == {}


@pytest.mark.parametrize(
    ("answer", "name", "words"),
    [
        (lambda x, y: x.square().mean(), "value: the loss", "forgot y"),
        (lambda x, y: y.sum() - x.square().mean(), "value: the loss", "wrong sign"),
        (lambda x, y: x.square().mean() - y.detach().sum(), "gradient: the loss", "`y`"),
        (lambda x, y: right(x, y).item(), "returns a scalar tensor", ".item()"),
        (lambda x, y: x.square() - y.sum(), "returns a scalar tensor", "reduce"),
        (lambda x, y: x.no_such_thing(), "runs", "AttributeError"),
        (lambda x, y: right(x.clamp(max=4), y), "value: the loss", "off above"),
        (lambda x, y: right(x[:8], y), "value: the loss", "number of rows"),
    ],
)
def test_a_wrong_answer_is_told_why(answer, name, words):
    assert words in hints(answer).get(name, "")


def test_a_wrong_value_has_no_row_for_its_gradient():
    names = [c.name for c in rows(lambda x, y: 2 * right(x, y))]
    assert "value: the loss" in names
    assert "gradient: the loss" not in names


def test_a_cause_is_told_once():
    told = list(hints(lambda x, y: 2 * right(x, y)).values())
    assert [t for t in told if "twice" in t] == told[:1]


def test_a_slip_matches_on_finite_numbers_only():
    asked = QUESTIONS["groups"]["usual"]
    seen = observe(lambda x, y: right(x, y) * torch.nan, QUESTIONS)["seen"]["usual"]
    nowhere = Slip("", lambda x, y: np.nan)
    assert not fits(nowhere, cases(formula, asked, seen), 1e-4)


def test_a_value_kept_from_an_earlier_call_is_named():
    kept = {}

    def caching(x, y):
        return kept.setdefault((len(x), len(y)), right(x.detach(), y.detach())) + 0 * right(x, y)

    assert "earlier call" in hints(caching)["value: called again, on views, in other modes"]


def test_a_slip_that_meets_an_earlier_value_by_chance_is_still_told():
    def growth(x):
        return np.exp(x).mean()

    posed = [probe(RNG.normal(0, 1, 4)) for _ in range(3)]
    mirrored = [probe(-each["args"][0]) for each in posed]
    groups = {"usual": posed, "mirrored": mirrored, **manners(lambda: probe(RNG.normal(0, 1, 4)))}
    slip = Slip("The minus is one too many.", lambda x: np.exp(-x).mean())
    judge = Pure(growth, [Group("usual", "x"), Group("mirrored", "minus x")], [slip])
    told = [c.hint for c in rows(lambda x: (-x).exp().mean(), judge, {"groups": groups})]
    assert "one too many" in " ".join(told)
    assert "earlier call" not in " ".join(told)


def test_what_only_wrong_questions_have_is_told():
    trait = Trait("y has one number", lambda x, y: len(y) == 1, "Sum it all the same.")
    judge = Pure(formula, [Group("usual", "the loss")], traits=[trait])
    told = hints(lambda x, y: right(x, y) + (len(y) == 1), judge)
    assert "Off only where y has one number. Sum it" in told["value: the loss"]


def test_only_one_input_may_require_a_gradient():
    asked = probe(np.ones(2), np.ones(2), manner=PARTLY)
    seen = observe(right, {"groups": {"usual": [asked]}})["seen"]["usual"][0]["sloped"]["value"]
    assert [g is None for g in seen["gradients"]] == [False, True]


def test_a_call_without_gradients_is_asked_too():
    def differentiating(x, y):
        if x.requires_grad:
            torch.autograd.grad(x.sum() * 2, x)
        return right(x, y)

    assert QUIET in [p["manner"] for p in QUESTIONS["groups"]["manners"]]
    assert "no_grad" in hints(differentiating)["value: called again, on views, in other modes"]


def test_a_piece_earns_its_share():
    piece = Piece("the size", lambda g, e: bool(np.isclose(abs(g), abs(e))), "The size is off.")
    judge = Pure(formula, [Group("usual", "the loss")], pieces=[piece])
    assert "the size" not in hints(lambda x, y: -right(x, y), judge)
    assert "the size" in hints(lambda x, y: 2 * right(x, y), judge)


def in_place(x, y):
    loss = right(x, y)
    with torch.no_grad():
        x.mul_(2)
    return loss


def seeding(x, y):
    torch.manual_seed(0)
    return right(x, y)


def flagging(x, y):
    y.requires_grad_(True)
    return right(x, y)


def backward(x, y):
    loss = right(x, y)
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss


BUFFER = torch.zeros(())


def reusing(x, y):
    if x.requires_grad or x.dtype == torch.float64:
        return right(x, y)
    return torch.mul(right(x, y), 1, out=BUFFER)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (in_place, "in place"),
        (seeding, "random"),
        (flagging, "requires_grad"),
        (backward, ".grad"),
        (reusing, "called again"),
    ],
)
def test_side_effects_are_seen(answer, words):
    criterion = untouched(observe(answer, QUESTIONS))
    assert not criterion.passed
    assert words in criterion.hint


def test_an_empty_stub_is_named():
    def stub(x, y):
        raise NotImplementedError

    assert "stub is not filled in yet" in hints(stub)["runs"]


def test_a_stand_in_changes_the_formula():
    asked = exercise(
        1,
        lambda rng: {"usual": [draw(), draw()]},
        uses={"earlier": StandIn(lambda rng: 3.0, lambda by: lambda x: by * x.sum())},
    ).questions(np.random.default_rng(0), ["earlier"])
    judge = Pure(
        formula,
        [Group("usual", "the loss")],
        stood_in=lambda posed: lambda x, y: posed["earlier"] * x.sum() - y.sum(),
    )
    earlier = partial(lambda by, x: by * x.sum(), 3.0)
    assert all(c.passed for c in rows(lambda x, y: earlier(x) - y.sum(), judge, asked))


def test_few_slips_among_many_terms_are_not_looked_for_among_all_combinations():
    terms = [
        [Variant("", lambda: 0), *(Variant(f"{t}{v}", lambda: 1) for v in range(9))]
        for t in range(9)  # a billion combinations
    ]
    found = mixed(terms, lambda *chosen: lambda: sum(term() for term in chosen), most=1)
    assert len(found) == 81
    assert {slip.hint for slip in found} == {f"{t}{v}" for t in range(9) for v in range(9)}
    assert {slip.formula() for slip in found} == {1}


@pytest.mark.parametrize(
    ("right_at", "words"),
    [
        ([0.0], "right where `lam` is 0, and off where it is not"),
        ([1.0, 1.1, 1.2], "right as long as `lam` is 1.2 or less"),
        ([2.9], ""),  # one of a few is the least by chance
    ],
)
def test_a_bound_is_told_where_chance_does_not_explain_it(right_at, words):
    def case(lam: float):
        return Case({"args": [lam], "named": {}, "manner": ""}, {}, {}, np.zeros(()), None)

    wrong = [case(lam) for lam in (3.0, 3.1, 3.2, 3.3)]
    told = apart(wrong, [case(lam) for lam in right_at], ["lam"], ())
    assert (words in told) if words else not told
