"""What a forged reply earns, by exercise: observations made up in an answer's place.

The forger knows the engine: its reply has the nonce, the shapes, flags and traces of an honest
one, but none of the numbers. `docs/threat-model.md` shows the table.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graders.engine.intake.reading import Answer, answers_of
from graders.exercise import exercises, find, labs
from graders.judging import verdict
from graders.observing import observe
from graders.plain import Plain, decode, encode

ANSWERS = Path(__file__).parents[1] / "answers"
Change = Callable[[Any], Any]

# The share of an exercise's points that flags, shapes and made-up numbers may earn together:
# half, but for these. Noise is its own forgery: whoever sends normal noise has made it.
USUAL = 0.5
FORGEABLE = {
    "02_gan_2d.gan_train_step": 0.6,
    "05_first_gan.get_noise": 1.0,
    "05_first_gan.generator_update": 0.65,
    "07_wgan.critic_steps": 1.0,  # its numbers are integers, which stay as they are here
    "08_wgan_gp.Critic": 0.55,
}


def answered() -> list[str]:
    """The exercises that have a reference answer."""
    ids = [f"{lab}.{name}" for lab in labs() for name in exercises(lab)]
    return [exercise for exercise in ids if _reference(exercise).cell]


def _reference(exercise: str) -> Answer:
    lab, _, name = exercise.partition(".")
    return answers_of(ANSWERS / lab / f"{name}.py::right_reference")[0]


def changed(data: Plain, change: Change) -> Plain:
    """Plain data with each number or array of fractions changed."""
    if isinstance(data, dict):
        return {key: changed(value, change) for key, value in data.items()}
    if isinstance(data, list):
        return [changed(value, change) for value in data]
    if isinstance(data, np.ndarray):
        return change(data) if data.dtype.kind == "f" else data
    return float(change(np.array([data]))[0]) if type(data) is float else data


def made_up() -> Iterator[tuple[str, Change]]:
    rng = np.random.default_rng(5)
    yield "zeros", np.zeros_like
    yield "ones", np.ones_like
    yield "not a number", lambda x: np.full_like(x, np.nan)
    yield "noise", lambda x: rng.normal(size=x.shape).astype(x.dtype)
    yield "huge", lambda x: np.full_like(x, 1e38)


@pytest.fixture(scope="module", params=answered())
def honest(request: pytest.FixtureRequest) -> tuple[str, Plain, Plain]:
    """An exercise, questions, and what the reference answer gave in reply."""
    source = _reference(request.param).cell.source
    names: dict[str, Any] = {}
    exec(compile(source, request.param, "exec"), names)
    questions = find(request.param).pose(np.random.default_rng(11))
    answer = names[request.param.partition(".")[2]]
    return request.param, questions, decode(encode(observe(request.param, answer, questions)))


def test_made_up_numbers_earn_little(honest: tuple[str, Plain, Plain]) -> None:
    exercise, questions, seen = honest
    full = find(exercise).points
    assert verdict(exercise, questions, seen).points == full
    shares = {
        name: verdict(exercise, questions, changed(seen, change)).points / full
        for name, change in made_up()
    }
    assert max(shares.values()) <= FORGEABLE.get(exercise, USUAL), shares


HOSTILE = (
    None, True, -1, 10**4000, float("nan"), "\ud800<script>", [], {}, [[]] * 1000, {"raised": 3},
    np.zeros((0, 3)), np.zeros((1, 200_000), np.float32), np.zeros((200_000, 1), np.float32),
    np.array(np.inf), np.array([True]), np.zeros((1,) * 8),
)  # fmt: skip


def spoiled(data: Plain, rng: np.random.Generator) -> Plain:
    """Plain data with one part, somewhere, replaced by something that nobody expects."""
    if isinstance(data, dict | list) and len(data) and rng.random() < 0.9:
        copy = data.copy()
        keys = list(data) if isinstance(data, dict) else range(len(data))
        key = keys[int(rng.integers(len(keys)))]
        copy[key] = spoiled(data[key], rng)
        return copy
    return HOSTILE[int(rng.integers(len(HOSTILE)))]


def test_spoiled_replies_raise_nothing(honest: tuple[str, Plain, Plain]) -> None:
    exercise, questions, seen = honest
    rng = np.random.default_rng(7)
    for _ in range(5):
        result = verdict(exercise, questions, {"seen": spoiled(seen["seen"], rng), "raised": None})
        assert 0 <= result.points <= result.max_points
        odd = verdict(exercise, questions, {"seen": None, "raised": spoiled({"type": "x"}, rng)})
        assert odd.points == 0 or odd.passed is False
