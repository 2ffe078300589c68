"""The explorer that needs no kernel, in the output of a notebook."""

import re
from html import unescape

import pytest
import torch
from torch import nn

from gancourse.explore import Space, Subject
from gancourse.explore.page.frame import framed
from gancourse.nets import ConvGenerator
from gancourse.training import running_average

SPACE = Space(5, 4, "category", ("c2", "c3"))


def infogan(name: str = "mine", net: nn.Module | None = None, space: Space = SPACE) -> Subject:
    return Subject(name, net or ConvGenerator(space.dim, 4), space)


def test_a_generator_and_its_twin_are_framed_with_title_and_names() -> None:
    html = framed([infogan(), infogan("twin")], "Digits & codes")
    assert html is not None
    assert '<iframe title="Digits &amp; codes"' in html
    page = unescape(re.findall(r'srcdoc="([^"]*)"', html)[0])
    assert '"credit": "mine, from this notebook"' in page
    assert '"code_titles": ["c2", "c3"]' in page
    assert '"beside": "twin"' in page


def test_a_running_average_is_taken_for_its_network() -> None:
    net = ConvGenerator(SPACE.dim, 4)
    assert framed([infogan(net=running_average(net))], "x") == framed([infogan(net=net)], "x")


@pytest.mark.parametrize(
    "subjects",
    [
        [infogan(), infogan(net=ConvGenerator(SPACE.dim, 4, channels=3))],
        [infogan(net=ConvGenerator(SPACE.dim, 4, channels=3))],
        [infogan(space=Space(5, 4, codes=("c2",)))],
        [infogan(space=Space(5, 0, codes=("c2", "c3")))],
        [infogan(net=nn.Linear(SPACE.dim, 784))],
    ],
    ids=["one of two", "colour", "one code", "no category", "another network"],
)
def test_what_the_page_cannot_draw_is_left_to_the_picture(subjects: list[Subject]) -> None:
    torch.manual_seed(0)
    assert framed(subjects, "x") is None
