"""Judges InfoGAN's latent with its codes: layout, and the law of each part.

Uniform codes become normal ones through the inverse distribution function, so that noise and
codes together are one table of independent standard normal values, for `graders.judges.kit.laws`.
"""

from collections.abc import Sequence
from itertools import permutations

import numpy as np
from scipy.special import ndtri

from graders.criteria import Criterion
from graders.judges.kit import laws
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, Search, costly, first, judged, value
from graders.judges.lab10_infogan import categories
from graders.plain import Plain

Array = np.ndarray
PARTS = ("latent", "cat_idx", "cont")


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Three parts that fit together, each with its law, all independent and fresh."""
    changed, looks = seen["changed"], seen["seen"]
    wide, long = questions["wide"], questions["long"]
    noise = judged("noise is standard normal", lambda: _noise_slip(wide, looks), 1)
    codes = judged("codes are uniform on [-1, 1)", lambda: _uniform_slip(wide, looks), 1)
    category = judged("the category is uniform", lambda: _category_slip(long, looks), 1)
    fresh = judged("draws anew at every call", lambda: _fresh_slip(questions, looks), 1)
    returns = f"returns ({', '.join(PARTS)})"
    kind = judged(returns, lambda: _kind_slip("small", questions, looks), 1, False)

    def short() -> str | None:
        return _kind_slip("short", questions, looks) if kind.passed else None

    def together() -> str | None:
        both = fresh.passed and noise.passed and codes.passed
        fine = {"noise": noise.passed, "codes": codes.passed, "both": both}
        return _apart_slip(questions, looks, fine | {"category": fresh.passed and category.passed})

    criteria = [
        kind,
        judged("works for fewer rows than categories", short, 1, False),
        judged("puts noise, one-hot and codes in order", lambda: _layout_slip(wide, looks), 2),
        noise,
        codes,
        category,
        fresh,
        judged("all parts and samples are independent", together, 1, False),
        judged(
            "leaves the random seed and torch's settings alone",
            lambda: first(
                lambda: seeding_slip(_came(looks["conduct"])), lambda: settings_slip(changed)
            ),
            1,
            False,
        ),
    ]
    return costly(criteria, *(c.name for c in criteria))


def _came(probe: Plain) -> Plain:
    """A probe's value; what raised is told by the first criteria."""
    if probe["raised"] is not None:
        raise ProbeError("This could not be looked at, since a call raised.")
    return probe["value"]


def _kind_slip(key: str, questions: Plain, looks: Plain) -> str | None:
    guessed = _guessed(questions, looks)
    for sizes, probe in zip(questions[key], looks[key], strict=True):
        call = f"infogan_sample_code({', '.join(map(str, sizes))})"
        slip = _one_kind_slip(sizes, value(probe, f"in {call}"), call, guessed)
        if slip:
            return slip
    return None


def _guessed(questions: Plain, looks: Plain) -> bool:
    """Whether every latent is as wide as the largest category that was drawn asks for."""
    asked = [*questions["small"], *questions["short"]]
    pairs = zip(asked, [*looks["small"], *looks["short"]], strict=True)
    came = [(sizes, p["value"]) for sizes, p in pairs if p["value"] and p["value"]["facts"]]
    return bool(came) and all(
        look["facts"][0]["shape"] == [n, z_dim + look["top"] + 1 + n_cont]
        for (n, z_dim, _, n_cont), look in came
    )


def _one_kind_slip(sizes: Sequence[int], look: Plain, call: str, guessed: bool) -> str | None:
    n, z_dim, n_cat, n_cont = sizes
    if len(look["facts"]) != 3:
        got = f"{len(look['facts'])} parts" if look["facts"] else f"a {look['type']}"
        return f"{call} returned {got}; return the three parts (latent, cat_idx, cont)."
    shapes = {"latent": [n, z_dim + n_cat + n_cont], "cat_idx": [n], "cont": [n, n_cont]}
    dtypes = {"latent": "float32", "cat_idx": "int64", "cont": "float32"}
    got_shapes = [f.get("shape") for f in look["facts"]]
    if got_shapes != list(shapes.values()) and got_shapes in [
        list(p) for p in permutations(shapes.values())
    ]:
        return f"{call}: the parts come in another order than (latent, cat_idx, cont)."
    if guessed and got_shapes[0] != shapes["latent"]:
        return (
            f"{call}: the one-hot block has {look['top'] + 1} columns, as many as the largest "
            "category of the batch asks for: tell one_hot that there are n_cat of them."
        )
    for name, facts in zip(PARTS, look["facts"], strict=True):
        slip = _part_slip(f"{call}: {name}", facts, shapes[name], dtypes[name])
        if slip:
            return slip
    return None


def _part_slip(name: str, facts: Plain, shape: list[int], dtype: str) -> str | None:
    if not facts["tensor"]:
        return f"{name} is a {facts['type']}, not a tensor."
    if facts["shape"] != shape:
        return f"{name} has shape {tuple(facts['shape'])}; it should be {tuple(shape)}."
    if facts["dtype"] != dtype:
        return f"{name} is {facts['dtype']}; it should be {dtype}."
    return f"{name} requires a gradient; it is data." if facts["requires_grad"] else None


def _parts(sizes: Sequence[int], numbers: Plain) -> tuple[Array, Array, Array, Array]:
    """noise, one-hot block, codes of the latent; the category."""
    n, z_dim, n_cat, n_cont = sizes
    latent, cat, cont = (numbers[name] for name in PARTS)
    for name, part, shape in (
        ("latent", latent, (n, z_dim + n_cat + n_cont)),
        ("cat_idx", cat, (n,)),
        ("cont", cont, (n, n_cont)),
    ):
        if not isinstance(part, np.ndarray) or part.shape != shape or not np.isfinite(part).all():
            raise ProbeError(f"{name} could not be read as finite numbers of shape {shape}.")
    if cat.min() < 0 or cat.max() >= n_cat:
        raise ProbeError(
            f"With n_cat={n_cat} cat_idx goes from {cat.min()} to {cat.max()}; it should go from "
            f"0 to {n_cat - 1}."
        )
    latent = latent.astype(np.float64)
    return latent[:, :z_dim], latent[:, z_dim : z_dim + n_cat], latent[:, z_dim + n_cat :], cat


def _all(sizes: Sequence[int], probe: Plain) -> list[tuple[Array, Array, Array, Array]]:
    return [_parts(sizes, numbers) for numbers in _came(probe)]


def _layout_slip(sizes: Sequence[int], seen: Plain) -> str | None:
    n_cat = sizes[2]
    for numbers in _came(seen["wide"]):
        noise, block, tail, cat = _parts(sizes, numbers)
        cont = numbers["cont"].astype(np.float64)
        right_block = np.array_equal(block, np.eye(n_cat)[cat])
        if right_block and np.array_equal(tail, cont):
            continue
        latent = np.concatenate([noise, block, tail], axis=1)
        return _order_hint(latent, np.eye(n_cat)[cat], cont, sizes) or (
            _tail_hint(tail, cont) if right_block else _block_hint(block)
        )
    return None


def _order_hint(latent: Array, code: Array, cont: Array, sizes: Sequence[int]) -> str | None:
    """Whether the blocks are all there, in another order."""
    _, z_dim, n_cat, n_cont = sizes
    widths = {"noise": z_dim, "one-hot": n_cat, "codes": n_cont}
    for order in permutations(widths):
        starts = dict(zip(order, np.cumsum([0, *(widths[k] for k in order)]), strict=False))
        one, two = starts["one-hot"], starts["codes"]
        if np.array_equal(latent[:, one : one + n_cat], code) and np.array_equal(
            latent[:, two : two + n_cont], cont
        ):
            return f"The latent is [{' | '.join(order)}]; it should be [noise | one-hot | codes]."
    return None


def _block_hint(block: Array) -> str:
    is_code = bool(np.all((block == 0) | (block == 1)) and np.all(block.sum(1) == 1))
    if is_code:
        return (
            "The one-hot block shows another category than cat_idx: draw it once and use it for "
            "both."
        )
    if not block.any():
        return "The block after the noise is all zeros: put the one-hot coding of cat_idx there."
    if np.all(block == block[:, :1]):
        return "Every column of the block after the noise is the same: code cat_idx as one-hot."
    return "After the noise there is no one-hot coding of cat_idx, 1 in its column and 0 elsewhere."


def _tail_hint(tail: Array, cont: Array) -> str:
    if np.array_equal(np.sort(tail, axis=None), np.sort(cont, axis=None)):
        return "The codes at the end of the latent are those of cont in another order."
    for factor in (-1.0, 2.0, 0.5):
        if np.allclose(tail, factor * cont, atol=1e-6):
            return f"The latent holds {factor:g} times cont: the same numbers belong in both."
    if np.allclose(2 * tail - 1, cont, atol=1e-6) or np.allclose(tail, 2 * cont - 1, atol=1e-6):
        return "Only one of cont and the latent was stretched to (-1, 1): use the same in both."
    return "The codes at the end of the latent are not those of cont: draw once, use twice."


def _noise_slip(sizes: Sequence[int], seen: Plain) -> str | None:
    x, y = (parts[0] for parts in _all(sizes, seen["wide"]))
    both = np.stack([x, y])
    return first(
        lambda: _named("The noise: ", laws.repeated(x)),
        lambda: _named("The noise: ", laws.slip(laws.centre_and_spread(both))),
        lambda: _named("The noise: ", laws.slip(laws.bell(both))),
    )


def _named(prefix: str, slip: str | None) -> str | None:
    return None if slip is None else prefix + slip


def _codes(numbers: Plain) -> Array:
    return np.asarray(numbers["cont"], np.float64)


def _normal(codes: Array) -> Array:
    """Uniform values on [-1, 1) to standard normal ones."""
    return np.asarray(ndtri(np.clip((codes + 1) / 2, 2.0**-27, 1 - 2.0**-27)))


def _uniform_slip(sizes: Sequence[int], seen: Plain) -> str | None:
    _all(sizes, seen["wide"])
    x = np.stack([_codes(numbers) for numbers in _came(seen["wide"])])
    low, high = float(x.min()), float(x.max())
    text = f"The continuous codes go from {low:.3g} to {high:.3g} with mean {x.mean():.3g}; "
    if low < -1 - 1e-6 or high > 1 + 1e-6:
        return text + "they should lie between -1 and 1. " + _wide_guess(x)
    if low >= 0:
        return text + "they should be uniform on (-1, 1): stretch what torch.rand draws."
    repeated = laws.repeated(x[0])
    if repeated:
        if _follow_category(_all(sizes, seen["wide"])[0][3], x[0]):
            return "The codes depend on the category: draw the three parts by themselves."
        return "The continuous codes: " + repeated
    z = _normal(x)
    return laws.slip(
        [
            _told(finding, text + "they should be uniform on (-1, 1).")
            for finding in (*laws.centre_and_spread(z), *laws.bell(z))
        ]
    )


def _follow_category(cat: Array, codes: Array) -> bool:
    """Whether categories differ in their codes' means by more than 8 standard errors.

    That is no verdict, only the name of one: rows that repeat for another reason do not.
    """
    centred = (codes - codes.mean(0)) / max(float(codes.std()), 1e-9)
    groups = (centred[cat == c] for c in np.unique(cat))
    return any(np.abs(group.sum(0)).max() > 8 * np.sqrt(len(group)) for group in groups)


def _wide_guess(x: Array) -> str:
    return "Are they normal?" if np.mean(np.abs(x) > 1) < 0.5 and np.abs(x).max() > 2.5 else ""


def _told(finding: laws.Finding, text: str) -> laws.Finding:
    return laws.Finding(finding.p, text)


def _category_slip(sizes: Sequence[int], seen: Plain) -> str | None:
    one, two = (parts[3] for parts in _all(sizes, seen["long"]))
    return categories.uniform_slip([one, two], sizes[2])


def _apart_slip(questions: Plain, seen: Plain, fine: dict[str, bool]) -> str | None:
    """What goes together; a part whose own law is off is told there, and not looked at here."""
    wide, long = questions["wide"], questions["long"]
    tables = [_table(wide, numbers) for numbers in _came(seen["wide"])]
    cats = [parts[3] for parts in _all(long, seen["long"])]
    narrow = _table(long, _came(seen["long"])[0])
    z_dim = wide[1]
    (noise, codes), (noise2, _) = ((t[:, :z_dim], t[:, z_dim:]) for t in tables)
    searches: list[tuple[str, Search]] = [
        ("noise", lambda: _named("The noise: ", laws.slip(laws.independent(noise)))),
        ("noise", lambda: _named("The noise: ", laws.slip(laws.standardised(noise, noise2)))),
        ("category", lambda: categories.independent_slip(cats, long[2])),
        ("both", lambda: categories.linked_slip(cats[0], narrow, long[2])),
        ("codes", lambda: _named("The continuous codes: ", laws.slip(laws.independent(codes)))),
        ("both", lambda: laws.slip([*laws.independent(tables[0]), *laws.between(*tables)])),
    ]
    return first(*(search for part, search in searches if fine[part]))


def _table(sizes: Sequence[int], numbers: Plain) -> Array:
    """Noise and codes as one table that should be standard normal."""
    return np.concatenate([_parts(sizes, numbers)[0], _normal(_codes(numbers))], axis=1)


def _fresh_slip(questions: Plain, seen: Plain) -> str | None:
    z_dim = questions["wide"][1]
    for key in ("wide", "long"):
        _all(questions[key], seen[key])
    if _came(seen["kept"]):
        return "The second call wrote over what the first had returned."
    a, b = _came(seen["wide"])
    for name in ("latent", "cont"):
        if np.array_equal(a[name], b[name]):
            return f"Two calls gave the same {name}: nothing may be seeded, stored or restored."
    if laws.carried_over(a["cont"], b["cont"]):
        return "The continuous codes of a call were there in the call before: draw them anew."
    if laws.carried_over(a["latent"][:, :z_dim], b["latent"][:, :z_dim]):
        return "The noise of a call was there in the call before: draw it anew."
    c, d = _came(seen["long"])
    if np.array_equal(c["cat_idx"], d["cat_idx"]):
        return "Two calls gave the same categories: draw them anew."
    return None


JUDGE = judge
