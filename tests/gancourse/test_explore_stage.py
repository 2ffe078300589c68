"""The stage's own script: the queue in Node, the controls in Chromium with a stand-in kernel."""

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from explore_stubs import LEANING, leaning

from gancourse.explore import first_state, scene, stage
from gancourse.explore.session import Session

QUEUE = Path(stage.__file__).with_name("queue.js").read_text(encoding="utf-8")
PAGE = """<!doctype html><html lang="en"><head><title>Explorer</title></head><body>
<main><h1>Explorer</h1><div id="here"></div></main><script type="module">
%s
const listeners = [];
window.log = [];
window.flying = window.most = 0;
const model = {
  get: () => window.setup,
  on: (name, call) => listeners.push(call),
  off: () => {},
  send: async (message) => {
    window.log.push(message);
    window.most = Math.max(window.most, (window.flying += 1));
    await new Promise((go) => setTimeout(go, window.delay));
    const [reply, texts] = await window.kernel(message);
    await new Promise((go) => setTimeout(go, window.delay));
    window.flying -= 1;
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const views = texts.map((text) => new DataView(bytes(text).buffer));
    listeners.forEach((call) => call(reply, views));
  },
};
window.delay = 0;
render({ model, el: document.getElementById("here") });
window.ready = true;
</script></body></html>"""


@pytest.mark.needs("node")
def test_the_latest_value_wins_and_never_more_than_two_are_under_way() -> None:
    script = (
        QUEUE
        + """
    const sent = [];
    const queue = latestWins((value) => sent.push(value));
    for (let i = 0; i < 100; i++) queue.put(i);
    console.log(JSON.stringify([sent, queue.flying()]));
    queue.landed(); queue.landed();
    console.log(JSON.stringify([sent, queue.flying()]));
    queue.landed(); queue.landed();
    queue.put("next");
    console.log(JSON.stringify([sent, queue.flying()]));
    """
    )
    command = ["node", "--input-type=module"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines == [[[0, 1], 2], [[0, 1, 99], 1], [[0, 1, 99, "next"], 1]]


@pytest.fixture
def session() -> Session:
    return Session(scene(leaning()), first_state(LEANING))


@pytest.fixture
def page(session: Session) -> Iterator[Any]:
    """The stage in headless Chromium; the session stands behind it, without a notebook."""
    from playwright.sync_api import sync_playwright

    def answer(message: dict[str, Any]) -> Any:
        reply, buffers = session.answer(message)
        return reply, [base64.b64encode(part).decode() for part in buffers]

    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        program = next(filter(None, map(shutil.which, names)))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = browser.new_page()
        tab.expose_function("kernel", answer)
        tab.evaluate(f"window.setup = {json.dumps(session.setup())}")
        tab.set_content((PAGE % stage.script()).replace("export default { render };", ""))
        tab.add_style_tag(path=str(Path(stage.__file__).with_name("stage.css")))
        tab.wait_for_function("window.ready && document.querySelector('.gx-text').textContent")
        yield tab
        browser.close()


def settled(page: Any) -> None:
    """Wait until the fine picture of the last move has come."""
    page.wait_for_function("log.at(-1).fine && flying === 0")


def pixels(page: Any) -> str:
    """The picture as it is on the canvas."""
    return str(page.evaluate("document.querySelector('.gx-base').toDataURL()"))


def slant(page: Any) -> float:
    """The slant that is told under the picture."""
    words: str = page.inner_text(".gx-text")
    return float(words.split("slant ")[1].split(",")[0])


@pytest.mark.needs("chromium")
def test_a_slider_moved_by_keys_leans_the_digit(page: Any, session: Session) -> None:
    before, upright = pixels(page), slant(page)
    page.get_by_role("slider", name="lean").focus()
    page.keyboard.press("End")
    settled(page)
    assert session.state.codes == (1, 0)
    assert pixels(page) != before
    assert slant(page) > upright + 0.2
    page.keyboard.press("Home")
    settled(page)
    assert slant(page) < upright - 0.2


@pytest.mark.needs("chromium")
def test_the_plane_is_dragged_and_has_a_keyboard_twin(page: Any, session: Session) -> None:
    pad = page.get_by_role("application", name="Plane of the two principal directions")
    box = pad.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] + 28, middle[1] - 56, steps=5)
    page.mouse.up()
    settled(page)
    x, y = session.state.plane
    assert x == pytest.approx(1.0, abs=0.1)
    assert y == pytest.approx(2.0, abs=0.1)
    pad.focus()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("ArrowDown")
    settled(page)
    assert session.state.plane == (-0.5, -0.1)
    assert "direction 1: -0.50, direction 2: -0.10" in page.inner_text(".gx-plane")


@pytest.mark.needs("chromium")
def test_an_image_is_chosen_by_pointer_and_by_keys(page: Any, session: Session) -> None:
    box = page.locator(".gx-base").bounding_box()
    page.mouse.click(box["x"] + 0.35 * box["width"], box["y"] + 0.75 * box["height"])
    settled(page)
    assert session.state.cell == (7, 3)
    page.locator(".gx-over").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    settled(page)
    assert session.state.cell == (6, 4)


@pytest.mark.needs("chromium")
def test_on_a_slow_line_two_messages_are_under_way_at_most(page: Any, session: Session) -> None:
    page.evaluate("window.delay = 50; log.length = 0; most = 0")
    page.get_by_role("slider", name="pen").focus()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    settled(page)
    assert page.evaluate("most") == 2
    assert page.evaluate("log.length") < 40
    assert session.state.codes == (0, pytest.approx(0.4)), "the last value must arrive"


@pytest.mark.needs("chromium")
def test_what_goes_wrong_is_told(page: Any) -> None:
    page.evaluate("window.kernel = async () => [{kind: 'error', text: 'no', answer: true}, []]")
    page.get_by_role("slider", name="pen").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('[role=alert]').textContent === 'no'")


@pytest.mark.needs("chromium")
def test_axe_finds_nothing_to_object_to(page: Any) -> None:
    pytest.importorskip("axe_playwright_python", reason="axe-core comes with the tools for tests")
    axe = files("axe_playwright_python") / "axe.min.js"
    page.evaluate(axe.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run('main')")
    assert len(found["passes"]) > 10
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []
