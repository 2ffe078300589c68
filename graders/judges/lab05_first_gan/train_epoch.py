"""Judges one pass over the batches: both players in turn, the losses as floats."""

from collections.abc import Callable, Sequence
from functools import partial

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.loops import lists_slip, turns_slip
from graders.judges.kit.searching import costly, first, judged, value
from graders.plain import Plain
from graders.questions.lab05_first_gan.train_epoch import DISC, GEN

UPDATES = ("update_discriminator", "update_generator")
LISTS = ("disc_losses", "gen_losses")
OTHERS = {
    "iterator": "takes batches that can be walked only once and have no length",
    "many": "takes more than a thousand batches",
    "images": "takes images with more than two axes, and a single one",
    "none": "gives two empty lists where there are no batches",
}
Search = Callable[[Plain, Plain], str | None]


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Calls and lists for a list of batches; then all that was right there for other batches.

    Where the calls are others than they should be, nothing can be said of the rest.
    """
    asked, changed, seen = questions["probes"], seen["changed"], seen["seen"]
    rows: list[Criterion] = []
    for search, title in ROWS.items():
        if all(row.passed for row in rows[:1]):
            one = partial(_again, [search], asked["list"], seen["list"])
            rows.append(judged(title, one, 2, search is lists))
    right = [search for search, row in zip(ROWS, rows, strict=False) if row.passed]
    rows += [
        judged(title, partial(_again, right, asked[name], seen[name]), 1, lists in right)
        for name, title in (OTHERS.items() if right else ())
    ]
    kept = judged("leaves batches, gradient mode and seed", partial(_kept, seen, changed), 1, False)
    return costly([*rows, kept], *(row.name for row in rows))


def turns(asked: Plain, found: Plain) -> str | None:
    """The discriminator, then the generator, once for each batch."""
    met = [what for player, _, what in found["calls"] if player == DISC]
    due, lengths = len(asked["shapes"]), [shape[0] for shape in asked["shapes"]]
    if due > 1 and met == list(range(due - 1)) and lengths[-1] < lengths[0]:
        return "The last batch was left out: it may be smaller, and counts all the same."
    return turns_slip(found, UPDATES, due)


def things(asked: Plain, found: Plain) -> str | None:
    """Every batch as it came, in order; then its length, an int."""
    lengths = [shape[0] for shape in asked["shapes"]]
    met = [what for player, _, what in found["calls"] if player == DISC]
    if -1 in met:
        return f"{UPDATES[DISC]} got something else than the batch, as it came."
    if met != list(range(len(met))):
        return f"{UPDATES[DISC]} should get each batch once, in the order in which they come."
    given = [(kind, what) for player, kind, what in found["calls"] if player == GEN]
    kind = next((kind for kind, _ in given if kind != "int"), None)
    if kind:
        return f"{UPDATES[GEN]} got a {kind}; it takes the number of images, an int."
    off = [(n, what) for n, (_, what) in zip(lengths, given, strict=False) if n != what]
    if off and all(what == lengths[0] for _, what in given):
        return f"{UPDATES[GEN]} got the length of the first batch for each; batches may differ."
    return (
        f"{UPDATES[GEN]} got {off[0][1]} where the batch has {off[0][0]} images." if off else None
    )


def lists(asked: Plain, found: Plain) -> str | None:
    """What the updates gave, as two lists of floats."""
    return lists_slip(found, LISTS, asked["losses"])


ROWS: dict[Search, str] = {
    turns: "updates both players in turn, batch by batch",
    things: "hands over the batch, then its length",
    lists: "returns both lists of losses as floats",
}


def _again(searches: Sequence[Search], asked: Plain, probe: Plain) -> str | None:
    """The first slip that these searches find in a probe."""
    found = value(probe)
    return first(*(partial(search, asked, found) for search in searches))


def _kept(seen: Plain, changed: Plain) -> str | None:
    looks = [probe["value"] for name, probe in seen.items() if name != "conduct" and probe["value"]]
    if not all(look["kept"] for look in looks):
        return "The batches were changed."
    if not all(look["graph"] for look in looks):
        return "An update was called under no_grad: it needs gradients for its own backward."
    conduct = seen["conduct"]["value"] or {}
    return first(lambda: seeding_slip(conduct), lambda: settings_slip(changed))


JUDGE = judge
