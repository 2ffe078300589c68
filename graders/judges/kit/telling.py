"""What the judge of a pure function says of one result: errors, kinds, shapes, differences."""

from collections.abc import Sequence

import numpy as np

from graders.judges.kit.cases import Array, Case
from graders.plain import Plain


def error(raised: Plain) -> str:
    """One sentence on an exception in a probe."""
    where = raised["where"]
    if raised["type"] == "NotImplementedError":
        name = f"{where['name']} is" if where else "Your function is"
        return f"{name} not filled in yet: replace `raise NotImplementedError` by your code."
    place = f" at line {where['line']}: `{where['code']}`" if where and where["code"] else ""
    return f"Your function raised {raised['type']}: {raised['message']}{place}"


def not_a_tensor(case: Case) -> str:
    """What is wrong with the type of a result; empty for a tensor, or where it raised."""
    if case.plain["raised"] or case.plain["value"]["type"] == "Tensor":
        return ""
    kind = case.plain["value"]["type"]
    if kind == "NoneType":
        return "Your function returned None: is a `return` missing?"
    return (
        f"You returned a {kind}, not a tensor: stay in torch to the end, no .item(), float() or "
        ".numpy(): no gradient flows through plain numbers."
    )


def wrong_shape(case: Case) -> str:
    """What is wrong with the shape of a result; empty if nothing is, or where it raised."""
    if case.plain["raised"]:
        return ""
    got, shape = tuple(case.plain["value"]["shape"]), case.expected.shape
    return "" if got == shape else shape_hint(got, shape)


def shape_hint(got: tuple[int, ...], shape: tuple[int, ...]) -> str:
    """What to do about a shape."""
    if shape == () and int(np.prod(got)) == 1:
        return f"You returned shape {got}: a scalar has shape (); average over all axes."
    if shape == ():
        return (
            f"You returned shape {got}, one value for each element or row: reduce it to one number."
        )
    return f"You returned shape {got}, expected was {shape}: look at the axis and the widths."


def wrong_dtype(case: Case, dtypes: Sequence[str]) -> str:
    """What is wrong with the type of a tensor's numbers; empty if nothing is."""
    if case.plain["raised"] or case.plain["value"]["type"] != "Tensor":
        return ""
    found = case.plain["value"]["dtype"]
    return "" if found in dtypes else f"The result is {found}; it should be {dtypes[0]}."


def difference(case: Case) -> str:
    """How a wrong value differs from the right one."""
    got, expected = case.got, case.expected
    if got is None:
        return f"You returned a {case.plain['value']['type']} that holds no numbers."
    if got.shape != expected.shape:
        return "The shape is another than asked for, so its numbers cannot be compared."
    if np.isnan(got).any():
        return "Your result is nan here."
    if np.isinf(got).any() and np.isfinite(expected).all():
        return "Your result is infinite here, and should be finite."
    if expected.shape == ():
        return f"For one question you returned {got:.6g}, expected was {expected:.6g}."
    return _elements(got, expected)


def _elements(got: Array, expected: Array) -> str:
    off = ~np.isclose(got, expected, rtol=1e-4)
    if not off.any():
        return f"{got.size} elements are a little off."
    where = tuple(int(i) for i in np.argwhere(off)[0])
    pair = f"{got[where]:.4g} where {expected[where]:.4g} was expected"
    return f"{int(off.sum())} of {got.size} elements are off; the first at {list(where)}: {pair}."
