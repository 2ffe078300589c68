"""Judges an entry: first whether it is one, then by the measures of `gancourse.capstone`."""

from functools import partial

import numpy as np

from gancourse.capstone import FLOORS, IMAGES, MOST_BYTES, WEIGHTS, Floor, Measures, measure
from graders.criteria import Criterion
from graders.judges.kit.conduct import seeding_slip, settings_slip
from graders.judges.kit.searching import ProbeError, costly, first, judged, value
from graders.plain import Plain

ROUNDING, OUTSIDE = 1, 1e-3
"""Two runs of one network may round a pixel apart; a sigmoid may end a hair outside [0, 1]."""
LEAST_DISTINCT = 0.5
MEBIBYTES = MOST_BYTES // 2**20
FIRST = "First mend what stands above."
FILE = {
    "missing": f"No {WEIGHTS} lies beside the notebook: save it there with "
    "safetensors.torch.save_file(net.state_dict(), ...), and hand it in.",
    "large": f"{WEIGHTS} has more than {MEBIBYTES} MiB: make the generator smaller, or save it in "
    "half precision.",
    "unreadable": f"{WEIGHTS} is no safetensors file, whatever its name: write it with "
    "safetensors.torch.save_file; torch.save makes a pickle, which is never loaded.",
    "nan": f"{WEIGHTS} holds nan or infinity in {{}}: the training had diverged when it was saved.",
    "keys": f"The names in {WEIGHTS} are not those of build_generator().state_dict(); on one side "
    "only: {}. Save the state_dict of the very module that build_generator returns, buffers too.",
    "shapes": f"{WEIGHTS} does not fit build_generator(): {{}}. Build it with the sizes that were "
    "trained.",
}
ADVICE = {
    "distance": "Look at the images beside real ones: what do they lack, and what helped in an "
    "earlier lab?",
    "classes": "Which digits are missing? Lab 05 tells mode collapse from its plots.",
    "recall": "The images are less varied than the digits; a longer training or an average of "
    "the weights may help.",
    "copies": "are nearly those of the data, and none is counted: a generator has to draw digits "
    "of its own.",
}
WEIGHT = {"distance": 2.0, "classes": 1.0, "recall": 2.0, "copies": 1.0}
COPIES = next(floor for floor in FLOORS if floor.measure == "copies")


def judge(questions: Plain, observed: Plain) -> list[Criterion]:
    """Whether it loads, draws, and keeps to the rules of z; then one criterion a floor."""
    seen = observed["seen"]
    usable = [
        judged(f"comes with a {WEIGHTS} that fits it", lambda: file_slip(seen), 0.5, False),
        judged("draws images (N, 1, 28, 28) in [0, 1]", lambda: image_slip(seen), 0.5, False),
    ]
    fair = [
        judged("draws each image from its own z alone", lambda: own_slip(questions, seen), 0.5),
        judged("draws other images for other z", lambda: constant_slip(seen), 0.5),
    ]
    tidy = judged("leaves the random seed alone", lambda: conduct_slip(observed), 0.5, False)
    scored = floors(seen if all(c.passed for c in (*usable, *fair)) else None)
    rules = (*usable, *fair, tidy)
    return costly([*usable, *fair, *scored, tidy], *(c.name for c in rules))


def file_slip(seen: Plain) -> str | None:
    """The file is there, is read, and the module takes it."""
    built = seen["built"]
    broken = FILE.get(seen["file"]["word"])
    if built["raised"] and broken and built["raised"]["type"] != "NotImplementedError":
        return broken.format(", ".join(seen["file"]["names"]))
    found = value(built, "when it was built")
    if found["kind"]:
        return f"build_generator should return an nn.Module, but gave a {found['kind']}."
    said = found["weights"]
    hint = FILE.get(said["word"])
    return hint and hint.format("; ".join(said["names"]))


def image_slip(seen: Plain) -> str | None:
    """Shape, kind and range of what it draws."""
    if seen["built"]["raised"] or seen["built"]["value"]["kind"]:
        return FIRST
    if seen["latent"] is None:
        return "LATENT_DIM is not there, or no whole number from 1 up: set it above the function."
    if seen["drawn"] is None:
        return FIRST
    drawn = value(seen["drawn"], f"on z of shape (250, {seen['latent']})")
    if drawn["shape"] != [IMAGES, 1, 28, 28]:
        return f"For {IMAGES:,} z in batches the images' shape is {tuple(drawn['shape'])}."
    if drawn["images"] is None:
        return f"The images are {drawn['dtype']} numbers, not floats in [0, 1]."
    if not drawn["finite"]:
        return "The images hold nan or infinity."
    return first(partial(range_slip, drawn), lambda: None if drawn["kept"] else "It changes its z.")


def range_slip(drawn: Plain) -> str | None:
    """Values outside [0, 1]."""
    least, most = drawn["least"], drawn["most"]
    if not (least >= -OUTSIDE and most <= 1 + OUTSIDE):
        tanh = " A tanh gives [-1, 1]: return (images + 1) / 2." if -1.01 < least < -0.5 else ""
        return f"The images go from {least:.3g} to {most:.3g}, outside [0, 1].{tanh}"
    return None


def pictures(seen: Plain) -> Plain:
    """What was drawn. Raises ProbeError where there are no images."""
    if seen["drawn"] is None or image_slip(seen):
        raise ProbeError(FIRST)
    return value(seen["drawn"])


def own_slip(questions: Plain, seen: Plain) -> str | None:
    """The same z gives the same image: twice, in another batch, alone."""
    drawn = pictures(seen)
    one, two = drawn["again"]
    if one is None or two is None:
        return f"Of {len(questions['again'])} z it draws no images (N, 1, 28, 28)."
    if apart(one, two):
        return (
            "The same z gave other images the second time: in eval mode nothing may be drawn or "
            "counted (dropout that never stops, torch.randn in forward)."
        )
    if apart(one, drawn["images"][questions["again"]]):
        return (
            "In another batch the same z gave other images: each must depend on its own z alone. "
            "Does something average over the batch, as batch norm does in train mode?"
        )
    alone = value(drawn["alone"], "on a single z")
    if alone is None or apart(alone, one[:1]):
        return "A z alone gave another image than the same z among others."
    return None


def apart(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether images of bytes differ by more than rounding."""
    return bool((np.abs(a.astype(np.int16) - b) > ROUNDING).any())


def constant_slip(seen: Plain) -> str | None:
    """Hardly two images are the same."""
    images = pictures(seen)["images"]
    distinct = len({image.tobytes() for image in images})
    if distinct < LEAST_DISTINCT * len(images):
        return f"For {len(images):,} different z it draws {distinct:,} different images: use all z."
    return None


def floors(seen: Plain) -> list[Criterion]:
    """One criterion a floor. seen: None where there is nothing fit to be measured."""
    if seen is None:
        return [Criterion(f"has {f.words}", False, FIRST, WEIGHT[f.measure]) for f in FLOORS]
    found = measure(pictures(seen)["images"])
    return [floor_criterion(floor, found) for floor in FLOORS]


def floor_criterion(floor: Floor, found: Measures) -> Criterion:
    """Whether one floor is reached, and what was measured.

    Copies reach no floor; and who draws no digits yet has no credit for drawing none of the data's.
    """
    seen = float(getattr(found, floor.measure))
    hint, met = f"It is {seen:.3g}. {ADVICE[floor.measure]}", floor.met(seen)
    if not COPIES.met(found.copies):
        hint, met = f"{found.copies:.0%} of the images {ADVICE['copies']}", False
    elif floor is COPIES and not FLOORS[0].met(found.distance):
        hint, met = f"Counts as soon as the images have {FLOORS[0].words}.", False
    name, weight = f"has {floor.words}", WEIGHT[floor.measure]
    return Criterion(name, met, hint, weight, measure=floor.measure, measured=seen)


def conduct_slip(observed: Plain) -> str | None:
    """Building moves no seed, and no setting of torch's."""
    conduct = observed["seen"]["conduct"]
    if conduct is None:
        return FIRST
    return first(lambda: seeding_slip(value(conduct)), lambda: settings_slip(observed["changed"]))


JUDGE = judge
