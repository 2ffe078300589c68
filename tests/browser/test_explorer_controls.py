"""Every control of the served explorer moves the picture, or is greyed and says why."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gancourse.explore import Space

pytestmark = pytest.mark.needs("chromium")
SPACE = Space(6, 4, "category", ("code 1", "code 2"))
BASE = "document.querySelector('.gx-base').toDataURL()"
SETTLED = "document.querySelector('.gx').getAttribute('aria-busy') !== 'true'"
CHANGED = f"before => {BASE} !== before && {SETTLED}"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What `gancourse explore NAME.safetensors` serves."""
    import torch
    from safetensors.torch import save_file

    from gancourse.nets import ConvGenerator

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("own")
    codes = {code: {"slant": {"rank": 0.9, "effect": 0.9}} for code in SPACE.codes}
    card = {"name": "own", "title": "Own", "lab": "own", "space": asdict(SPACE), "width": 8,
            "channels": 1, "side": 28, "low": -1.0, "source": "procedural", "seed": 0,
            "best_of": 1, "threshold": 0.5, "license": "MIT", "script": "none",
            "measures": {"codes": codes}}  # fmt: skip
    net = ConvGenerator(SPACE.dim, width=8)
    for _ in range(5):  # batch statistics that are not 0 and 1
        net(2 * torch.randn(32, SPACE.dim))
    save_file(net.state_dict(), folder / "own.safetensors")
    (folder / "own.json").write_text(json.dumps(card), encoding="utf-8")
    program = Path(sys.executable).with_name("gancourse")
    command = [program, "explore", folder / "own.safetensors", "--no-browser"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
    try:
        assert server.stdout is not None
        assert "starting" in server.stdout.readline()
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait(120)


@pytest.fixture(scope="module")
def served(browser: Browser, address: str) -> Iterator[Page]:
    """One page for all tests, at the size of a small laptop."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.set_default_timeout(60_000)
    page.goto(address)
    expect(page.locator(".gx-text")).to_contain_text("reads as")
    yield page
    page.close()


def pixels(page: Page) -> str:
    return str(page.evaluate(BASE))


def moves(page: Page, act) -> None:
    """An action after which the picture is another, and drawn in full.

    A dragged slider is followed by quick pictures of every second image where time is short.
    """
    before = pixels(page)
    act()
    page.wait_for_function(CHANGED, arg=before)


def to_end(page: Page, name: str, key: str = "End") -> None:
    page.get_by_role("slider", name=name).press(key)


def choose(page: Page, label: str, value: str) -> None:
    page.get_by_role("combobox", name=label).select_option(value)


def test_picture_and_controls_share_a_small_screen(served: Page) -> None:
    picture = served.locator(".gx-base").bounding_box()
    assert picture is not None
    assert picture["y"] + picture["height"] <= 720
    for name in ("code 1", "code 2", "mix", "truncation"):
        slider = served.get_by_role("slider", name=name).bounding_box()
        assert slider is not None
        assert slider["y"] + slider["height"] <= 720, name
    assert not served.locator("#loading").is_visible()
    assert not served.locator(".gx-loading").is_visible()


def test_the_first_view_has_no_dead_control(served: Page) -> None:
    """Categories run down the rows, mix is 0: what they leave without a say is greyed."""
    expect(served.get_by_role("button", name="2", exact=True)).to_be_disabled()
    expect(served.locator("#why-label")).to_contain_text("category runs down the rows")
    expect(served.get_by_label("other seed", exact=True)).to_be_disabled()
    expect(served.get_by_role("combobox", name="path")).to_be_disabled()
    for name in ("code 1", "code 2", "truncation"):
        moves(served, lambda name=name: to_end(served, name, "Home"))
    moves(served, lambda: to_end(served, "truncation"))


def test_mix_wakes_other_seed_and_path(served: Page) -> None:
    moves(served, lambda: to_end(served, "mix", "PageUp"))
    other = served.get_by_label("other seed", exact=True)
    expect(other).to_be_enabled()
    moves(served, lambda: (other.fill("77"), other.press("Enter")))
    moves(served, lambda: choose(served, "path", "linear"))
    moves(served, lambda: to_end(served, "mix", "Home"))
    expect(other).to_be_disabled()


def test_the_picture_is_large_where_there_is_room(served: Page) -> None:
    box = served.locator(".gx-base").bounding_box()
    assert box is not None
    assert box["width"] > 300


def test_a_number_that_is_none_is_told_beside_it(served: Page) -> None:
    seed, before = served.get_by_label("seed", exact=True), pixels(served)
    for wrong in ("", "-5"):
        seed.fill(wrong)
        seed.press("Tab")
        expect(served.locator("#why-seed")).to_contain_text("whole number from 0")
    assert pixels(served) == before
    assert served.get_by_text("whole number from 0").count() == 1, "told once"
    moves(served, lambda: (seed.fill("12"), seed.press("Enter")))


def test_the_axes_take_their_controls_and_films(served: Page) -> None:
    moves(served, lambda: choose(served, "rows", "nothing"))
    five = served.get_by_role("button", name="3", exact=True)
    expect(five).to_be_enabled()
    moves(served, five.click)
    moves(served, lambda: choose(served, "columns", "code 1"))
    expect(served.get_by_role("slider", name="code 1")).to_be_disabled()
    expect(served.get_by_text("code 1 runs across the columns").first).to_be_visible()
    films = served.get_by_role("combobox", name="film along").locator("option")
    expect(films).to_have_text(["code 2", "mix", "direction 1", "direction 2"])
    with served.expect_download() as download:
        served.get_by_role("button", name="Save film").click()
    assert download.value.suggested_filename == "explorer.gif"
    pad = served.get_by_role("application", name="Plane of the two principal directions")
    moves(served, lambda: pad.press("Shift+ArrowRight"))


def test_pins_are_named_and_removed(served: Page) -> None:
    served.get_by_role("button", name="Pin this image").click()
    expect(served.locator(".gx-pin")).to_contain_text("seed 12, category 3")
    served.get_by_role("button", name="Remove pin").click()
    expect(served.locator(".gx-pin")).to_have_count(0)


def test_dark_where_the_system_is(served: Page) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = served.evaluate(colour)
    served.emulate_media(color_scheme="dark")
    assert served.evaluate(colour) != light == "rgb(255, 255, 255)"
    served.emulate_media(color_scheme="light")


def test_on_a_telephone_the_picture_stays_with_every_control(served: Page) -> None:
    served.set_viewport_size({"width": 390, "height": 844})
    served.wait_for_function("document.documentElement.scrollWidth <= 390")
    controls = [served.get_by_role("slider", name=n) for n in ("code 2", "truncation")]
    for control in [*controls, served.get_by_role("combobox", name="path")]:
        control.evaluate("each => each.scrollIntoView({block: 'end'})")
        for part, wide in ((served.locator(".gx-base"), 250), (control, 0)):
            box = part.bounding_box()
            assert box is not None
            assert box["width"] > wide
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 845
