"""Judges networks of dense blocks: see `graders.questions.kit.dense` for what was asked and seen.

A network is right where it does, for all sizes and whatever its inside, what a stack of blocks
and a last layer does. What its getter gives serves to name the part with a slip.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.blocks import FIRST, Layer, fresh_slip, module_slip, once
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.layer_slips import alike, near
from graders.judges.kit.layers import Alternative, Recipe
from graders.judges.kit.matching import likely
from graders.judges.kit.recipes import Part, numbers, stacks, stub_block
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain
from graders.questions.kit.dense import MODES
from graders.questions.kit.layer_inputs import cut

TRAIN, EVAL, GRADIENTS = (
    "is right in train mode",
    "is right in eval mode",
    "has the right gradients",
)
Widths = list[int]


@dataclass(frozen=True)
class NetPlan:
    """What a class of networks should be.

    widths: from (z, im, h), the accepted ones; block, last: its parts, end: the function behind
    them; extra: alternatives to the whole for some widths. getter, uses: names; parts: how many
    the getter has to give, None if that is free. default: sizes without arguments.
    """

    name: str
    maps: str
    widths: Callable[[int, int, int], list[Widths]]
    block: Part
    last: Part
    end: Part | None
    extra: Callable[[Widths], list[Alternative]]
    getter: str
    uses: str
    parts: int | None
    default: tuple[int, int, int]

    def with_stub(self, bend: float) -> NetPlan:
        """Built from the stand-in's blocks."""
        stub = Part("asinh(linear(x))", lambda n, m: (stub_block(n, m, bend),), lambda n, m: [])
        return replace(self, block=stub)


@dataclass
class NetJudge:
    """One answer."""

    plan: NetPlan
    questions: Plain
    seen: Plain
    _layers: dict[str, Layer] = field(default_factory=dict)
    _single: dict[int, Layer] = field(default_factory=dict)

    def accepted(self, sizes: Sequence[int]) -> list[Widths]:
        """The widths that a network of these sizes may have."""
        return self.plan.widths(*sizes)

    def whole(self, key: str) -> Layer:
        """The network of one case as one stack."""
        if key not in self._layers:
            case, plan = self.questions["cases"][key], self.plan
            right = [r for w in self.accepted(case["sizes"]) for r in plan_stacks(plan, w)]

            def slips() -> list[Alternative]:
                return [a for w in self.accepted(case["sizes"]) for a in plan.extra(w)]

            observed = value(self.seen["whole"][key])
            formula = f"the stack of {plan.name}'s parts"
            self._layers[key] = Layer(
                case["inputs"], observed, case["output"], right, formula, slips, likely
            )
        return self._layers[key]

    def search(self, slip: Callable[[Layer], str | None]) -> str | None:
        """The first slip of the parts, then of the whole, the usual case first."""
        return first(*(partial(self._case_slip, slip, key) for key in self.questions["cases"]))

    def _case_slip(self, slip: Callable[[Layer], str | None], key: str) -> str | None:
        layer = self.whole(key)
        if layer.shape_slip() is not None:
            raise ProbeError(FIRST)
        if key == "usual":
            found = self._widths_slip() or self._parts_slip(slip)
            if found is not None or (self._walkable and not layer.fitting):
                return found
        elif self._walkable and not self.whole("usual").fitting:
            return self._numbers_slip(key)
        found = slip(layer)
        if found == layer.unknown and self.seen["chain"]["raised"] is None and self.chain_slip():
            return self.chain_slip()
        arguments = ", ".join(map(str, self.questions["cases"][key]["arguments"]))
        return found and f"{self.plan.name}({arguments}): {found}"

    @cached_property
    def _walkable(self) -> bool:
        """Whether the getter gave the parts that forward runs, one by one."""
        wanted = len(self.accepted(self._sizes)[0]) - 1 + (self.plan.end is not None)
        parts = self.seen["parts"]
        return (
            parts["raised"] is None
            and parts["value"]["length"] == wanted == len(parts["value"]["layers"])
            and not parts["value"]["missing"]
            and self.chain_slip() is None
        )

    @property
    def _sizes(self) -> Sequence[int]:
        sizes: Sequence[int] = self.questions["cases"]["usual"]["sizes"]
        return sizes

    def _widths_slip(self) -> str | None:
        """What widths the parts have, and how many they are, where these are not as asked for."""
        parts, plan = self.seen["parts"], self.plan
        if parts["raised"] is not None:
            return None
        accepted, found = self.accepted(self._sizes), parts["value"]["widths"]
        if plan.end is not None:
            accepted = [[*w, w[-1]] for w in accepted]
        if found in accepted or self.whole("usual").fitting:
            return None
        arguments = ", ".join(map(str, self.questions["cases"]["usual"]["arguments"]))
        seen = f"In {plan.name}({arguments}) the widths are {_arrows(found)}"
        if len(found) != len(accepted[0]):
            seen += f": {plan.getter}() has {len(found) - 1} parts"
        return f"{seen}; they should be {_arrows(accepted[0])}."

    def _parts_slip(self, slip: Callable[[Layer], str | None]) -> str | None:
        """A slip of one part, if the parts are those that forward runs."""
        if not self._walkable:
            return None
        parts = value(self.seen["parts"])
        return first(*(partial(self._part_slip, slip, i) for i in range(len(parts["layers"]))))

    def _part_slip(self, slip: Callable[[Layer], str | None], i: int) -> str | None:
        if value(self.seen["parts"])["layers"][i] is None:
            raise ProbeError(f"Part {i + 1} of {self.plan.getter}() is wider than any asked for.")
        layer = self._single.get(i) or self._single.setdefault(i, self._part(i))
        found = layer.shape_slip() or slip(layer)
        return found and f"Part {i + 1}: {found}"

    def _part(self, i: int) -> Layer:
        parts, plan = value(self.seen["parts"]), self.plan
        n_in, n_out = parts["widths"][i : i + 2]
        last = len(self.accepted(self._sizes)[0]) - 2
        part = plan.block if i < last else plan.last if i == last or not plan.end else plan.end
        return Layer(
            cut(self.questions["parts"], n_in, n_out),
            value(parts["layers"][i]),
            [n_out],
            part.right(n_in, n_out),
            part.formula,
            partial(part.slips, n_in, n_out),
        )

    def _numbers_slip(self, key: str) -> str | None:
        """As many numbers to learn as asked for, where the parameters have other shapes."""
        shapes = value(self.seen["whole"][key])["shapes"]
        found = sum(int(np.prod(s)) for s in shapes)
        wanted = {numbers(recipe) for recipe in self.whole(key).right}
        return None if found in wanted else f"It has {found} numbers to learn, not {max(wanted)}."

    def shape_slip(self) -> str | None:
        """Of all cases."""
        return first(*(lambda k=key: self.whole(k).shape_slip() for key in self.questions["cases"]))

    def manners_slip(self, changed: Plain) -> str | None:
        """Inputs, modes, flags, random states and settings."""
        return first(
            *(lambda k=key: self.whole(k).manners_slip() for key in self.questions["cases"]),
            lambda: seeding_slip(value(self.seen["conduct"])),
            lambda: settings_slip(changed),
        )

    def getter_slip(self) -> str | None:
        """The sequence that forward runs, of the length asked for."""
        parts, name, wanted = value(self.seen["parts"]), f"{self.plan.getter}()", self.plan.parts
        if not parts["length"]:
            return f"{name} returned something without a length: return the sequence of parts."
        if wanted is not None and parts["length"] != wanted:
            return (
                f"{name} has {parts['length']} parts; it should have {wanted}: "
                f"{wanted - 2} blocks, Linear, Sigmoid."
            )
        if parts["missing"]:
            return (
                f"{parts['missing']} parameters of the parts are not among the net's own: keep "
                "the parts in an nn.Sequential or nn.ModuleList, made once in __init__."
            )
        return self.chain_slip()

    def chain_slip(self) -> str | None:
        """forward against the parts, called one after the other."""
        chain = value(self.seen["chain"])
        for mode in (*MODES, "far"):
            whole, parts = chain[f"{mode} whole"], chain[f"{mode} chain"]
            if whole["output"] is None or parts["output"] is None:
                return "forward, or one of the parts, returned no tensor."
            if not near(whole["output"], parts["output"], 1e-5 if mode != "far" else 1e-4):
                return _detour(mode, whole["output"], parts["output"])
            pairs = zip(whole["gradients"], parts["gradients"], strict=False)
            if not all(b is None or (a is not None and alike(a, b, 1e-3)) for a, b in pairs):
                return (
                    f"In {mode} mode the gradients through forward are not those through its "
                    "parts: something in forward detaches."
                )
        return None

    def defaults_slip(self) -> str | None:
        """The sizes without arguments."""
        found, plan = value(self.seen["defaults"], "when made with defaults"), self.plan
        accepted = self.accepted(plan.default)
        known = ", ".join(str(n) for n in plan.default if n)
        wanted = [numbers(r) for w in accepted for r in plan_stacks(plan, w)]
        if found["shapes"] != [[2, accepted[0][-1]]] * 2:
            got = ", ".join(str(tuple(s)) for s in found["shapes"])
            return f"With the defaults the output has shape {got}; the defaults are {known}."
        if self.whole("usual").fitting and all(abs(found["numbers"] - n) > n / 50 for n in wanted):
            return (
                f"{plan.name}() has {found['numbers']} numbers to learn, not {wanted[0]}: "
                f"the defaults are {known}."
            )
        return None


def plan_stacks(plan: NetPlan, widths: Widths) -> list[Recipe]:
    """The recipes of a whole network with these widths."""
    return stacks(widths, plan.block, plan.last, plan.end)


def _arrows(widths: Sequence[int]) -> str:
    return " → ".join(str(n) for n in widths)


def _detour(mode: str, whole: np.ndarray, parts: np.ndarray) -> str:
    where = f"In {mode} mode" if mode in MODES else "On large inputs, in eval mode,"
    if whole.shape == parts.shape:
        with np.errstate(all="ignore"):
            squashed = 1 / (1 + np.exp(-parts.astype(np.float64)))
        if near(whole, squashed):
            return "forward applies a sigmoid on top of its parts: call the parts and no more."
        if near(whole, 2 * parts.astype(np.float64) - 1) or near(whole, np.tanh(parts)):
            return "forward maps the output of its parts to another range: call them and no more."
    return f"{where} forward gives another result than its parts, called one after the other."


def judge_net(plan: NetPlan, questions: Plain, seen: Plain) -> list[Criterion]:
    """Criteria, in the order in which to read them."""
    stub = questions.get("stand_ins", {}).get(plan.uses)
    net = NetJudge(plan if stub is None else plan.with_stub(stub["bend"]), questions, seen["seen"])
    count = "the six parts" if plan.parts else "the sequence"
    criteria = [
        judged("is a module", lambda: module_slip(net.seen["kind"]), 0.5, False),
        judged(plan.maps, net.shape_slip, 1, False),
        judged("makes new random layers", lambda: fresh_slip(net.seen["fresh"]), 0.5, False),
        judged(TRAIN, lambda: net.search(Layer.train_slip), 2),
        judged(EVAL, lambda: net.search(Layer.eval_slip), 1),
        judged(GRADIENTS, lambda: net.search(Layer.gradient_slip), 1),
        judged(f"{plan.getter}() gives {count} that forward runs", net.getter_slip, 1, False),
        judged("has the right defaults", net.defaults_slip, 0.5, False),
        judged(
            "leaves input, mode and random states alone",
            lambda: net.manners_slip(seen["changed"]),
            0.5,
            False,
        ),
    ]
    return once(costly(criteria, TRAIN, GRADIENTS))
