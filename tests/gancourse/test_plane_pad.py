"""What is drawn on the pad becomes a picture; pointer and keyboard can both draw it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from gancourse.plane import DensityError, pad

SCRIPT = Path(pad.__file__).with_name("pad.js")
PAGE = """<!doctype html><div id="here"></div><script type="module">
%s
const state = {side: 24, cells: Array(576).fill(0)};
const listeners = {};
window.saved = 0;
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


@pytest.fixture
def page() -> Any:
    """The pad's script in headless Chromium with a stand-in for the notebook's model."""
    from playwright.sync_api import sync_playwright

    script = SCRIPT.read_text(encoding="utf-8").replace("export default { render };", "")
    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        program = next(filter(None, map(shutil.which, names)))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = browser.new_page()
        tab.set_content(PAGE % script)
        tab.wait_for_function("window.ready")
        yield tab
        browser.close()


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


def cells(page: Any) -> list[int]:
    """What the notebook would receive."""
    return list(json.loads(page.evaluate("JSON.stringify(window.state.cells)")))
