"""How fast the page that needs no install draws: frames a second, and what a frame costs.

    python benchmarks/explorer_page.py [--seconds 5]

Headless Chromium opens docs/explorer.html and lets the codes sway, which draws eleven digits (with
the twin twelve) in every frame; the script's own share of each frame and the times between frames
are taken. Needs Chromium; the load of the machine is printed beside.
"""

import argparse
import os
import shutil
import statistics
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PAGE = Path(__file__).parents[1] / "docs" / "explorer.html"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BETWEEN_FRAMES = """(seconds) => new Promise((done) => {
  const times = [];
  const start = performance.now();
  const tick = (now) => {
    times.push(now);
    if (now - start < 1000 * seconds) requestAnimationFrame(tick);
    else done(times.slice(1).map((time, i) => time - times[i]));
  };
  requestAnimationFrame(tick);
})"""
ONE_PICTURE = """() => {
  const numbers = Array.from(explorer.latent(explorer.state));
  const start = performance.now();
  for (let i = 0; i < 200; i++) explorer.draw(numbers);
  return (performance.now() - start) / 200;
}"""


def told(name: str, gaps: list[float]) -> None:
    """Print what the milliseconds between frames say."""
    gaps = sorted(gaps)
    p95 = gaps[int(0.95 * len(gaps))]
    print(
        f"{name}: {1000 / statistics.mean(gaps):.0f} frames a second; between frames "
        f"{statistics.median(gaps):.1f} ms (median), {p95:.1f} (p95)"
    )


def measure(page: Page, seconds: float) -> None:
    """Still, swaying, and swaying beside the twin."""
    page.goto(PAGE.as_uri())
    page.wait_for_function("globalThis.explorer !== undefined")
    print(f"one picture: {page.evaluate(ONE_PICTURE):.2f} ms")
    told("at rest", page.evaluate(BETWEEN_FRAMES, seconds))
    page.get_by_role("button", name="Sway the codes").click()
    told("swaying", page.evaluate(BETWEEN_FRAMES, seconds))
    page.locator("#compare").check()
    told("swaying beside the other", page.evaluate(BETWEEN_FRAMES, seconds))


def main() -> None:
    """Open, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5)
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next(found for name in names if (found := shutil.which(name)))
    print(f"load {os.getloadavg()[0]:.0f}")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        measure(opened.new_page(), parser.parse_args().seconds)
        opened.close()


if __name__ == "__main__":
    main()
