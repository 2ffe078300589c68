"""The demo's class in nbgrader's formgrader, as an instructor sees it in JupyterLab.

Last, one of its submissions is made hostile: formgrader and feedback stay the grader's.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hostile_submission import NAME, Watched, hostile_submission, insights, stored, watched
from nbgrader.coursedir import CourseDirectory
from playwright.sync_api import Browser, FrameLocator, Page, expect

from graders.commands.demo import LAB
from graders.engine.classes import course_config
from graders.engine.write.feedback import ClassFeedback

pytestmark = pytest.mark.needs("chromium")


def formgrader(page: Page, lab_address: str) -> FrameLocator:
    """Open JupyterLab, then Nbgrader > Formgrader; returns the formgrader's frame."""
    page.goto(lab_address.format(path="lab"))
    page.get_by_role("menuitem", name="Nbgrader").click()
    page.get_by_role("menuitem", name="Formgrader", exact=True).click()
    return page.frame_locator("iframe").first


def test_the_menu_opens_the_class(page: Page, lab_address: str, tmp_path: Path) -> None:
    frame = formgrader(page, lab_address)
    row = frame.get_by_role("row").filter(has_text=LAB)
    expect(row).to_contain_text("5")
    page.screenshot(path=tmp_path / "menu.png")


def test_a_score_leads_to_the_verdicts(page: Page, lab_address: str, tmp_path: Path) -> None:
    page.goto(lab_address.format(path=f"formgrader/gradebook/{LAB}/{LAB}"))
    expect(page.get_by_role("row").filter(has_text="Submission #")).to_have_count(5)
    page.screenshot(path=tmp_path / "submissions.png")
    page.get_by_role("link", name="Submission #1", exact=True).click()
    verdict = page.get_by_role("table", name="05_first_gan.get_generator_block").first
    verdict.scroll_into_view_if_needed()
    expect(verdict.get_by_role("columnheader", name="Hint")).to_be_visible()
    page.screenshot(path=tmp_path / "verdicts.png")


def test_a_criterion_of_the_rubric_goes_into_the_comment(page: Page, lab_address: str) -> None:
    page.goto(lab_address.format(path=f"formgrader/gradebook/{LAB}/{LAB}"))
    page.get_by_role("link", name="Submission #1", exact=True).click()
    page.wait_for_function("window.formgrader && formgrader.comments && formgrader.comments.loaded")
    comment = page.locator("#written_curves-comment")
    criterion = page.locator(".gancourse-criterion").first
    criterion.click()
    expect(criterion).to_have_attribute("aria-pressed", "true")
    expect(comment).to_have_value(re.compile("^✓ one for each plausible slip"))
    criterion.click()
    expect(comment).to_have_value("")


def test_the_button_grades_again(page: Page, lab_address: str, tmp_path: Path) -> None:
    page.goto(lab_address.format(path=f"formgrader/manage_submissions/{LAB}"))
    row = page.get_by_role("row").filter(has=page.get_by_text("dan", exact=True))
    row.locator(".autograde a").click()
    expect(page.locator(".modal-title")).to_have_text("Success", timeout=300_000)
    page.screenshot(path=tmp_path / "button.png")


@pytest.fixture(scope="module")
def hostile(demo_class: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a submission that holds the whole corpus; nobody above looks at that student."""
    with hostile_submission(demo_class, "eve", tmp_path_factory.mktemp("kept")) as page:
        yield page


@pytest.fixture
def seen(browser: Browser) -> Iterator[Watched]:
    with watched(browser) as page:
        yield page


def test_a_hostile_submission(
    demo_class: Path, hostile: str, seen: Watched, lab_address: str, tmp_path: Path
) -> None:
    before, page = stored(demo_class), seen.page
    page.goto(lab_address.format(path=hostile))
    page.wait_for_function("window.formgrader && window.formgrader.loaded")
    page.locator(".glyphicon-eye-open").click()
    expect(page.locator("a.name-shown")).to_contain_text("<img src=x")
    seen.safe()
    seen.check(controls=15)
    page.screenshot(path=tmp_path / "formgrader.png")
    assert stored(demo_class) == before
    page.locator(".full-credit").first.click()
    page.wait_for_timeout(1000)
    assert stored(demo_class) != before  # the grader's own button works, and this would see it


@pytest.mark.slow
@pytest.mark.needs("mathjax")
def test_formulas_move_nothing_when_they_are_drawn(
    browser: Browser, hostile: str, lab_address: str, tmp_path: Path
) -> None:
    """The same page with MathJax itself, which formgrader fetches from elsewhere."""
    with watched(browser, mathjax=True) as seen:
        seen.page.goto(lab_address.format(path=hostile))
        seen.page.wait_for_function("window.formgrader && window.formgrader.loaded")
        seen.page.wait_for_function("MathJax.Hub && MathJax.Hub.getAllJax().length > 20")
        seen.page.wait_for_function("document.querySelectorAll('.mjx-chtml').length > 20")
        seen.page.wait_for_timeout(3000)  # fonts
        seen.page.screenshot(path=tmp_path / "formulas.png", full_page=True)
        seen.check(controls=15)


def test_a_hostile_page_of_feedback(
    demo_class: Path, hostile: str, seen: Watched, tmp_path: Path
) -> None:
    assert hostile
    config = course_config(demo_class)
    coursedir = CourseDirectory(config=config, root=str(demo_class))
    coursedir.assignment_id, coursedir.student_id = LAB, "eve"
    more = {"force": True, "policy": "everything"}  # what shows most of the submission's own
    ClassFeedback(coursedir=coursedir, config=config, **more).start()
    page = demo_class / "feedback" / "eve" / LAB / f"{LAB}.html"
    seen.page.goto(page.as_uri())
    seen.check(controls=6)
    seen.page.screenshot(path=tmp_path / "feedback.png")


def test_hostile_names_in_formgraders_lists(
    hostile: str, seen: Watched, lab_address: str, tmp_path: Path
) -> None:
    assert hostile
    own = f"manage_students/{quote(NAME)}"
    for place in (f"manage_submissions/{LAB}", "manage_students", own, f"gradebook/{LAB}/{LAB}"):
        seen.page.goto(lab_address.format(path=f"formgrader/{place}"))
        told = seen.page.locator("td, .breadcrumb").filter(has_text="<img src=x")
        expect(told.first).to_be_attached()
        seen.safe()
        seen.page.screenshot(path=tmp_path / "list.png")


def test_hostile_text_on_the_page_of_insights(seen: Watched, tmp_path: Path) -> None:
    """It is a file of the instructor's own disk, and so no server guards it."""
    (tmp_path / "insights.html").write_text(insights(), encoding="utf-8")
    seen.page.goto((tmp_path / "insights.html").as_uri())
    expect(seen.page.get_by_role("heading", name="Remarks")).to_be_visible()
    assert seen.page.locator("script, iframe, img, form, svg, object, embed, link").count() == 0
    seen.safe()
    assert seen.elsewhere == []
