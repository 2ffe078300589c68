"""Judges `ImagePool`; Shrivastava et al. 2017, section 2.3; Zhu et al. 2017, section 4."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
from scipy.special import bdtr, bdtrc

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.judges.lab13_cyclegan.pooled import Trail, every_image, trails
from graders.plain import Plain
from graders.questions.lab13_cyclegan.ImagePool import BATCH, HELD

ALARM = 1e-9
WAITS = "First mend what stands above."
Looks = Plain
ORDINARY = ("fill", "double", "one", "large")


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Kind, filling up, exchange, its law, copies, graph, no room, the default, manners."""
    looks, changed = seen["seen"], seen["changed"]
    kinds = {name: kind_slip(asked, looks[name]) for name, asked in questions.items()}
    went = [name for name in questions if not looks[name]["raised"] and not kinds[name]]
    every = every_image(questions)
    found = {name: list(trails(questions[name], looks[name]["value"], every)) for name in went}
    odd = next((slip for slip in kinds.values() if slip), None)
    kind = judged("returns tensors like the images", lambda: odd, 1, False)
    ends = [t for name in ORDINARY for t in found.get(name, ()) if t.slip]
    filling = judged("fills up first", lambda: filling_slip(ends, looks, odd), 2)
    exchange = judged("hands out images that it holds, once", lambda: exchange_slip(ends, found), 3)
    sound = filling.passed and exchange.passed
    law = []
    if sound:  # else no trail can be followed to its end
        law = [judged("draws one half, and all alike", lambda: law_slip(found["large"]), 3, False)]
    last = {name: partial(trail_of, name, found, looks) for name in ("kept", "none", "default")}
    early = [filling, exchange, kind] if any(t.slip for t in found.get("fill", ())) else None
    rows = [
        *(early or [kind, filling, exchange]),
        *law,
        judged("keeps copies of its own", lambda: kept_slip(last["kept"](), sound), 2),
        judged("holds no graph", lambda: graph_slip(looks), 1, False),
        judged("with size=0 holds nothing", lambda: _end(last["none"]()), 1),
        judged("has room for 50 by default", lambda: default_slip(last["default"](), sound), 1),
        judged("leaves images and seed alone", lambda: manners_slip(looks, changed), 1, False),
    ]
    return costly(rows, *(row.name for row in (filling, exchange, *law)))


def trail_of(name: str, found: Mapping[str, list[Trail]], looks: Looks) -> list[Trail]:
    """The trails of a probe. Raises ProbeError where it raised."""
    value(looks[name], _when(name))
    if name not in found:
        raise ProbeError(WAITS)
    return found[name]


def each_look(looks: Looks) -> Iterator[tuple[str, Plain]]:
    """Every query's name and what was seen of it."""
    for name, probe in looks.items():
        if name != "conduct" and not probe["raised"]:
            for pool in probe["value"]:
                yield from ((name, look) for look in pool)


def _when(name: str) -> str:
    return {"none": "with size=0", "default": "without a size"}.get(name, "")


def kind_slip(asked: Plain, probe: Plain) -> str | None:
    """Tensors of the images' shape and dtype; nothing of a probe that raised."""
    for images, pool in zip(asked["images"], probe["value"] or (), strict=False):
        for wanted, look in zip(images, pool, strict=True):
            slip = _kind(wanted, asked["dtype"], look)
            if slip:
                return slip
    return None


def _kind(wanted: np.ndarray, dtype: str, look: Plain) -> str | None:
    if look["type"] == "NoneType":
        return "query returned None: is a `return` missing?"
    if look["numbers"] is None:
        return f"query returned a {look['type']}, not a tensor: stack or concatenate the images."
    if look["numbers"].shape != wanted.shape:
        return f"query returned shape {look['numbers'].shape} for images of {wanted.shape}."
    if look["dtype"] != f"torch.{dtype}":
        return f"query returned {look['dtype']} for images of torch.{dtype}."
    return None


def filling_slip(ends: Sequence[Trail], looks: Looks, odd: str | None) -> str | None:
    """While it is filled; and what raised, if nothing else is to be told."""
    slip = next((t.slip for t in ends if t.filling), None)
    if slip is None and not ends:
        for name in ORDINARY:
            value(looks[name])
        return WAITS if odd else None
    return slip


def exchange_slip(ends: Sequence[Trail], found: Mapping[str, list[Trail]]) -> str | None:
    """Once it is full. That 31 coins all fall alike is rarer than 1e-9."""
    slip = next((t.slip for t in ends if not t.filling), None)
    if slip or ends or not set(ORDINARY) <= set(found):
        return slip or WAITS
    coins = {name: [c for t in found[name] for batch in t.coins for c in batch] for name in found}
    for name, room in (("one", "one image"), ("double", "a few images")):
        if len(coins[name]) > 30 and not any(coins[name]) and any(coins["large"]):
            return f"A pool with room for {room} never exchanged any, once it was full."
    return None


def _end(found: Sequence[Trail]) -> str | None:
    """Where a trail ended too early."""
    return next((t.slip for t in found if t.slip), None)


def kept_slip(found: Sequence[Trail], sound: bool) -> str | None:
    """Images that were changed; of all else it is told above."""
    slip = _end(found)
    return slip if sound or slip is None or "changed the pool" in slip else WAITS


def graph_slip(looks: Looks) -> str | None:
    """No result requires gradients."""
    graphs = [(name, look["graph"]) for name, look in each_look(looks)]
    if not any(graph for _, graph in graphs):
        return None
    if all(name == "none" for name, graph in graphs if graph):
        return "With size=0 the images come back with their graph: detach them there, too."
    return "The result holds a graph: detach the images before they are stored and returned."


def default_slip(found: Sequence[Trail], sound: bool) -> str | None:
    """Filled by 50, and then exchanged: 38 coins that all fall alike are rarer than 1e-11."""
    slip = _end(found)
    if slip:
        return f"Without a size, which is 50: {slip}" if sound else WAITS
    if any(not any(map(any, t.coins)) for t in found):
        return "Without a size the pool holds 50: images beyond that were never exchanged."
    return None


def manners_slip(looks: Looks, changed: Plain) -> str | None:
    """Images as they were, no seed."""
    if not all(look["kept"] for _, look in each_look(looks)):
        return "The images handed in were changed, or their requires_grad flag was."
    return first(lambda: seeding_slip(value(looks["conduct"])), lambda: settings_slip(changed))


def law_slip(found: Sequence[Trail]) -> str | None:
    """Coins that are fair and independent, places that are all alike; see `off`."""
    coins = np.array([batch for t in found for batch in t.coins if len(batch) == BATCH])
    slots, ages = [np.array(t.slots) for t in found], np.concatenate([t.ages for t in found])
    share, n = coins.mean(), coins.size
    if not coins.any():
        return "Once the pool was full no image was ever exchanged for a stored one."
    if coins.all():
        return "Once the pool was full every image was exchanged: half of them return themselves."
    return first(
        lambda: (
            f"{100 * share:.0f} % of the images were exchanged: each is with probability one half."
            if off(int(coins.sum()), n, 0.5)
            else None
        ),
        lambda: _by_place(coins),
        lambda: _same_twice(found),
        lambda: _coins_together(coins),
        lambda: _one_age(ages),
        lambda: _never_fresh(found),
        lambda: _slots_together(slots),
        lambda: _even(ages, "from the oldest to the youngest"),
        lambda: _even(np.concatenate(slots), "in the order in which they were stored"),
    )


def off(count: int, n: int, p: float, tests: int = 1) -> bool:
    """Whether `count` of n independent events of probability p is too few or too many."""
    above = bdtrc(count - 1, n, p) if count else 1.0
    return bool(2 * min(bdtr(count, n, p), above) * tests < ALARM)


def _same_twice(found: Sequence[Trail]) -> str | None:
    one, two = (np.array([c for batch in t.coins for c in batch]) for t in found)
    if off(int((one == two).sum()), len(one), 0.5):
        return "Two pools drew alike: nothing may be seeded, each draw is fresh."
    return None


def _coins_together(coins: np.ndarray) -> str | None:
    """Pairs of neighbours in a batch, none of them twice."""
    same = int((coins[:, ::2] == coins[:, 1::2]).sum())
    if off(same, coins[:, ::2].size, 0.5):
        how = "together" if same > coins.size / 4 else "in turn"
        return f"The images of a batch are exchanged {how}: each has a draw of its own."
    return None


def _by_place(coins: np.ndarray) -> str | None:
    for place in range(BATCH):
        count = int(coins[:, place].sum())
        if off(count, len(coins), 0.5, BATCH):
            share = 100 * count / len(coins)
            return (
                f"Image {place} of a batch was exchanged in {share:.0f} % of the queries: it is in "
                "half of them, whatever its place."
            )
    return None


def _never_fresh(found: Sequence[Trail]) -> str | None:
    """Those that came in the same batch may be drawn as well."""
    draws = [pair for t in found for pair in t.fresh]
    logs = [np.log1p(-share) for share, _ in draws if share < 1]
    if not any(drawn for _, drawn in draws) and sum(logs) < np.log(ALARM):
        return (
            "An image that was stored is never drawn within the same batch: go through the batch "
            "one after another, each finding the pool as the one before left it."
        )
    return None


def _one_age(ages: np.ndarray) -> str | None:
    for k, which in ((0, "oldest"), (HELD - 1, "youngest")):
        if (ages == k).mean() > 0.9:
            return f"The {which} of the images held is drawn nearly always: draw among all of them."
    return None


def _even(places: np.ndarray, how: str) -> str | None:
    """Whether all places are drawn alike."""
    for k in range(HELD):
        count = int((places == k).sum())
        if off(count, len(places), 1 / HELD, HELD):
            return (
                f"Of {HELD} images held, number {k} ({how}) was drawn in "
                f"{100 * count / len(places):.0f} % of the exchanges: draw uniformly among all."
            )
    return None


def _slots_together(slots: Sequence[np.ndarray]) -> str | None:
    """Two successive draws, none of them twice."""
    pairs = [(a, b) for x in slots for a, b in list(pairwise(x))[::2]]
    same = sum(bool(a == b) for a, b in pairs)
    if off(same, len(pairs), 1 / HELD):
        return "Successive draws go together: draw a place anew for each exchange."
    return None


JUDGE = judge
