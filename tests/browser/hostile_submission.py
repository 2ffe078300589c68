"""A graded submission of the demo's class made hostile: outputs, texts, names; and who watches."""

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
from engine.page_corpus import HIT, RUNS, TAKES_PART
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from playwright.sync_api import Browser, Page, Request, Route

from graders.commands.demo import LAB
from graders.criteria import Criterion, Verdict
from graders.insights.alike import Alike, Pair
from graders.insights.figures import exercise_figures
from graders.insights.gathering import Insights, bins, progress
from graders.insights.page import page as insights_page
from graders.insights.scores import Scores

CORPUS = [*TAKES_PART.values(), *RUNS.values()]
NAME = f'<img src=x onerror="{HIT}">$\\raise 9em{{x}}$'
NAMES = (NAME, "two\nlines", os.fsdecode(b"\xff\xfe"))
KINDS = ("text/html", "text/markdown", "text/latex")
QUERIES = {
    "grades": "SELECT auto_score, manual_score, extra_credit FROM grade",
    "comments": "SELECT auto_comment, manual_comment FROM comment",
}
MATHJAX_HERE = Path("/usr/share/javascript/mathjax")  # Debian's libjs-mathjax
REAL = """const real = document.createElement("script");
real.src = document.currentScript.src.replace("latest.js", "MathJax.js");
document.head.append(real);"""  # as latest.js does where it comes from
MATHJAX = """window.MathJax = {Hub: {Config() {}, Queue() {}, Startup: {signal: {
  Interest(told) { setTimeout(() => told("End"), 10); }}}}};"""


@contextmanager
def hostile_submission(root: Path, student: str, kept: Path) -> Iterator[str]:
    """Within the block, what is stored of a student holds the corpus, beneath a hostile name.

    Yields the page of the submission in formgrader. kept: where what was there is kept meanwhile.
    """
    touched = ("gradebook.db", f"autograded/{student}", f"feedback/{student}")
    for place in touched:
        _copy(root / place, kept / place)
    for name in NAMES:
        (root / "submitted" / name / LAB).mkdir(parents=True)
    _fill(root / "autograded" / student / LAB / f"{LAB}.ipynb")
    yield f"formgrader/submissions/{_rename(root, student)}/"
    for name in NAMES:
        shutil.rmtree(root / "submitted" / name)
    for place in touched:
        _copy(kept / place, root / place)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _fill(path: Path) -> None:
    """Put the corpus between a notebook's cells."""
    notebook = nbformat.read(path, as_version=4)
    shown = [new_output("display_data", data={kind: t}) for t in CORPUS for kind in KINDS]
    error = new_output("error", ename=CORPUS[0], evalue=CORPUS[1], traceback=CORPUS)
    printed = new_output("stream", name="stdout", text="\n".join(CORPUS))
    cell = new_code_cell("\n".join(CORPUS), outputs=[*shown, error, printed])
    notebook.cells[2:2] = [cell, *map(new_markdown_cell, CORPUS)]
    nbformat.write(notebook, path)


def _rename(root: Path, student: str) -> str:
    """Returns the id of the student's notebook."""
    sql = (
        "SELECT n.id FROM submitted_notebook n JOIN submitted_assignment a"
        " ON n.assignment_id = a.id WHERE a.student_id = ?"
    )
    named = "UPDATE student SET last_name = ?, first_name = 'x' WHERE id = ?"
    with sqlite3.connect(root / "gradebook.db") as gradebook:
        gradebook.execute(named, [NAME, student])
        [(found,)] = gradebook.execute(sql, [student]).fetchall()
    return str(found)


def stored(root: Path) -> dict[str, list[tuple[object, ...]]]:
    """All scores and comments in the gradebook."""
    with sqlite3.connect(root / "gradebook.db") as gradebook:
        return {name: gradebook.execute(sql).fetchall() for name, sql in QUERIES.items()}


def insights() -> str:
    """The page of insights on a class whose names, hints and remarks are the corpus."""
    criteria = {text: (Criterion("shape", False, text),) for text in CORPUS}
    judged = {text: {f"{LAB}.get_noise": Verdict(f"{LAB}.get_noise", 1.0, c)}
              for text, c in criteria.items()}  # fmt: skip
    scores = Scores(LAB, {"get_noise": 1.0}, {text: {"get_noise": 0.5} for text in CORPUS}, 0)
    figures = exercise_figures(scores, judged)
    slips = [(each.name, slip) for each in figures for slip in each.slips]
    pairs = [Pair(text, NAME, 0.99) for text in CORPUS]
    return insights_page(
        Insights(
            LAB, scores, figures, bins(scores.totals, 1.0), slips, (1.0, 2.0),
            [(text, 1) for text in CORPUS], progress({}), Alike(pairs, 0.5, len(pairs)),
            [(text, text) for text in CORPUS],
        )
    )  # fmt: skip


@dataclass
class Watched:
    """A page whose requests are noted, and that reaches nothing but this machine."""

    page: Page
    elsewhere: list[str] = field(default_factory=list)
    writes: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        if request.method != "GET":
            self.writes.append(f"{request.method} {request.url}")
        if not request.url.startswith(("http://127.0.0.1", "file:", "data:")):
            self.elsewhere.append(request.url)

    def safe(self) -> None:
        """Nothing ran, and nothing was asked of anybody else but MathJax."""
        assert self.page.evaluate("window.hacked") is None
        assert not [url for url in self.elsewhere if "mathjax" not in url.lower()]
        assert self.dialogs == []

    def check(self, controls: int) -> None:
        """No control is covered, moved or changed; no click on what is theirs writes anything."""
        seen = self.page.evaluate(_script("controls.js"))
        assert seen["controls"] >= controls
        assert seen["areas"] >= 4 * len(CORPUS)
        assert (seen["covered"], seen["moved"]) == ([], []), seen
        writes, url = list(self.writes), self.page.url
        assert self.page.evaluate(_script("clicks.js")) > 10 * len(CORPUS)
        self.page.wait_for_timeout(500)
        assert self.writes == writes
        assert self.page.url == url
        self.safe()


@contextmanager
def watched(browser: Browser, mathjax: bool = False) -> Iterator[Watched]:
    """A page of its own. mathjax: with the real one of this machine, not with a stand-in."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(90_000)
    made = Watched(page)
    page.on("request", made.note)
    page.on("dialog", lambda dialog: (made.dialogs.append(dialog.message), dialog.dismiss()))
    answer = _real if mathjax else _answer
    page.route(lambda url: not url.startswith(("http://127.0.0.1", "file:")), answer)
    yield made
    page.close()


def _answer(route: Route) -> None:
    """MathJax's stand-in, or nothing."""
    if "mathjax" in route.request.url.lower():
        route.fulfill(body=MATHJAX, content_type="text/javascript")
    else:
        route.abort()


def _real(route: Route) -> None:
    """A file of this machine's MathJax, or nothing."""
    path = urlsplit(route.request.url).path
    own = re.search(r"/mathjax/[\d.]+/([\w./-]+)$", path, re.IGNORECASE)
    file = MATHJAX_HERE / own[1] if own else MATHJAX_HERE
    if own and own[1] == "latest.js":
        route.fulfill(body=REAL, content_type="text/javascript")
    elif file.is_file():
        route.fulfill(path=file, headers={"Access-Control-Allow-Origin": "*"})
    else:
        route.abort()


def _script(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
