"""The demo's class in nbgrader's formgrader, as an instructor sees it in JupyterLab."""

from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from graders.commands.demo import LAB

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


def test_the_button_grades_again(page: Page, lab_address: str, tmp_path: Path) -> None:
    page.goto(lab_address.format(path=f"formgrader/manage_submissions/{LAB}"))
    row = page.get_by_role("row").filter(has=page.get_by_text("dan", exact=True))
    row.locator(".autograde a").click()
    expect(page.locator(".modal-title")).to_have_text("Success", timeout=300_000)
    page.screenshot(path=tmp_path / "button.png")
