"""Asks for the two players' losses and looks: values, gradients, noise, device, side effects."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import stubs
from graders.questions.kit.conduct import random_conduct, settled

LARGE = {"n": 260, "z_dim": 240}


def pose_losses(rng: np.random.Generator) -> Plain:
    """Two sizes of everything: `mixed` for a criterion of our own, `bce` with large logits."""
    return {"mixed": _pose_one(rng), "bce": _pose_large(rng)}


def _pose_one(rng: np.random.Generator) -> Plain:
    z_dim, im_dim, n = (int(k) for k in rng.choice(np.arange(3, 10), size=3, replace=False))
    weights = stubs.pose_weights(rng, z_dim, im_dim)
    return {"weights": weights, "real": rng.normal(size=(n, im_dim)) + 0.5, "n": n, "z_dim": z_dim}


def _pose_large(rng: np.random.Generator) -> Plain:
    """Logits on both sides of 0, with a spread of about 20: many, so that some reach 40."""
    asked = _pose_one(rng)
    w = asked["weights"]
    w["v"] = 14.0 * w["v"] / np.linalg.norm(w["v"])
    w["u"] = 0.2 * w["u"]
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
        "mixed": partial(_value, call, questions["mixed"], False),
        "bce": partial(_value, call, questions["bce"], True),
        "train": partial(_modules, call, True),
        "eval": partial(_modules, call, False),
        "noise": partial(_noise, call),
        "device": partial(_device, call),
        "conduct": partial(_conduct, call, questions["mixed"]),
    }
    return settled(lambda: {name: attempt(probe) for name, probe in probes.items()})


def _value(call: Callable[..., Any], asked: Plain, bce: bool) -> Plain:
    """Value, gradients and everything the stubs were called with; even if the answer raised."""
    log, w = stubs.empty_log(), stubs.tensors(asked["weights"])
    real = torch.tensor(asked["real"], dtype=torch.float32)
    before = array(real)
    parts = stubs.generator(w, log), stubs.discriminator(w, log), stubs.criterion(log, bce)
    result = attempt(
        lambda: _loss_and_gradients(call(*parts, real, asked["n"], asked["z_dim"], "cpu"), w)
    )
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
        return {"type": type(loss).__name__, "shape": None, "value": array(loss), "grads": None}
    grads: Plain = dict.fromkeys(leaves)
    written = {name: leaf.grad is not None for name, leaf in leaves.items()}
    if loss.requires_grad and loss.numel() == 1:
        found = torch.autograd.grad(loss.reshape(()), list(leaves.values()), allow_unused=True)
        grads = {name: array(g) for name, g in zip(leaves, found, strict=True)}
    return {
        "type": "Tensor",
        "shape": [int(k) for k in loss.shape],
        "value": array(loss),
        "grads": grads,
        "written": [name for name, is_written in written.items() if is_written],
    }


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
        log["noise"].append(array(noise))
        return noise[:, :3] * 1.0

    weight = torch.ones(3, 1, requires_grad=True)
    for _ in range(2):
        call(
            gen, lambda x: x @ weight, stubs.criterion(log, True), torch.ones(LARGE["n"], 3),
            LARGE["n"], LARGE["z_dim"], "cpu",
        )  # fmt: skip
    return log["noise"]


def _device(call: Callable[..., Any]) -> Plain:
    """Where noise and targets lie when all else lies on the meta device."""
    seen: dict[str, list[str]] = {"noise": [], "targets": []}

    def gen(noise: Tensor) -> Tensor:
        seen["noise"].append(noise.device.type)
        return torch.zeros(noise.shape[0], 3, device="meta")

    def disc(images: Tensor) -> Tensor:
        return torch.zeros(images.shape[0], 1, device="meta", requires_grad=True) * 1

    def crit(prediction: Tensor, target: Tensor) -> Tensor:
        seen["targets"].append(target.device.type)
        return torch.zeros((), device="meta", requires_grad=True) * 1

    real = torch.zeros(5, 3, device="meta")
    result = attempt(lambda: call(gen, disc, crit, real, 5, 2, "meta") and None)
    return {**seen, "raised": result["raised"]}


def _conduct(call: Callable[..., Any], asked: Plain) -> Plain:
    return random_conduct(lambda: _value(call, asked, False))
