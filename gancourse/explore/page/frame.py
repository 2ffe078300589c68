"""The page inside a notebook's output, for where that output is read and no kernel runs."""

from collections.abc import Sequence
from html import escape

from torch import nn
from torch.optim.swa_utils import AveragedModel

from gancourse.explore.page.build import CODES, Exhibit, page_html
from gancourse.explore.subject import Subject
from gancourse.nets import ConvGenerator

HEIGHT = 900  # pixels


def framed(subjects: Sequence[Subject], alt: str) -> str | None:
    """An `<iframe>` that holds the whole page, or None where the page cannot draw these.

    It can draw each `gancourse.nets.ConvGenerator`, grey, with a category and two codes.
    alt: the frame's title.
    """
    exhibits = [exhibit for subject in subjects if (exhibit := _exhibit(subject)) is not None]
    if len(exhibits) != len(subjects):
        return None
    style = f"width:100%;height:{HEIGHT}px;border:0"
    page = escape(page_html(exhibits))
    return f'<iframe title="{escape(alt)}" style="{style}" srcdoc="{page}"></iframe>'


def _exhibit(subject: Subject) -> Exhibit | None:
    net, space = _plain(subject.net), subject.space
    if not isinstance(net, ConvGenerator) or net.channels != 1:
        return None
    if len(space.codes) != CODES or not space.classes:
        return None
    first, second = space.codes
    credit = f"{subject.name}, from this notebook"
    return Exhibit(
        net, space.noise, space.classes, (first, second), credit, "See the notebook.",
        beside=subject.name,
    )  # fmt: skip


def _plain(net: nn.Module) -> nn.Module:
    """The network itself, where it comes as a running average."""
    return net.module if isinstance(net, AveragedModel) else net
