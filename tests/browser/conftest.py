"""A JupyterLab on the demo's class, or on a course of a test's own; a page of a real browser."""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PATIENCE = 90_000  # milliseconds: a busy machine is slow
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def lab_address(demo_class: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address, with a place for the path, of a JupyterLab on the class: `gancourse lab`."""
    with jupyterlab(demo_class, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


@pytest.fixture(scope="session")
def serve() -> Callable[[Path, Path], contextlib.AbstractContextManager[str]]:
    """`jupyterlab`, for courses that a module's own fixture makes."""
    return jupyterlab


@pytest.fixture
def own_course(tmp_path: Path) -> Path:
    """A course folder without labs, for notebooks that a test writes."""
    (tmp_path / "a course" / "course").mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path / "a course")
    return tmp_path / "a course"


@pytest.fixture
def own_address(own_course: Path, tmp_path: Path) -> Iterator[str]:
    """As `lab_address`, of a JupyterLab on the test's own course."""
    (tmp_path / "jupyter").mkdir()
    with jupyterlab(own_course, tmp_path / "jupyter") as address:
        yield address


@contextlib.contextmanager
def jupyterlab(root: Path, state: Path) -> Iterator[str]:
    """`gancourse lab` in the course at `root`; its address, with a place for the path.

    state: a folder for its settings and its log, so that this user's JupyterLab is left alone.
    """
    port, token = _free_port(), secrets.token_hex(8)
    command = [Path(sys.executable).with_name("gancourse"), "lab", "--", "--no-browser"]
    options = [f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", "--allow-root"]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "JUPYTER_CONFIG_DIR": str(state)}
    log = state / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(
            [*command, *options], cwd=root, env=environment,
            stdout=out, stderr=out, start_new_session=True,
        )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/api?token={token}", server, log)
        yield f"{address}/login?token={token}&next=/{{path}}"
    finally:
        os.killpg(server.pid, 15)
        server.wait(120)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium, started once a module: while it runs, so does an event loop."""
    found = next(path for name in BROWSERS if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page with nothing remembered."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=30).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"JupyterLab did not answer:\n{log.read_text()[-2000:]}")
