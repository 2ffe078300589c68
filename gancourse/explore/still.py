"""The explorer's picture as a still one: where no front end is, and for saving."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from gancourse.explore.scene import Picture, Scene
from gancourse.explore.state import NOTHING, State


def still(scene: Scene, state: State, shown: Picture) -> tuple[Figure, str]:
    """A figure with labelled axes, one panel a subject, and its alt text."""
    count = len(scene.subjects)
    figure = Figure(figsize=(4.6 * count, 4.6), layout="constrained")
    axes = figure.subplots(1, count, squeeze=False)[0]
    for axis, subject, mosaic in zip(axes, scene.subjects, shown.mosaics, strict=True):
        axis.imshow(mosaic, cmap="gray", vmin=0, vmax=255)
        axis.set_title(subject.name)
        _label(axis, state, shown)
    return figure, describe(scene, state)


def describe(scene: Scene, state: State) -> str:
    """What the picture is, in words: the alt text."""
    names = " and ".join(subject.name for subject in scene.subjects)
    ways = [f"{what} from {where}" for what, where in _changing(state)]
    varied = f"a grid with the {' and the '.join(ways)}" if ways else "one image"
    codes = [f"{n} {v:.2f}" for n, v in zip(scene.space.codes, state.codes, strict=True)]
    label = [f"{scene.space.class_name} {state.label}"] if scene.space.classes else []
    rest = ", ".join([f"seed {state.seed}", *label, *codes])
    step = _step(scene, state)
    steps = f", training step {step:,}" if state.training and step else ""
    return f"Images by {names}: {varied}; {rest}, truncation {state.truncation:.2f}{steps}."


def _step(scene: Scene, state: State) -> int:
    """The earliest step of a training that is shown, of those that were kept."""
    grown = [subject for subject in scene.subjects if subject.earlier]
    return min((subject.at(state.training).steps for subject in grown), default=0)


def _changing(state: State) -> list[tuple[str, str]]:
    ways = [(state.rows, "row to row"), (state.columns, "column to column")]
    return [(axis, where) for axis, where in ways if axis != NOTHING]


def _label(axis: Axes, state: State, shown: Picture) -> None:
    height, width = shown.side
    axis.set_xticks([width / 2 + place * (width + 2) for place in range(len(shown.columns))])
    axis.set_yticks([height / 2 + place * (height + 2) for place in range(len(shown.rows))])
    axis.set_xticklabels(shown.columns)
    axis.set_yticklabels(shown.rows)
    axis.tick_params(length=0, labelsize=8)
    axis.set_xlabel("" if state.columns == NOTHING else state.columns)
    axis.set_ylabel("" if state.rows == NOTHING else state.rows)
    axis.spines[:].set_visible(False)
