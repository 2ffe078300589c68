"""The latent explorer in JupyterLab and as `gancourse explore` serves it, in a real browser."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from gancourse.explore import Space

pytestmark = pytest.mark.needs("chromium")
ROOT = Path(__file__).parents[2]
SHOW = """from explore_stubs import leaning
from gancourse import explore
explore.show(leaning(), columns="lean")"""


@pytest.fixture
def notebook(own_course: Path) -> Path:
    """A notebook with one cell, beside the generator that draws digits of known slant."""
    shutil.copy(ROOT / "tests/gancourse/explore_stubs.py", own_course)
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [nbformat.v4.new_code_cell(SHOW)]
    made = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(made, own_course / "explore.ipynb")
    return own_course / "explore.ipynb"


def slant(page: Page) -> float:
    """The slant that is told beside the chosen image."""
    return float(page.locator(".gx-text").inner_text().split("slant ")[1].split(",")[0])


def pixels(page: Page) -> str:
    """The picture as it is on the canvas."""
    return str(page.evaluate("document.querySelector('.gx-base').toDataURL()"))


def objections(page: Page, inside: str) -> list[tuple[str, str]]:
    """What axe-core finds wrong inside an element."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run({inside!r})")
    assert len(found["passes"]) > 8
    return [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]]


def test_in_jupyterlab_with_mouse_and_keys(
    page: Page, own_address: str, notebook: Path, tmp_path: Path
) -> None:
    page.goto(own_address.format(path="lab/tree/explore.ipynb"))
    page.locator(".jp-CodeCell").click()
    status = page.locator(".jp-Notebook-ExecutionIndicator").first
    expect(status).to_have_attribute("data-status", "idle")  # there is a kernel
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    told = page.locator(".gx-text")
    expect(told).to_contain_text("reads as 0")
    # What stands there where no kernel runs makes room for the live explorer.
    expect(page.locator("[id^=explorer-] > *")).to_be_hidden()

    before, left = pixels(page), slant(page)
    box = page.locator(".gx-base").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 0.95 * box["width"], box["y"] + 0.75 * box["height"])
    expect(told).to_contain_text("reads as 7")
    assert left < -0.1 < 0.2 < slant(page)
    assert pixels(page) == before, "choosing an image must not change it"

    page.get_by_role("slider", name="pen").focus()
    page.keyboard.press("End")
    page.wait_for_function(
        "before => document.querySelector('.gx-base').toDataURL() !== before", arg=before
    )
    page.get_by_label("rows", exact=True).select_option("nothing")
    page.get_by_role("button", name="5", exact=True).click()
    expect(told).to_contain_text("reads as 5")
    page.get_by_role("button", name="Pin this image").click()
    expect(page.locator(".gx-pin")).to_have_count(1)
    page.get_by_role("button", name="Save settings").click()
    expect(page.get_by_text("Saved explorer.json")).to_be_visible()
    saved = json.loads(notebook.with_name("explorer.json").read_text())
    assert (saved["state"]["label"], saved["state"]["codes"], len(saved["pins"])) == (5, [0, 1], 1)
    assert objections(page, ".gx") == []
    page.screenshot(path=tmp_path / "explorer.png")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address that `gancourse explore NAME.safetensors` prints."""
    from safetensors.torch import save_file

    from gancourse.nets import ConvGenerator

    space = Space(6, 3, "category", ("c2",))
    card = {"name": "own", "title": "Own", "lab": "own", "space": asdict(space), "width": 8,
            "channels": 1, "side": 28, "low": -1.0, "source": "procedural", "seed": 0,
            "best_of": 1, "threshold": 0.5, "license": "MIT", "script": "none",
            "measures": {"codes": {"c2": {"slant": {"rank": 0.1, "effect": 0.1}}}}}  # fmt: skip
    weights = tmp_path / "own.safetensors"
    save_file(ConvGenerator(space.dim, width=8).state_dict(), weights)
    weights.with_suffix(".json").write_text(json.dumps(card), encoding="utf-8")
    command = [Path(sys.executable).with_name("gancourse"), "explore", weights, "--no-browser"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
    try:
        assert server.stdout is not None
        assert "starting" in server.stdout.readline()
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait(120)


def test_the_command_serves_it(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(served)
    slider = page.get_by_role("slider", name="c2")
    expect(slider).to_be_visible()
    expect(page.get_by_text("no visible effect on slant or width")).to_be_visible()
    expect(page.locator(".gx-text")).to_contain_text("reads as")
    before = pixels(page)
    slider.focus()
    page.keyboard.press("End")
    page.wait_for_function(
        "before => document.querySelector('.gx-base').toDataURL() !== before", arg=before
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Save settings").click()
    assert json.loads(download.value.path().read_text())["state"]["codes"] == [1]
    assert objections(page, "main") == []
    page.screenshot(path=tmp_path / "served.png")
