"""Asks for the two players' losses and looks: values, gradients, noise, device, side effects."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.border import (
    RAISED,
    Expected,
    Flag,
    Many,
    Maybe,
    Numbers,
    Real,
    Record,
    Text,
    Whole,
    probed,
)
from graders.exercise import StandIn
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import stubs
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.nets import LARGEST, usable

LARGE = {"n": 260, "z_dim": 240}


def pose_losses(rng: np.random.Generator) -> Plain:
    """Two sizes of everything: `mixed` for a criterion below 0, `bce` with large logits."""
    return {"mixed": _negative(rng), "bce": _pose_large(rng)}


def pose_disc_loss(rng: np.random.Generator) -> Plain:
    """The same, and `each` for a criterion that gives a tensor."""
    return pose_losses(rng) | {"each": _negative(rng) | {"kind": "each"}}


def _pose_one(rng: np.random.Generator) -> Plain:
    z_dim, im_dim, n = (int(k) for k in rng.choice(np.arange(3, 10), size=3, replace=False))
    real = rng.normal(size=(n, im_dim)) + 0.5
    weights = stubs.pose_weights(rng, z_dim, im_dim)
    sizes = {"n": n, "z_dim": z_dim, "kind": "bce", "offset": 0.0}
    return {"weights": weights, "real": real, **sizes}


def _negative(rng: np.random.Generator) -> Plain:
    """With an offset so far down that every loss is below 0, on whatever noise."""
    asked = _pose_one(rng)
    w = asked["weights"]
    fakes = rng.normal(size=(400, asked["z_dim"])) @ w["A"] + w["a"]
    images = np.concatenate([fakes, asked["real"]])
    logits = images @ w["v"] + w["c"] + (images @ w["u"]) ** 2 / 2
    each = 2 * (logits - 2) ** 2 + logits**2 + np.abs(logits) / 2 + logits**2
    return asked | {"kind": "mixed", "offset": -20.0 - float(np.quantile(each, 0.99))}


def _pose_large(rng: np.random.Generator) -> Plain:
    """Logits on both sides of 0, with a spread of about 20: many, so that some reach 40."""
    asked = _pose_one(rng)
    w = asked["weights"]
    w["v"] = 14.0 * w["v"] / np.linalg.norm(w["v"])
    w["u"] = 0.4 * w["u"]
    w["c"] = -(w["a"] @ w["v"]) - (w["a"] @ w["u"]) ** 2 / 2
    n = int(rng.integers(30, 40))
    return {**asked, "real": rng.normal(size=(n, len(w["a"]))) + w["a"], "n": n}


def pose_pool(rng: np.random.Generator) -> Plain:
    """Normal numbers for a stand-in of get_noise."""
    return {"pool": rng.normal(size=4 * LARGE["n"] * LARGE["z_dim"]).astype(np.float32)}


def from_pool(posed: Plain) -> Callable[..., Tensor]:
    """A function that hands out the pool's numbers one after another, as get_noise would."""
    pool, given = torch.from_numpy(posed["pool"].copy()), [0]

    def get_noise(n_samples: int, z_dim: int, device: Any = "cpu") -> Tensor:
        places = (torch.arange(n_samples * z_dim) + given[0]) % len(pool)
        given[0] += n_samples * z_dim
        return pool[places].view(n_samples, z_dim).to(device)

    return get_noise


def observe_disc_loss(answer: Any, questions: Plain) -> Plain:
    """`get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device)`."""
    return _observe(answer, questions, "get_disc_loss", takes_real=True)


def observe_gen_loss(answer: Any, questions: Plain) -> Plain:
    """`get_gen_loss(gen, disc, criterion, num_images, z_dim, device)`."""
    return _observe(answer, questions, "get_gen_loss", takes_real=False)


def _observe(answer: Any, questions: Plain, name: str, takes_real: bool) -> Plain:
    if not callable(answer):
        raise TypeError(f"{name} should be a function, but is a {type(answer).__name__}")

    def call(gen: Any, disc: Any, crit: Any, real: Tensor, n: int, z_dim: int, device: Any) -> Any:
        images = (real,) if takes_real else ()
        return answer(gen, disc, crit, *images, n, z_dim, device)

    probes: dict[str, Callable[[], Plain]] = {
        **{name: partial(_value, call, questions[name]) for name in _values(questions)},
        "train": partial(_modules, call, True),
        "eval": partial(_modules, call, False),
        "noise": partial(_noise, call),
        "device": partial(_device, call),
        "conduct": partial(_conduct, call, questions["mixed"]),
    }
    return settled(lambda: {name: attempt(probe) for name, probe in probes.items()})


def _values(questions: Plain) -> list[str]:
    return [name for name in ("mixed", "bce", "each") if name in questions]


def _value(call: Callable[..., Any], asked: Plain) -> Plain:
    """Value, gradients and everything the stubs were called with; even if the answer raised."""
    log, w = stubs.empty_log(), stubs.tensors(asked["weights"])
    real = torch.tensor(asked["real"], dtype=torch.float32)
    before = array(real)
    criterion = stubs.criterion(log, asked["kind"], asked["offset"])
    parts = stubs.generator(w, log), stubs.discriminator(w, log), criterion

    def loss() -> Any:
        found = call(*parts, real, asked["n"], asked["z_dim"], "cpu")
        # Of a criterion that gives a tensor the tensor is taken too, and averaged here.
        each = asked["kind"] == "each" and isinstance(found, Tensor) and found.numel() > 1
        return found.mean() if each else found

    result = attempt(lambda: _loss_and_gradients(loss(), w))
    return {
        "log": log,
        "result": result,
        "real_kept": bool(_equal(before, array(real))),
        "grads_written": [k for k, t in w.items() if t.grad is not None],
        "flags_changed": [k for k, t in w.items() if not t.requires_grad],
        "real_wants": bool(real.requires_grad),
    }


def _equal(a: np.ndarray | None, b: np.ndarray | None) -> bool:
    return a is not None and b is not None and np.array_equal(a, b)


def _loss_and_gradients(loss: Any, leaves: dict[str, Tensor]) -> Plain:
    if not isinstance(loss, Tensor):
        kind = type(loss).__name__
        return {"type": kind, "shape": None, "value": _one(loss), "grads": None, "written": []}
    grads: Plain = dict.fromkeys(leaves)
    written = {name: leaf.grad is not None for name, leaf in leaves.items()}
    if loss.requires_grad and loss.numel() == 1:
        found = torch.autograd.grad(loss.reshape(()), list(leaves.values()), allow_unused=True)
        grads = {name: array(g) for name, g in zip(leaves, found, strict=True)}
    return {
        "type": "Tensor",
        "shape": [int(k) for k in loss.shape],
        "value": _one(loss),
        "grads": grads,
        "written": [name for name, is_written in written.items() if is_written],
    }


def _one(loss: Any) -> float | None:
    """The one number that it holds, if it does."""
    found = array(loss)
    return float(found.ravel()[0]) if found is not None and _is_one(found) else None


def _is_one(x: np.ndarray) -> bool:
    return x.size == 1 and x.dtype.kind in "fiub"


def _modules(call: Callable[..., Any], training: bool) -> Plain:
    """Networks with modes, flags and old gradients: before, in and after the call."""
    gen, disc = stubs.ModeNet(4, 6).train(training), stubs.ModeNet(6, 1).train(training)
    gen.child.train(not training)
    before = {"gen": gen.state(), "disc": disc.state()}
    call(gen, disc, torch.nn.BCEWithLogitsLoss(), torch.ones(5, 6), 5, 4, "cpu")
    return {
        "before": before,
        "after": {"gen": gen.state(), "disc": disc.state()},
        "called_in": {"gen": gen.modes, "disc": disc.modes},
        "training": training,
    }


def _noise(call: Callable[..., Any]) -> Plain:
    """The noise of two calls, large enough to test its law."""
    log = stubs.empty_log()

    def gen(noise: Tensor) -> Tensor:
        stubs.note(log["noise"], usable(array(noise)))
        return noise[:, :3] * 1.0

    weight = torch.ones(3, 1, requires_grad=True)
    for _ in range(2):
        call(
            gen, lambda x: x @ weight, stubs.criterion(log, "bce", 0.0), torch.ones(LARGE["n"], 3),
            LARGE["n"], LARGE["z_dim"], "cpu",
        )  # fmt: skip
    return log["noise"]


def _device(call: Callable[..., Any]) -> Plain:
    """Where noise and targets lie when all else lies on the meta device."""
    seen: dict[str, list[str]] = {"noise": [], "targets": []}

    def gen(noise: Tensor) -> Tensor:
        stubs.note(seen["noise"], noise.device.type)
        return torch.zeros(noise.shape[0], 3, device="meta")

    def disc(images: Tensor) -> Tensor:
        return torch.zeros(images.shape[0], 1, device="meta", requires_grad=True) * 1

    def crit(prediction: Tensor, target: Tensor) -> Tensor:
        stubs.note(seen["targets"], target.device.type)
        return torch.zeros((), device="meta", requires_grad=True) * 1

    real = torch.zeros(5, 3, device="meta")
    result = attempt(lambda: call(gen, disc, crit, real, 5, 2, "meta") and None)
    return {**seen, "raised": result["raised"]}


def _conduct(call: Callable[..., Any], asked: Plain) -> Plain:
    return random_conduct(lambda: _value(call, asked))


def border(questions: Plain) -> Expected:
    """What `observe_disc_loss` and `observe_gen_loss` send."""
    modules, places = probed(_modules_border()), Many(Text(40), stubs.MOST_CALLS)
    fields: dict[str, Expected] = {
        **{name: probed(_value_border(questions[name])) for name in _values(questions)},
        "train": modules,
        "eval": modules,
        "noise": probed(_RECORDED),
        "device": probed(Record({"noise": places, "targets": places, "raised": Maybe(RAISED)})),
        "conduct": CONDUCT,
    }
    return settled_border(fields)


_RECORDED = Many(Maybe(Numbers(bound=LARGEST)), stubs.MOST_CALLS)


def _value_border(asked: Plain) -> Expected:
    weights, number = asked["weights"], Maybe(Numbers(bound=LARGEST))
    names = Many(Text(among=tuple(weights)), len(weights))
    met = Record({"prediction": number, "target": number})
    log: dict[str, Expected] = {
        "noise": _RECORDED,
        "images": _RECORDED,
        "criterion": Many(met, stubs.MOST_CALLS),
    }
    result: dict[str, Expected] = {
        "type": Text(200),
        "shape": Maybe(Many(Whole(0), 64)),
        "value": Maybe(Real()),
        "grads": Maybe(Record({k: Maybe(Numbers(np.shape(x))) for k, x in weights.items()})),
        "written": names,
    }
    return Record(
        {
            "log": Record(log),
            "result": probed(Record(result)),
            "grads_written": names,
            "flags_changed": names,
            "real_kept": Flag(),
            "real_wants": Flag(),
        }
    )


def _modules_border() -> Expected:
    flags, arrays = Many(Flag(), 9), Many(Maybe(Numbers()), 9)
    state: dict[str, Expected] = {
        "modes": flags,
        "requires_grad": flags,
        "grads": arrays,
        "parameters": arrays,
    }
    nets = Record({"gen": Record(state), "disc": Record(state)})
    called = Record({net: Many(Flag(), stubs.MOST_CALLS) for net in ("gen", "disc")})
    return Record({"before": nets, "after": nets, "called_in": called, "training": Flag()})


USES = {"get_noise": StandIn(pose_pool, from_pool)}
"""The earlier exercise that both may call."""
