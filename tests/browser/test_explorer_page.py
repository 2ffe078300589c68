"""The page that needs no install: its pixels are PyTorch's, and every control moves the picture."""

from pathlib import Path

import pytest
import torch
from playwright.sync_api import Page, expect

from gancourse.explore import Space, Subject
from gancourse.explore.page.build import Exhibit, page_html
from gancourse.explore.page.frame import framed
from gancourse.nets import ConvGenerator
from gancourse.training import evaluating

pytestmark = pytest.mark.needs("chromium")
NOISE, CLASSES, CODES = 5, 4, 2
PIXELS = "Array.from(document.getElementById('picture').getContext('2d')" + (
    ".getImageData(0, 0, 28, 28).data)"
)


def exhibit(seed: int) -> Exhibit:
    """A small generator with random weights, as the page keeps them: in half precision."""
    torch.manual_seed(seed)
    scale = torch.tensor([1.0] * NOISE + [2.0] * (CLASSES + CODES))
    net = ConvGenerator(NOISE + CLASSES + CODES, 4, scale=scale)
    for _ in range(10):  # batch statistics that are not 0 and 1
        net(torch.randn(32, net.latent_dim))
    titles = ("first code", "second code")
    return Exhibit(net.half().float().eval(), NOISE, CLASSES, titles, "untrained", "Nothing.")


@pytest.fixture
def exhibits() -> list[Exhibit]:
    """One generator and a twin."""
    return [exhibit(0), exhibit(1)]


@pytest.fixture
def explorer(page: Page, exhibits: list[Exhibit], tmp_path: Path) -> Page:
    """The page of these two, opened from a file; no request may leave it."""
    file = tmp_path / "page.html"
    file.write_text(page_html(exhibits), encoding="utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_function("globalThis.explorer !== undefined")
    assert asked == [file.as_uri()]
    return page


def shown(page: Page) -> list[int]:
    """The picture's pixels after the next frame is drawn."""
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
    return list(page.evaluate(PIXELS))


@pytest.mark.parametrize("which", [0, 1])
def test_pixels_are_those_of_pytorch(explorer: Page, exhibits: list[Exhibit], which: int) -> None:
    latents = torch.randn(8, NOISE + CLASSES + CODES, generator=torch.Generator().manual_seed(3))
    net = exhibits[which].net
    with evaluating(net):
        expected = net(latents).flatten(1)
    draw = f"(z) => Array.from(explorer.draw(z, {which}))"
    drawn = torch.tensor([explorer.evaluate(draw, z) for z in latents.tolist()])
    assert expected.std() > 0.01
    assert (drawn - expected).abs().max() < 1e-3


def test_the_latent_is_laid_out_as_trained(explorer: Page) -> None:
    state = "{category: 2, codes: [0.25, -0.5], spread: 0, seed: 1}"
    numbers = explorer.evaluate(f"Array.from(explorer.latent({state}))")
    assert numbers == [0.0] * NOISE + [0, 0, 1, 0] + [0.25, -0.5]


def test_noise_is_standard_normal_and_follows_its_number(explorer: Page) -> None:
    noise = "(seed) => Array.from(explorer.latent({category: 0, codes: [0, 0], spread: 1, seed}))"
    drawn = torch.tensor([explorer.evaluate(noise, seed)[:NOISE] for seed in range(400)])
    assert explorer.evaluate(noise, 7) == explorer.evaluate(noise, 7)
    # 2,000 numbers: both bounds are more than six standard errors wide.
    assert drawn.mean().abs() < 0.14
    assert (drawn.std() - 1).abs() < 0.1


@pytest.mark.parametrize("control", ["code0", "code1", "spread"])
def test_sliders_answer_to_keys(explorer: Page, control: str) -> None:
    before = shown(explorer)
    explorer.locator(f"#{control}").press("End")
    assert shown(explorer) != before
    explorer.locator(f"#{control}").press("Home")
    assert shown(explorer) != before


def test_the_pad_answers_to_pointer_and_keys(explorer: Page) -> None:
    pad = explorer.locator("#pad")
    box = pad.bounding_box()
    assert box is not None
    explorer.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    explorer.mouse.down()
    explorer.mouse.move(box["x"] + box["width"] - 1, box["y"] + 1, steps=5)
    explorer.mouse.up()
    codes = explorer.evaluate("explorer.state.codes")
    assert min(codes) > 1.4
    pad.press("Home")
    assert explorer.evaluate("explorer.state.codes") == [0, 0]
    for key in ("ArrowRight", "ArrowDown", "ArrowDown"):
        pad.press(key)
    assert explorer.evaluate("explorer.state.codes") == pytest.approx([0.1, -0.2])


def test_categories_are_chosen_by_pointer_and_keys(explorer: Page) -> None:
    before = shown(explorer)
    explorer.get_by_role("radio", name="2").click()
    assert explorer.evaluate("explorer.state.category") == 2
    assert shown(explorer) != before
    explorer.keyboard.press("ArrowRight")
    assert explorer.evaluate("explorer.state.category") == 3
    expect(explorer.locator("#reading")).to_contain_text("category 3")  # drawn a frame later


def test_noise_and_twin(explorer: Page) -> None:
    before = shown(explorer)
    explorer.get_by_role("button", name="Another noise").click()
    assert shown(explorer) != before
    assert explorer.locator("#seed").input_value() == "2"
    assert not explorer.locator("#twin").is_visible()
    explorer.get_by_label("Beside it").select_option("a twin trained without the information term")
    assert explorer.locator("#twin").is_visible()


def test_the_codes_sway_until_stopped(explorer: Page) -> None:
    explorer.get_by_role("button", name="Sway the codes").click()
    explorer.wait_for_function("Math.hypot(...explorer.state.codes) > 1")
    explorer.get_by_role("button", name="Stop").click()
    codes = explorer.evaluate("explorer.state.codes")
    shown(explorer)
    assert explorer.evaluate("explorer.state.codes") == codes


def test_a_latent_of_another_size_is_refused() -> None:
    small = Exhibit(ConvGenerator(9, 4), NOISE, CLASSES, ("a", "b"), "", "")
    with pytest.raises(ValueError, match="takes 9 numbers; 5 of noise, 4 of the category"):
        page_html([small])


def test_it_runs_inside_a_notebooks_output(page: Page, exhibits: list[Exhibit]) -> None:
    space = Space(NOISE, CLASSES, "category", ("c2", "c3"))
    html = framed([Subject("mine", exhibits[0].net, space)], "An explorer of the digits")
    assert html is not None
    page.set_content(html)
    inside = page.frame_locator("iframe[title='An explorer of the digits']")
    inside.locator("#code0").press("End")
    expect(inside.locator("#reading")).to_contain_text("codes 1.50 and 0.00")
    expect(inside.get_by_label("Beside it")).to_be_hidden()
