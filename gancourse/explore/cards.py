"""Pretrained generators: weights as safetensors, and beside them a model card as JSON.

`available()` names the shipped ones, `pretrained(name)` is one of them as a Subject, `load(path)`
one of your own in the same form.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from gancourse.explore.earlier import load_earlier, unpacked
from gancourse.explore.errors import ExploreError
from gancourse.explore.space import Space
from gancourse.explore.subject import Subject
from gancourse.nets import ConvGenerator

FIRST = "codes"  # of the shipped ones, what the explorer shows first
NO_EFFECT = "no visible effect on slant or width"


@dataclass(frozen=True)
class Card:
    """What a model card says.

    Attributes:
        name: file name without its ending. title: what learners read.
        lab: whose recipe trained it. script: the command that made the weights.
        space: the latent layout.
        width, channels, side: of the `gancourse.nets.ConvGenerator`. low: as in Subject.
        source: data it was trained on. seed: of the training kept, `best_of` how many were run.
        measures: {"distance": ..., "codes": {code: {"slant" or "width": {"rank": rank
            correlation, "effect": standard deviations over the code's range}}}}, and more.
        threshold: smallest effect that counts as visible.
        license: of the weights.
        meaning: how category and codes came by what they mean, where that needs words.
    """

    name: str
    title: str
    lab: str
    space: Space
    width: int
    channels: int
    side: int
    low: float
    source: str
    seed: int
    best_of: int
    threshold: float
    license: str
    script: str
    measures: Mapping[str, Any] = field(default_factory=dict)
    meaning: str = ""

    def note(self, code: str) -> str:
        """What was measured of a code: its strongest effect, or that none is visible."""
        effects = self.measures.get("codes", {}).get(code, {})
        if not effects:
            return ""
        what, best = max(effects.items(), key=lambda item: abs(item[1]["effect"]))
        if abs(best["effect"]) < self.threshold:
            return NO_EFFECT
        size = f"effect {best['effect']:+.1f}"
        return size if what == code else f"{what}: {size}"


def available() -> list[str]:
    """Names of the shipped generators, the first to show first."""
    names = (path.stem for path in _folder().glob("*.json"))
    return sorted(names, key=lambda name: (name != FIRST, name))


def pretrained(name: str) -> Subject:
    """A shipped generator. Raises ExploreError for a name that is not there."""
    return load(_shipped(name))


def card_of(name: str) -> Card:
    """The card of a shipped generator. Raises ExploreError for a name that is not there."""
    return read_card(_shipped(name).with_suffix(".json"))


def load(weights: str | Path) -> Subject:
    """A generator from `NAME.safetensors` and the card `NAME.json` beside it.

    Raises ExploreError for a missing or damaged file and for weights of another network.
    """
    weights = Path(weights)
    card = read_card(weights.with_suffix(".json"))
    net = ConvGenerator(card.space.dim, card.width, card.channels, card.side)
    tensors = _tensors(weights)
    expected = {key: tuple(value.shape) for key, value in net.state_dict().items()}
    _refuse_others(weights.name, expected, {k: tuple(v.shape) for k, v in tensors.items()})
    net.load_state_dict(tensors)
    notes = {code: card.note(code) for code in card.space.codes}
    return Subject(
        card.title,
        net.eval(),
        card.space,
        card.low,
        card.source,
        notes,
        card.measures.get("steps", 0),
        load_earlier(_steps_of(weights), net),
    )


def read_card(path: Path) -> Card:
    """The card in this file. Raises ExploreError where it is missing or says too little."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        layout = dict(plain.pop("space"))
        layout["codes"] = tuple(layout.get("codes", ()))
        return Card(space=Space(**layout), **plain)
    except FileNotFoundError:
        raise ExploreError(
            f"{path} is not there: weights need a model card of the same name beside them."
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        wanted = ", ".join(Card.__dataclass_fields__)
        raise ExploreError(f"{path.name} is no model card ({error}); it holds {wanted}.") from None


def _shipped(name: str) -> Path:
    if name not in available():
        known = ", ".join(available()) or "none yet"
        raise ExploreError(f"No generator {name!r} is shipped; there are: {known}.")
    return _folder() / f"{name}.safetensors"


def _steps_of(weights: Path) -> Path:
    """Where the earlier steps of these weights' training are, if any were kept."""
    return weights.parent / "steps" / weights.name


def _folder() -> Path:
    return Path(str(files("gancourse.explore"))) / "weights"


def _tensors(path: Path) -> dict[str, Tensor]:
    try:
        return unpacked(load_file(path))
    except FileNotFoundError:
        raise ExploreError(f"There is no file {path}. Check the name and the folder.") from None
    except (SafetensorError, OSError) as error:
        raise ExploreError(f"{path.name} cannot be read as safetensors: {error}.") from None


def _refuse_others(
    name: str, expected: Mapping[str, tuple[int, ...]], found: Mapping[str, tuple[int, ...]]
) -> None:
    if found == expected:
        return
    differing = sorted(k for k in {*expected, *found} if expected.get(k) != found.get(k))
    lines = [f"{k}: {expected.get(k, 'nothing')}, not {found.get(k, 'there')}" for k in differing]
    raise ExploreError(
        f"{name} holds another network than its card says, perhaps another lab's checkpoint. "
        f"Expected {'; '.join(lines[:3])}{' ...' if len(lines) > 3 else '.'}"
    )
