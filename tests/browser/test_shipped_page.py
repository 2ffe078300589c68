"""The page in docs/: made from the shipped weights, right to the pixel, and usable by all."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import torch
from playwright.sync_api import Page, expect

from gancourse.explore import available, pretrained
from gancourse.explore.cards import FIRST, card_of
from gancourse.explore.page.shipped import BESIDE, NAMES, runs, shipped_page
from gancourse.explore.subject import render

pytestmark = pytest.mark.needs("chromium")
FILE = Path(__file__).parents[2] / "docs" / "explorer.html"
WEIGHTS = Path(str(files("gancourse.explore"))) / "weights"
SWEEP = """(code) => {
  const slants = [-1, 1].map((end) => {
    let sum = 0;
    for (let seed = 0; seed < 40; seed++) {
      const codes = [0, 0];
      codes[code] = end;
      const numbers = explorer.latent({ category: seed % 10, codes, spread: 1, seed });
      sum += explorer.slant(explorer.draw(Array.from(numbers)), 28);
    }
    return sum / 40;
  });
  return slants[1] - slants[0];
}"""


@pytest.fixture
def shipped(page: Page) -> Iterator[Page]:
    """The committed page, without complaints in its console."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(FILE.as_uri())
    page.wait_for_function("globalThis.explorer !== undefined")
    yield page
    assert not errors


def test_it_is_made_from_the_shipped_weights() -> None:
    remedy = "run: python -m gancourse.explore.page docs/explorer.html"
    assert FILE.read_text(encoding="utf-8") == shipped_page(), remedy


def test_all_weights_together_are_under_two_megabytes() -> None:
    sizes = [path.stat().st_size for path in WEIGHTS.rglob("*.safetensors")]
    assert len(list(WEIGHTS.glob("*.safetensors"))) == len(available()) >= 3
    assert sum(sizes) < 2_000_000


@pytest.mark.parametrize("which", range(len(NAMES)))
def test_its_pixels_are_those_of_pytorch(shipped: Page, which: int) -> None:
    subject = pretrained(NAMES[which])
    latents = subject.space.random(20, torch.Generator().manual_seed(1))
    expected = 2 * render(subject, latents).flatten(1) - 1
    draw = f"(z) => Array.from(explorer.draw(z, {which}))"
    drawn = torch.tensor([shipped.evaluate(draw, z) for z in latents.tolist()])
    assert (drawn - expected).abs().max() < 1e-3


def test_the_slider_over_the_training_draws_what_pytorch_draws(shipped: Page) -> None:
    subject, slider = pretrained(FIRST), shipped.locator("#training")
    assert len(subject.kept_steps()) == 8
    latent = subject.space.random(1, torch.Generator().manual_seed(1))
    for back in (-1, -len(subject.earlier)):
        slider.fill(str(back))
        expect(shipped.locator("#reading")).to_contain_text(f"step {subject.at(back).steps}")
        drawn = torch.tensor(
            shipped.evaluate("(z) => Array.from(explorer.now(z))", latent[0].tolist())
        )
        assert (drawn - (2 * render(subject.at(back), latent).flatten() - 1)).abs().max() < 2e-3
    slider.fill("0")
    expect(shipped.locator("#training-value")).to_have_text(f"{subject.steps:,}")


def test_moving_a_code_moves_the_slant_as_its_card_says(shipped: Page) -> None:
    effects = [own["slant"]["effect"] for own in card_of(FIRST).measures["codes"].values()]
    code = max(range(2), key=lambda place: abs(effects[place]))
    moved = shipped.evaluate(SWEEP, code)
    assert moved * effects[code] > 0
    assert abs(moved) > 0.05


def test_what_it_says_comes_from_the_card(shipped: Page) -> None:
    card = card_of(FIRST)
    for place, code in enumerate(card.space.codes):
        expect(shipped.locator(f"#name{place}")).to_have_text(
            f"{code.capitalize()} ({card.note(code)})"
        )
    expect(shipped.locator("#credit")).to_contain_text(runs(card))
    expect(shipped.locator("#meaning")).to_have_text(card.meaning)


def test_axe_finds_nothing_wrong(shipped: Page) -> None:
    shipped.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    shipped.get_by_label("Beside it").select_option(BESIDE["infogan"])
    found = shipped.evaluate("axe.run()")
    assert len(found["passes"]) > 15
    assert not [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]]


def test_it_fits_a_telephone_and_answers_to_a_finger(shipped: Page) -> None:
    shipped.set_viewport_size({"width": 360, "height": 740})
    assert shipped.evaluate("document.documentElement.scrollWidth") <= 360
    touch = "{pointerType: 'touch', pointerId: 7, buttons: 1, clientX: x, clientY: y}"
    shipped.evaluate(
        f"""() => {{
          const pad = document.getElementById('pad');
          pad.setPointerCapture = () => {{}};
          const box = pad.getBoundingClientRect();
          const [x, y] = [box.right - 1, box.bottom - 1];
          pad.dispatchEvent(new PointerEvent('pointerdown', {touch}));
        }}"""
    )
    first, second = shipped.evaluate("explorer.state.codes")
    assert first > 1.4
    assert second < -1.4


@pytest.mark.parametrize("name", BESIDE)
def test_the_other_one_draws_from_its_own_space(shipped: Page, name: str) -> None:
    shipped.get_by_label("Beside it").select_option(BESIDE[name])
    measured = f"distance {card_of(name).measures['distance']:.0f}"
    expect(shipped.locator("#twin-facts")).to_contain_text(measured)
    expect(shipped.locator("#twin-reading")).to_contain_text("the other one, same settings")
    state = "{category: 3, codes: [0, 0], spread: 0, seed: 1}"
    dims = [pretrained(name).space.dim for name in NAMES]
    assert shipped.evaluate(f"explorer.latent({state}).length") == dims[0]
    drawn = "new Set(document.getElementById('twin').getContext('2d').getImageData(0,0,28,28).data)"
    assert shipped.evaluate(f"({drawn}).size") > 10
