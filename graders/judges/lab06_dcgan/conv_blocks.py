"""Judges convolutional blocks: see the questions' module `conv_blocks` for what was asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from graders.criteria import Criterion
from graders.judges.kit.blocks import Alternative, Layer, fresh_slip
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.convolutions import Conv
from graders.judges.kit.dense import module_slip
from graders.judges.kit.layers import Recipe
from graders.judges.kit.searching import Search, costly, first, judged, value
from graders.judges.lab06_dcgan import conv_recipes as recipes
from graders.plain import Plain
from graders.questions.lab06_dcgan.conv_blocks import USUAL


@dataclass(frozen=True)
class Kind:
    """What a block of one kind should be, for a given convolution."""

    formula: str
    right: Callable[[Conv], tuple[Recipe, ...]]
    slips: Callable[[Conv], list[Alternative]]


UP = Kind("relu(batch_norm(conv_transpose(x)))", recipes.upwards, recipes.upwards_slips)
LAST_UP = Kind("tanh(conv_transpose(x))", recipes.last_upwards, recipes.last_upwards_slips)
DOWN = Kind("leaky_relu(batch_norm(conv(x)), 0.2)", recipes.downwards, recipes.downwards_slips)
PLAIN = Kind("leaky_relu(conv(x), 0.2)", recipes.plain_downwards, recipes.plain_downwards_slips)
LAST_DOWN = Kind("conv(x)", recipes.last_downwards, recipes.last_downwards_slips)


@dataclass
class Blocks:
    """All blocks of one answer, by the names of the questions' cases."""

    questions: Plain
    seen: Plain
    kinds: dict[str, Kind]
    transposed: bool
    _layers: dict[str, Layer] = field(default_factory=dict)

    def layer(self, key: str) -> Layer:
        """The block made for one case."""
        if key not in self._layers:
            case, kind = self.questions["cases"][key], self.kinds[key]
            conv = _conv(case, self.transposed)
            observed = value(self.seen["layers"][key])
            self._layers[key] = Layer(
                case["inputs"], observed, kind.right(conv), kind.formula, kind.slips(conv)
            )
        return self._layers[key]

    def search(self, slip: Callable[[str], str | None], *kinds: Kind) -> Search:
        """The first slip in blocks of these kinds, or of all, with the call that made it."""
        keys = [key for key, kind in self.kinds.items() if not kinds or kind in kinds]
        return lambda: first(*(partial(self._called, slip, key) for key in keys))

    def _called(self, slip: Callable[[str], str | None], key: str) -> str | None:
        found = slip(key)
        return found and f"{self._name}{_call(self.questions['cases'][key])}: {found}"

    @property
    def _name(self) -> str:
        return "dcgan_gen_block" if self.transposed else "dcgan_disc_block"

    def module_slip(self, key: str) -> str | None:
        """A module came back, in train mode."""
        return module_slip({"kind": self.seen["kinds"][key]})

    def shape_slip(self, key: str) -> str | None:
        """The channels and sides asked for."""
        case = self.questions["cases"][key]
        slip = self.layer(key).shape_slip(*case["output"])
        return slip and _as_if(case, self.layer(key), self.transposed, slip)

    def train_slip(self, key: str) -> str | None:
        """Right in train mode."""
        return self.layer(key).train_slip()

    def eval_slip(self, key: str) -> str | None:
        """Right in eval mode."""
        return self.layer(key).eval_slip()

    def end_slip(self, key: str) -> str | None:
        """Right in both modes."""
        return self.train_slip(key) or self.eval_slip(key)

    def gradient_slip(self, key: str) -> str | None:
        """The right gradients."""
        return self.layer(key).gradient_slip()

    def manners_slip(self, key: str) -> str | None:
        """Nothing touched that belongs to the caller."""
        return self.layer(key).manners_slip()


def _conv(case: Plain, transposed: bool, **other: int) -> Conv:
    sizes = {**_sizes(case), **other}
    name = "ConvTranspose2d" if transposed else "Conv2d"
    n_in, n_out = case["arguments"][:2]
    kernel, stride, padding = (sizes[k] for k in USUAL)
    return Conv(name, n_in, n_out, kernel, stride, padding, transposed)


def _sizes(case: Plain) -> Plain:
    given = dict(zip(USUAL, case["arguments"][2:5], strict=False))
    return {**USUAL, **given, **{k: v for k, v in case["named"].items() if k in USUAL}}


def _call(case: Plain) -> str:
    named = [f"{k}={v}" for k, v in case["named"].items()]
    return f"({', '.join([*map(str, case['arguments']), *named])})"


def _as_if(case: Plain, layer: Layer, transposed: bool, slip: str) -> str:
    """Which other sizes would give the shape that came, added to what is said of it."""
    output = layer.seen["first"]["value"]["output"]["values"]
    if output is None or output.ndim != 4 or "has shape" not in slip:
        return slip
    sides = tuple(case["inputs"]["first"].shape[2:])
    for what, conv in _misread(case, transposed):
        if (conv.n_out, *(conv.side(n) for n in sides)) == output.shape[1:]:
            return f"{slip} It is the shape that {what} would give."
    return slip


def _misread(case: Plain, transposed: bool) -> Iterable[tuple[str, Conv]]:
    """Convolutions with arguments that did not arrive where they should."""
    right, sizes = _conv(case, transposed), _sizes(case)
    yield "kernel_size=4, stride=2, padding=1", _conv(case, transposed, **USUAL)
    for name, usual in USUAL.items():
        yield f"{name}={usual}", _conv(case, transposed, **{name: usual})
    for name, default in (("stride", 1), ("padding", 0)):
        yield f"{name}={default}", _conv(case, transposed, **{name: default})
    exchanged = {"stride": sizes["padding"], "padding": sizes["stride"]}
    if sizes["padding"]:
        yield "stride and padding exchanged", _conv(case, transposed, **exchanged)
    other = "Conv2d" if transposed else "ConvTranspose2d"
    yield other, replace(right, transposed=not transposed)
    yield "in_ch and out_ch exchanged", replace(right, n_in=right.n_out, n_out=right.n_in)


def judge_generator(questions: Plain, seen: Plain) -> list[Criterion]:
    """ConvTranspose2d, BatchNorm2d, ReLU; at the end ConvTranspose2d, Tanh."""
    kinds = {key: LAST_UP if "final" in key else UP for key in questions["cases"]}
    return _judge(Blocks(questions, seen["seen"], kinds, True), seen, (UP,), (LAST_UP,))


def judge_discriminator(questions: Plain, seen: Plain) -> list[Criterion]:
    """Conv2d, BatchNorm2d, LeakyReLU(0.2); no norm if not wanted; at the end Conv2d alone."""

    def kind(key: str) -> Kind:
        return LAST_DOWN if "final" in key else PLAIN if "plain" in key else DOWN

    kinds = {key: kind(key) for key in questions["cases"]}
    blocks = Blocks(questions, seen["seen"], kinds, False)
    return _judge(blocks, seen, (DOWN,), (PLAIN,), (LAST_DOWN,))


_NAMES = {
    LAST_UP: "with final=True is a convolution and tanh",
    PLAIN: "with normalize=False has no batch norm",
    LAST_DOWN: "with final=True is the convolution alone",
}


def _judge(
    blocks: Blocks, seen: Plain, normed: tuple[Kind], *others: tuple[Kind]
) -> list[Criterion]:
    train, gradients = "is right in train mode", "has the right gradients"
    ends = [
        judged(_NAMES[kinds[0]], blocks.search(blocks.end_slip, *kinds), 1.5) for kinds in others
    ]
    criteria = [
        judged("returns a module", blocks.search(blocks.module_slip), 0.5, False),
        judged("gives images of the right shape", blocks.search(blocks.shape_slip), 1, False),
        judged(train, blocks.search(blocks.train_slip, *normed), 2),
        judged("is right in eval mode", blocks.search(blocks.eval_slip, *normed), 1),
        *ends,
        judged(gradients, blocks.search(blocks.gradient_slip), 1),
        judged(
            "makes new random layers at every call",
            lambda: fresh_slip(blocks.seen["fresh"]),
            1,
            False,
        ),
        judged(
            "leaves input, mode and random states alone",
            lambda: _manners_slip(blocks, seen["changed"]),
            0.5,
            False,
        ),
    ]
    return costly(criteria, train, gradients, *(c.name for c in ends))


def _manners_slip(blocks: Blocks, changed: Plain) -> str | None:
    return first(
        blocks.search(blocks.manners_slip),
        lambda: seeding_slip(value(blocks.seen["conduct"])),
        lambda: settings_slip(changed),
    )
