"""From a key press on a slider to the picture in JupyterLab, for four designs in turn.

    python benchmarks/explorer_latency.py [MOVES]

Prints milliseconds, median and 95th percentile, stage by stage, and CPU milliseconds a move (these
hold on a busy machine too); then what is under way when each message is held up by 100 ms, and
memory over 1,000 moves. Needs Chromium and the tools for tests.

"plain", "png" and "raw" draw every image. "shipped" is the explorer as it is: where a picture takes
longer than 20 ms it draws one image in four while a slider moves, and all of them after it.
"""

import itertools
import json
import os
import re
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import psutil
from playwright.sync_api import Browser, Locator, Page, sync_playwright

DESIGNS = ("plain", "png", "raw", "shipped")
ROUNDS = 5
PROCESSES = ("kernel", "server", "browser")
STAGES = ("to kernel", "generator", "encoding", "sending", "to browser", "to screen", "in all")
# The clock of a browser's events and the kernel's are the same machine's.
TIMER = """() => {
  const now = () => performance.timeOrigin + performance.now();
  window.rows = [];
  let start = null;
  const drawn = () => {
    if (start === null) return;
    const row = [start, now()];
    start = null;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => rows.push([...row, now()]);
      after.port2.postMessage(0);
    });
  };
  document.addEventListener("keydown", (event) => {
    start = performance.timeOrigin + event.timeStamp;
  }, true);
  const pen = CanvasRenderingContext2D.prototype, put = pen.putImageData;
  pen.putImageData = function (...all) {
    put.apply(this, all);
    if (this.canvas.matches(".measured, .gx-base")) drawn();
  };
  document.querySelectorAll("img.measured, .measured img").forEach(
    (image) => image.addEventListener("load", drawn));
}"""
SLOW_LINE = """
  const decode = (data) =>
    typeof data === "string" ? data : new TextDecoder().decode(data.buffer ?? data);
  window.flying = window.most = window.moves = 0;
  window.WebSocket = class extends WebSocket {
    send(data) {
      if (/"kind": ?"move"/.test(decode(data))) {
        window.moves += 1;
        window.most = Math.max(window.most, (window.flying += 1));
      }
      setTimeout(() => super.send(data), 50);
    }
    set onmessage(call) {
      super.onmessage = (event) => setTimeout(() => {
        if (/"answer": ?true/.test(decode(event.data))) window.flying -= 1;
        call(event);
      }, 50);
    }
  };
"""


@contextmanager
def jupyterlab(folder: Path) -> Iterator[str]:
    """JupyterLab on a folder; the address of its notebook `designs.ipynb`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token = secrets.token_hex(8)
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    options = [f"--ServerApp.port={port}", f"--IdentityProvider.token={token}"]
    environment = {"OMP_NUM_THREADS": "1", **os.environ, "JUPYTER_CONFIG_DIR": str(folder / "own")}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [*command, *options, f"--ServerApp.root_dir={folder}"],
            cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/api?token={token}")
        place = "lab/tree/designs.ipynb"
        yield f"http://127.0.0.1:{port}/login?token={token}&next=/{place}"
    finally:
        os.killpg(server.pid, 15)


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit("JupyterLab did not answer.")


def prepared(folder: Path) -> None:
    """The designs, and a notebook with one cell for each."""
    shutil.copy(Path(__file__).with_name("explorer_designs.py"), folder)
    cells = [
        nbformat.v4.new_code_cell(f"from explorer_designs import show\nshow({design!r})")
        for design in DESIGNS
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "designs.ipynb")


def opened(browser: Browser, address: str, script: str = "") -> Page:
    """A page with the notebook's cells run and all designs on it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(180_000)
    page.add_init_script(script)
    page.goto(address)
    page.locator(".jp-CodeCell").first.click()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.wait_for_function("document.querySelector('.gx-text')?.textContent")
    page.locator(".noUi-handle").wait_for()
    time.sleep(3)
    return page


def slider(page: Page, design: str) -> Locator:
    """The design's slider."""
    if design == "plain":
        return page.locator(".noUi-handle")
    name = "code" if design == "shipped" else design
    return page.get_by_role("slider", name=name, exact=True)


def moved(page: Page, design: str, moves: int) -> list[list[float]]:
    """Key presses one by one, each seen on the screen before the next: the browser's times."""
    slider(page, design).focus()
    page.evaluate("document.activeElement.scrollIntoView({ block: 'start' })")
    time.sleep(0.5)
    page.evaluate("rows.length = 0")
    for count in range(moves):
        page.keyboard.press("ArrowRight" if count % 20 < 10 else "ArrowLeft")
        page.wait_for_function("count => rows.length > count", arg=count)
        time.sleep(0.25 + 0.007 * (count % 5))  # at all phases of the screen's frames
    return list(page.evaluate("rows"))


def measured(
    page: Page, log: Path, moves: int
) -> tuple[dict[str, list[list[float]]], dict[str, list[list[float]]]]:
    """For each design: a list a move of the milliseconds of every stage, and a list a round of
    the CPU milliseconds a move of kernel, server and browser, above what they take at rest."""
    page.evaluate(TIMER)
    found: dict[str, list[list[float]]] = {design: [] for design in DESIGNS}
    costs: dict[str, list[list[float]]] = {design: [] for design in DESIGNS}
    rest = _at_rest()
    for number in range(ROUNDS + 1):  # the first one warms up
        for design in DESIGNS:
            log.write_text("")
            before, start = cpu(), time.monotonic()
            seen = moved(page, design, moves // ROUNDS if number else 5)
            seconds = time.monotonic() - start
            kernel = [line["times"] for line in lines(log) if line["design"] == design]
            if number and len(kernel) == len(seen):
                found[design] += [_stages(*pair) for pair in zip(seen, kernel, strict=True)]
                took = zip(cpu(), before, rest, strict=True)
                costs[design].append(
                    [1000 * (b - a - idle * seconds) / len(seen) for b, a, idle in took]
                )
    return found, costs


def cpu() -> list[float]:
    """CPU seconds so far of the kernel, the server and the browser."""
    family = psutil.Process().children(recursive=True)
    words = [(each, " ".join(each.cmdline())) for each in family]
    kinds = {"kernel": "ipykernel_launcher", "server": "jupyterlab", "browser": "chrom"}
    return [
        sum(sum(each.cpu_times()[:2]) for each, line in words if kinds[kind] in line)
        for kind in PROCESSES
    ]


def _at_rest(seconds: float = 5) -> list[float]:
    before = cpu()
    time.sleep(seconds)
    return [(b - a) / seconds for b, a in zip(cpu(), before, strict=True)]


def _stages(seen: Sequence[float], kernel: Sequence[float]) -> list[float]:
    start, drawn, shown = seen
    times = [start, *(1000 * moment for moment in kernel), drawn, shown]
    return [*(after - before for before, after in itertools.pairwise(times)), shown - start]


def lines(log: Path) -> list[dict[str, Any]]:
    """What the kernel wrote."""
    return [json.loads(line) for line in log.read_text().splitlines()]


def table(found: dict[str, list[list[float]]], costs: dict[str, list[list[float]]]) -> None:
    """Print each stage's median and 95th percentile, the CPU time, and ratios to "plain"."""
    print("milliseconds, median / 95th percentile, of moves in brackets")
    print(" " * 13, *(f"{stage:>14}" for stage in STAGES))
    for design, rows in found.items():
        columns = list(zip(*rows, strict=True))
        cells = [f"{statistics.median(each):6.1f} /{quantile(each):6.1f}" for each in columns]
        plain = statistics.median(row[-1] for row in found["plain"])
        ratio = plain / statistics.median(columns[-1])
        print(f"{design:>7} ({len(rows):3})", *cells, f"  plain takes {ratio:.2f} times as long")
    print("CPU milliseconds a move, median of rounds")
    plain = statistics.median(map(sum, costs["plain"]))
    for design, rounds in costs.items():
        parts = [statistics.median(part) for part in zip(*rounds, strict=True)]
        whole = statistics.median(map(sum, rounds))
        told = ", ".join(f"{n} {v:.1f}" for n, v in zip(PROCESSES, parts, strict=True))
        print(f"{design:>7}  {told}, in all {whole:.1f}; plain takes {plain / whole:.2f} times")


def quantile(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def slow_line(browser: Browser, address: str) -> None:
    """200 key presses while every message takes 50 ms each way."""
    page = opened(browser, address, SLOW_LINE)
    slider(page, "shipped").focus()
    for _ in range(200):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("flying === 0")
    most, moves = page.evaluate("[most, moves]")
    print(f"100 ms of added round trip, 200 moves: {moves} messages, at most {most} under way")
    page.close()


def memory(page: Page, log: Path) -> None:
    """Memory of kernel and page after 100 and after 1,000 more moves."""
    marks = []
    collector = page.context.new_cdp_session(page)
    for moves in (100, 1000):
        slider(page, "shipped").focus()
        for count in range(moves):
            page.keyboard.press("ArrowRight" if count % 200 < 100 else "ArrowLeft")
            time.sleep(0.02)
        time.sleep(2)
        collector.send("HeapProfiler.collectGarbage")
        page_memory = page.evaluate("performance.memory.usedJSHeapSize") / 2**20
        marks.append((lines(log)[-1]["memory"], page_memory))
    (kernel, heap), (kernel_after, heap_after) = marks
    print(
        f"1,000 more moves: kernel {kernel:.1f} -> {kernel_after:.1f} MiB, "
        f"page's objects {heap:.1f} -> {heap_after:.1f} MiB"
    )


def main() -> None:
    """Measure and print."""
    moves = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        prepared(folder)
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        with jupyterlab(folder) as address:
            page = opened(browser, address)
            table(*measured(page, folder / "log.jsonl", moves))
            memory(page, folder / "log.jsonl")
            page.close()
            slow_line(browser, address)
        browser.close()
    load = re.sub(r"[()]", "", str(os.getloadavg()))
    print(f"load of the machine while this ran: {load}; processors: {os.cpu_count()}")


if __name__ == "__main__":
    main()
