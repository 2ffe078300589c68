"""Judges `conditional_accuracy`: the labels asked for, the share, the noise, modes and graphs."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.rows import once
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.judges.kit.steps_law import law_slip
from graders.judges.lab09_conditional_digits.drawn import Array, Drawn
from graders.plain import Plain
from graders.questions.lab09_conditional_digits.conditional_accuracy import LAW

Search = Callable[[Drawn], str | None]
NETS = {"gen": "generator", "classifier": "classifier"}
PLAIN = ("float", "float64", "int")


def judge(questions: Plain, seen: Plain) -> list[Criterion]:
    """Criteria, in the order in which to read them; what raised is told once."""
    looks = seen["seen"]
    pairs = zip(questions["probes"], looks["probes"], strict=True)
    every = [Drawn(asked, probe) for asked, probe in pairs]
    law = [Drawn(asked, p) for asked, p in zip(questions[LAW], looks[LAW], strict=True)]
    calls = [call for call in every if not call.probe["raised"]]

    def each(search: Search) -> str | None:
        return next((slip for call in calls or every if (slip := search(call))), None)

    rows = [
        judged("runs for one label and for many", lambda: raised_slip(every), 2, False),
        judged("asks the generator for every label, once", lambda: each(labels_slip), 2),
        judged("shows the classifier the images as they are", lambda: each(images_slip), 1),
        judged(
            "is the share of images called by their label", lambda: share_slip(calls or every), 3
        ),
        judged("draws fresh standard normal noise", lambda: noise_slip(law), 2, False),
        judged("runs both networks in eval mode", lambda: each(eval_slip), 2, False),
        judged("puts every submodule's mode back", lambda: each(modes_slip), 2, False),
        judged("builds no graph", lambda: each(graph_slip), 2, False),
        judged("changes nothing else", lambda: each(kept_slip), 2, False),
        judged("returns a plain float", lambda: each(kind_slip), 1, False),
        judged("leaves the random seed alone", lambda: seed_slip(looks, seen["changed"]), 1, False),
    ]
    return costly(once(rows), *(row.name for row in rows))


def raised_slip(calls: Sequence[Drawn]) -> str | None:
    """What the first call that raised says."""
    for call in calls:
        _ = call.seen
    return None


def seed_slip(looks: Plain, changed: Plain) -> str | None:
    """Random states and torch's settings."""
    conduct = looks["conduct"]
    return first(
        lambda: None if conduct["raised"] else seeding_slip(value(conduct)),
        lambda: settings_slip(changed),
    )


def labels_slip(call: Drawn) -> str | None:
    """One row for each label, noise first."""
    found, wanted = call.asked_for, call.labels
    if found is None:
        if call.label_first:
            return "The one-hot labels stand before the noise: join the noise first."
        return (
            f"The last n_classes = {call.asked['classes']} numbers of the generator's rows are no "
            "one-hot codes: one 1, all others 0."
        )
    classes = call.asked["classes"]
    counts, right = (np.bincount(x, minlength=classes) for x in (found, wanted))
    if np.array_equal(counts, right):
        return None
    if len(found) != len(wanted):
        told = f"For {len(wanted)} labels the generator made {len(found)} images"
        return f"{told}: one for each label, no more and no fewer."
    k = int(np.argmax(counts != right))
    return (
        f"The generator was asked for other labels than `labels`: {counts[k]} times for class {k}, "
        f"which stands there {right[k]} times."
    )


def images_slip(call: Drawn) -> str | None:
    """Each of the generator's images once, in any order."""
    shown = call.seen["classifier"]["rows"]
    if shown is None:
        return "The classifier was never shown an image."
    if len(shown) != len(call.images):
        return f"The classifier saw {len(shown)} images of {len(call.images)}."
    weights = np.linspace(1.0, 2.0, shown.shape[1])
    a, b = (np.sort(np.stack([x @ weights, x @ weights**3]), 1) for x in (shown, call.images))
    if np.abs(a - b).max() <= 1e-3 * (1 + np.abs(b).max()):
        return None
    return (
        "The classifier was shown other numbers than the generator gave: pass its images on as "
        "they are, neither rescaled nor clamped."
    )


def share_slip(calls: Sequence[Drawn]) -> str | None:
    """The share in every call; where it is another, what would explain all."""
    off = [call for call in calls if not call.near(call.accuracy())]
    if not off:
        return None
    for hint, other in SLIPS:
        if all(any(call.near(value) for value in other(call)) for call in calls):
            return hint
    call = off[0]
    if call.got is None:
        return "No single number came back."
    return (
        f"For {len(call.labels)} labels you returned {call.got:.4g}; of the images drawn for them "
        f"the classifier calls {call.accuracy():.4g} by their label."
    )


def _parts(call: Drawn) -> Iterator[float]:
    """Means over calls of the network, of the shares in each."""
    for net in NETS:
        ends = np.cumsum(call.seen[net]["sizes"])
        if call.asked_for is not None and len(ends) and ends[-1] == len(call.asked_for):
            right = call.logits.argmax(1) == call.asked_for
            yield float(np.mean([p.mean() for p in np.split(right, ends[:-1]) if p.size]))


def _by_class(call: Drawn) -> Iterator[float]:
    if call.asked_for is not None:
        right = call.logits.argmax(1) == call.asked_for
        yield float(np.mean([right[call.asked_for == k].mean() for k in np.unique(call.asked_for)]))
        shares = [right[call.asked_for == k].sum() for k in np.unique(call.asked_for)]
        yield float(np.sum(shares)) / call.asked["classes"]


def _probability(call: Drawn) -> Iterator[float]:
    if call.asked_for is not None:
        e = np.exp(call.logits - call.logits.max(1, keepdims=True))
        share = e / e.sum(1, keepdims=True)
        yield float(share[np.arange(len(e)), call.asked_for].mean())


def _rank(pick: Callable[[Array], Array]) -> Callable[[Drawn], Iterator[float]]:
    def slip(call: Drawn) -> Iterator[float]:
        if call.asked_for is not None:
            yield float(np.mean(pick(call.logits) == call.asked_for))

    return slip


SLIPS: tuple[tuple[str, Callable[[Drawn], Iterator[float]]], ...] = (
    (
        "The images came in another order than the labels that they are compared with.",
        lambda call: iter([call.accuracy(call.labels)]),
    ),
    (
        "That is the share of images that are called by another label.",
        lambda call: iter([1 - call.accuracy()]),
    ),
    (
        "That is how many are right: divide by the number of labels.",
        lambda call: iter([call.accuracy() * len(call.labels)]),
    ),
    (
        "That is a percentage: a share lies between 0 and 1.",
        lambda call: iter([100 * call.accuracy()]),
    ),
    (
        "That is the mean over parts: a part with fewer images must count less.",
        _parts,
    ),
    (
        "That is the mean over classes: each image counts alike, so a class with more counts more.",
        _by_class,
    ),
    (
        "That is the mean probability of the label: count the images whose largest logit is its.",
        _probability,
    ),
    (
        "That is the share whose label has the smallest logit.",
        _rank(lambda logits: logits.argmin(1)),
    ),
)


def noise_slip(law: Sequence[Drawn]) -> str | None:
    """The law of two calls' noise. Raises ProbeError where too little was drawn."""
    noises = [call.noise for call in law]
    if any(len(x) < 200 for x in noises) or noises[0].shape != noises[1].shape:
        raise ProbeError("The generator was not asked for every label: see above.")
    return law_slip([[x] for x in noises])


def eval_slip(call: Drawn) -> str | None:
    for net, name in NETS.items():
        if call.seen[net]["trained"]:
            return (
                f"The {name}, or a part of it, was in train mode while it ran: batch norm and "
                f"dropout behave otherwise there. Call eval() on it first."
            )
    return None


def modes_slip(call: Drawn) -> str | None:
    for net, name in NETS.items():
        if not call.seen["kept"][net]["modes"]:
            return (
                f"After the call the {name}, or a part of it, is in another mode than before: "
                "remember the mode of each of its modules(), and put each back."
            )
    return None


def graph_slip(call: Drawn) -> str | None:
    for net, name in NETS.items():
        if call.seen[net]["graph"]:
            return f"The {name}'s result carries a graph: measure within torch.no_grad()."
    return None


KEPT = {
    "flags": "a requires_grad flag of the {} is another than before",
    "grads": "something in .grad of the {} is another than before",
    "numbers": "weights or buffers of the {} are others than before",
}


def kept_slip(call: Drawn) -> str | None:
    for net, name in NETS.items():
        for what, text in KEPT.items():
            if not call.seen["kept"][net][what]:
                return f"After the call {text.format(name)}: leave it as it was."
    return None if call.seen["labels"] else "`labels` was changed in place."


def kind_slip(call: Drawn) -> str | None:
    result = call.seen["result"]
    if result["type"] == "NoneType":
        return "It returned None: is a `return` missing?"
    if result["type"] not in PLAIN:
        return f"It returned a {result['type']}: return a float."
    return None


JUDGE = judge
