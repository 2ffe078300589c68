"""What is drawn on the pad becomes a picture; pointer and keyboard can both draw it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gancourse.plane import DensityError, pad

SCRIPT = Path(pad.__file__).with_name("pad.js")
PAGE = """<!doctype html><div id="here"></div><script type="module">
%s
const state = {side: 24, cells: Array(576).fill(0), ...%s};
const listeners = {};
window.saved = 0;
window.listeners = listeners;
window.state = state;
const model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; },
  save_changes: () => { window.saved += 1; },
  on: (name, call) => { listeners[name] = call; },
};
render({model, el: document.getElementById("here")});
window.ready = true;
</script>"""


def test_an_empty_pad_is_no_density() -> None:
    empty = pad.DrawingPad()
    assert not empty.is_drawn
    with pytest.raises(DensityError, match="Every pixel is black"):
        empty.picture()


def test_painted_cells_become_the_picture() -> None:
    drawn = pad.DrawingPad()
    drawn.cells = [1, 1] + [0] * (pad.SIDE**2 - 2)
    assert drawn.is_drawn
    density = drawn.picture().density
    assert density[0, 0] == density[0, 1] == pytest.approx(0.5)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        program = next(filter(None, map(shutil.which, names)))
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


def pad_in(browser: Any, state: str = "{}") -> Any:
    """A page with the pad's script, and a stand-in for the notebook's model that holds `state`."""
    script = SCRIPT.read_text(encoding="utf-8").replace("export default { render };", "")
    tab = browser.new_page()
    tab.set_content(PAGE % (script, state))
    tab.wait_for_function("window.ready")
    return tab


@pytest.fixture
def page(browser: Any) -> Any:
    """A pad that only saves."""
    return pad_in(browser)


@pytest.mark.needs("chromium")
def test_the_keyboard_draws_what_the_pointer_can(page: Any) -> None:
    page.focus("canvas")
    page.keyboard.press(" ")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("ArrowDown")
    assert sum(cells(page)) == 2
    assert page.inner_text("[role=status]") == "column 14, row 14"
    page.keyboard.press("ArrowUp")
    page.keyboard.press(" ")
    assert sum(cells(page)) == 1


@pytest.mark.needs("chromium")
def test_a_drag_is_saved_once_and_clear_empties_the_pad(page: Any) -> None:
    box = page.locator("canvas").bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 20, steps=20)
    page.mouse.up()
    painted = cells(page)
    assert page.evaluate("window.saved") == 1
    assert sum(painted) >= 28
    assert not any(painted[24 * 6 :])
    page.click("button")
    assert sum(cells(page)) == 0


@pytest.mark.needs("chromium")
def test_a_live_pad_is_saved_while_it_is_drawn_on_and_shows_what_comes_back(browser: Any) -> None:
    state = """{live: true, titles: ["answer"], panels: new DataView(
      new Uint8Array(24 * 24 * 3).map((_, i) => [10, 20, 30][i % 3]).buffer)}"""
    tab = pad_in(browser, state)
    shown = tab.locator("figure canvas")
    pixel = "panel => Array.from(panel.getContext('2d').getImageData(5, 5, 1, 1).data)"
    assert shown.evaluate(pixel) == [10, 20, 30, 255]
    assert tab.inner_text("figcaption") == "answer"
    box = tab.locator("canvas").first.bounding_box()
    tab.mouse.move(box["x"] + 20, box["y"] + 20)
    tab.mouse.down()
    tab.wait_for_function("window.saved == 1")
    tab.mouse.move(box["x"] + 60, box["y"] + 20, steps=5)
    assert tab.evaluate("window.saved") == 1, "the first answer has not come yet"
    tab.evaluate("window.listeners['change:panels']()")
    tab.mouse.move(box["x"] + 120, box["y"] + 20, steps=5)
    tab.wait_for_function("window.saved == 2")
    tab.mouse.up()
    assert tab.evaluate("window.saved") == 3
    assert not any(cells(tab)[24 * 6 :])


def cells(page: Any) -> list[int]:
    """What the notebook would receive."""
    return list(json.loads(page.evaluate("JSON.stringify(window.state.cells)")))
