"""The judge of pure functions: closed form, slopes, slips, side effects."""

import numpy as np
import pytest
import torch

from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.pure import Group, Pure, difference, untouched
from graders.questions.kit.pure import observe, probe


def formula(x, y):
    return (x**2).mean() - y.sum()


QUESTIONS = {"usual": [probe(np.array([1.0, -2.0, 3.0]), np.array([0.5, 4.0]))]}
SLIP = Slip("You forgot y.", lambda x, y: (x**2).mean())
JUDGE = Pure(formula, [Group("usual", "the loss")], [SLIP])


def verdict(answer):
    criteria = JUDGE(QUESTIONS, observe(answer, QUESTIONS))
    return {c.name: c.hint for c in criteria if not c.passed}


def test_difference_is_the_gradient():
    x = QUESTIONS["usual"][0]["args"][0].astype(float)
    found = difference(formula, QUESTIONS["usual"][0], 0, np.ones(3, bool))
    np.testing.assert_allclose(found, 2 * x / 3, rtol=1e-7)


def test_a_right_answer_meets_all():
    assert verdict(lambda x, y: x.square().mean() - y.sum()) == {}


@pytest.mark.parametrize(
    ("answer", "name", "words"),
    [
        (lambda x, y: x.square().mean(), "value: the loss", "forgot y"),
        (lambda x, y: y.sum() - x.square().mean(), "value: the loss", "wrong sign"),
        (lambda x, y: x.square().mean() - y.detach().sum(), "gradient: the loss", "`y`"),
        (lambda x, y: (x.square().mean() - y.sum()).item(), "returns a scalar tensor", ".item()"),
        (lambda x, y: x.square() - y.sum(), "returns a scalar tensor", "reduce"),
        (lambda x, y: x.no_such_thing(), "value: the loss", "AttributeError"),
    ],
)
def test_a_wrong_answer_is_told_why(answer, name, words):
    assert words in verdict(answer)[name]


def in_place(x, y):
    loss = x.square().mean() - y.sum()
    with torch.no_grad():
        x.mul_(2)
    return loss


def seeding(x, y):
    torch.manual_seed(0)
    return x.square().mean() - y.sum()


def flagging(x, y):
    y.requires_grad_(True)
    return x.square().mean() - y.sum()


def backward(x, y):
    loss = x.square().mean() - y.sum()
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss


@pytest.mark.parametrize(
    ("answer", "words"),
    [(in_place, "in place"), (seeding, "random"), (flagging, "requires_grad"), (backward, ".grad")],
)
def test_side_effects_are_seen(answer, words):
    questions = QUESTIONS
    criterion = untouched(observe(answer, questions)["seen"])
    assert not criterion.passed
    assert words in criterion.hint


def test_an_empty_stub_is_named():
    def stub(x, y):
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        observe(stub, QUESTIONS)
