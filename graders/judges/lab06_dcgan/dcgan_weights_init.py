"""Judges `dcgan_weights_init`: the laws of weights by kind of layer, all else untouched."""

from collections.abc import Callable

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.blocks import once
from graders.judges.kit.searching import judged, value
from graders.judges.lab06_dcgan.draws import Array, law_slip, seeds
from graders.plain import Plain

Table = Callable[[Array], Array]
Law = tuple[str, str, float, Table, tuple[str, ...]]
CONV = "conv.weight"
LAWS: tuple[Law, ...] = (
    (
        "Conv2d",
        CONV,
        0.0,
        lambda w: w.reshape(40, -1),
        ("one_out", "point", "bare", "frozen"),
    ),
    ("ConvTranspose2d", "inner.0.weight", 0.0, lambda w: w.reshape(40, -1), ("one_in",)),
    (
        "BatchNorm2d",
        "inner.1.weight",
        1.0,
        lambda w: w.reshape(50, 50),
        ("small_norm",),
    ),
)
NORM_BIASES = ("inner.1.bias", "small_norm.bias")
CONV_BIASES = ("conv.bias", "one_out.bias", "one_in.bias", "frozen.bias")
FAR = 8.0
"""No normal value lies so many deviations out but with probability 1e-15."""


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Criteria, in the order in which to read them."""
    changed, seen = seen["changed"], seen["seen"]
    before = questions["before"]

    def nets() -> Plain:
        return value(seen["nets"])

    def search(law: Law) -> Callable[[], str | None]:
        return lambda: _weights_slip(before, nets(), law)

    rows = [
        *(judged(f"{law[0]} weights ~ N({law[2]:g}, 0.02)", search(law), 1.5) for law in LAWS),
        judged("BatchNorm2d biases are 0", lambda: _zero_slip(value(seen["nets"])), 1, False),
        judged(
            "leaves all else alone", lambda: _others_slip(before, value(seen["nets"])), 1, False
        ),
        judged(
            "keeps parameters and their flags", lambda: _kept_slip(value(seen["nets"])), 0.5, False
        ),
        seeds(seen, changed),
    ]
    return once(rows)


def _weights_slip(before: Plain, nets: Plain, law: Law) -> str | None:
    kind, name, mean, table, small = law
    layer = f"The {kind} weight"
    drawn = [table(net["after"][name].astype(np.float64)) for net in nets]
    for drawing, where in zip(drawn, ("", " of a network in eval mode"), strict=True):
        if np.array_equal(table(before[name].astype(np.float64)), drawing):
            return f"{layer}{where} was left as it was."
    both = np.stack(drawn)
    if not np.isfinite(both).all():
        return f"{layer} is not finite."
    if both.std() and laws.carried_over(*drawn):
        return f"{layer} is the same in two networks: nothing may be seeded or stored."
    root = " Is 0.02 taken for the variance?" if abs(both.std() - 0.02**0.5) < 0.01 else ""
    hint = (
        f"{layer} has mean {both.mean():.3g} and standard deviation {both.std():.3g}; it should be "
        f"normal with mean {mean:g} and standard deviation 0.02, every value drawn by itself.{root}"
    )
    slip = law_slip([(w - mean) / 0.02 for w in drawn], hint)
    return slip or _small_slip(before, nets, mean, small)


def _small_slip(before: Plain, nets: Plain, mean: float, small: tuple[str, ...]) -> str | None:
    """The same for layers with few weights, which show no law: changed, and near the mean."""
    for layer in small:
        old = before[f"{layer}.weight"]
        sizes = "×".join(map(str, old.shape))
        what = "A frozen convolution's weight" if layer == "frozen" else f"A {sizes} weight"
        for net in nets:
            new = net["after"][f"{layer}.weight"].astype(np.float64)
            if np.array_equal(new, old.astype(np.float64)):
                return f"{what} was left as it was: layers of every size are initialised."
            if not np.all(np.abs(new - mean) < FAR * 0.02):
                return f"{what} has values far from N({mean:g}, 0.02)."
    return None


def _zero_slip(nets: Plain) -> str | None:
    for name in NORM_BIASES:
        for net in nets:
            if net["after"][name].any():
                most = np.abs(net["after"][name]).max()
                return f"A batch norm's bias goes up to {most:.3g}; set it to 0."
    return None


def _others_slip(before: Plain, nets: Plain) -> str | None:
    drawn = {law[1] for law in LAWS} | {f"{s}.weight" for law in LAWS for s in law[4]}
    for net in nets:
        for name, old in before.items():
            new = net["after"][name]
            same = np.array_equal(old.astype(new.dtype), new)
            if name in drawn or name in NORM_BIASES or same:
                continue
            if name not in CONV_BIASES:
                return f"{name} was changed: only convolutions and batch norms get new weights."
            if new.any():
                return "A convolution's bias was changed: leave it as it is, or set it to 0."
    return None


def _kept_slip(nets: Plain) -> str | None:
    for net in nets:
        if not net["same"]:
            return "Parameters were replaced by new ones: fill them in place, with nn.init.normal_."
        if not net["dtypes"]:
            return "The weights of a float64 network became another type: fill them in place."
        if not net["flags"]:
            return "requires_grad of some parameters is another than before."
        if not net["grads"]:
            return "What lay in .grad was changed: initialise the weights, nothing else."
        if not net["modes"]:
            return "The network was switched between train and eval mode."
    return None


JUDGE = judge
