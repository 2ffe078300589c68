"""Judges a function that makes blocks: see `graders.questions.kit.blocks` for what was asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from graders.criteria import Criterion
from graders.judges.kit.blocks import Layer, Matching, fresh_slip, module_slip, once
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.layers import Alternative, Recipe
from graders.judges.kit.matching import assignments
from graders.judges.kit.searching import Search, costly, first, judged, value
from graders.plain import Plain

TRAIN, EVAL, GRADIENTS = (
    "is right in train mode",
    "is right in eval mode",
    "has the right gradients",
)


@dataclass(frozen=True)
class Kind:
    """What a block should be. right, slips: from a case; row: the criterion that tells of it.

    row: None for the block in train and in eval mode, each with a criterion.
    """

    formula: str
    right: Callable[[Plain], tuple[Recipe, ...]]
    slips: Callable[[Plain], list[Alternative]]
    row: str | None = None


@dataclass(frozen=True)
class BlockJudge:
    """The judge of an exercise. kind: of a case. shape: the criterion that tells of shapes.

    misread: which mistaken call would give a shape, in words; "" if none is known. match: see
    `graders.judges.kit.blocks.Layer`.
    """

    kind: Callable[[Plain], Kind]
    kinds: Sequence[Kind]
    shape: str
    misread: Callable[[Plain, tuple[int, ...]], str] = lambda case, shape: ""
    match: Matching = assignments

    def __call__(self, questions: Plain, seen: Plain) -> list[Criterion]:
        """Criteria, in the order in which to read them."""
        blocks = Blocks(self, questions, seen["seen"])
        ends = [k for k in self.kinds if k.row is not None]
        usual = [k for k in self.kinds if k.row is None]
        criteria = [
            judged("returns a module", blocks.search(blocks.module), 0.5, False),
            judged(self.shape, blocks.search(blocks.shape), 1, False),
            judged(TRAIN, blocks.search(blocks.of(Layer.train_slip), *usual), 2),
            judged(EVAL, blocks.search(blocks.of(Layer.eval_slip), *usual), 1),
            *(judged(str(k.row), blocks.search(blocks.of(_both), k), 1.5) for k in ends),
            judged(GRADIENTS, blocks.search(blocks.of(Layer.gradient_slip)), 1),
            judged(
                "makes new random layers at every call",
                lambda: fresh_slip(blocks.seen["fresh"]),
                1,
                False,
            ),
            judged(
                "leaves input, mode and random states alone",
                lambda: first(
                    blocks.search(blocks.of(Layer.manners_slip)),
                    lambda: seeding_slip(value(blocks.seen["conduct"])),
                    lambda: settings_slip(seen["changed"]),
                ),
                0.5,
                False,
            ),
        ]
        return once(costly(criteria, TRAIN, GRADIENTS, *(str(k.row) for k in ends)))


def _both(layer: Layer) -> str | None:
    return layer.train_slip() or layer.eval_slip()


@dataclass
class Blocks:
    """All blocks of one answer, by the names of the questions' cases."""

    judge: BlockJudge
    questions: Plain
    seen: Plain
    _layers: dict[str, Layer] = field(default_factory=dict)

    def layer(self, key: str) -> Layer:
        """The block made for one case."""
        if key not in self._layers:
            case = self.questions["cases"][key]
            kind, observed = self.judge.kind(case), value(self.seen["layers"][key])
            self._layers[key] = Layer(
                case["inputs"],
                observed,
                case["output"],
                kind.right(case),
                kind.formula,
                partial(kind.slips, case),
                self.judge.match,
            )
        return self._layers[key]

    def of(self, slip: Callable[[Layer], str | None]) -> Callable[[str], str | None]:
        """The slip of the block that was made for a case."""
        return lambda key: slip(self.layer(key))

    def module(self, key: str) -> str | None:
        """A module came back, in train mode."""
        return module_slip(self.seen["kinds"][key])

    def shape(self, key: str) -> str | None:
        """The shape asked for; with what would give the one that came."""
        layer = self.layer(key)
        slip = layer.shape_slip()
        came = layer.outputs[0]
        if slip is None or came is None or "has shape" not in slip:
            return slip
        guess = self.judge.misread(self.questions["cases"][key], came.shape[1:])
        return f"{slip} It is the shape that {guess} would give." if guess else slip

    def search(self, slip: Callable[[str], str | None], *kinds: Kind) -> Search:
        """The first slip in cases of these kinds, or of all, with the call that made the block."""
        cases = self.questions["cases"]
        keys = [k for k, case in cases.items() if not kinds or self.judge.kind(case) in kinds]
        return lambda: first(*(partial(self._called, slip, key) for key in keys))

    def _called(self, slip: Callable[[str], str | None], key: str) -> str | None:
        found = slip(key)
        arguments = ", ".join(map(str, self.questions["cases"][key]["arguments"]))
        return found and f"{self.questions['name']}({arguments}): {found}"
