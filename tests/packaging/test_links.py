"""Badges and links come from one setting, and the README says when it is not set."""

import links
import pytest


def test_the_readme_has_the_links_of_the_setting() -> None:
    readme = (links.ROOT / "README.md").read_text(encoding="utf-8")
    assert links.with_links(readme, links.repository_url()) == readme


@pytest.mark.parametrize("ending", ["", "/", ".git"])
def test_an_address_feeds_every_link(ending: str) -> None:
    made = links.links(f"https://github.com/somebody/some.course{ending}")
    assert made.count("/somebody/some.course/") == 2
    assert (links.ROOT / links.FIRST).is_file()


def test_another_address_is_refused() -> None:
    with pytest.raises(ValueError, match="REPOSITORY_URL"):
        links.links("github.com/somebody/course")


def test_a_readme_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="links"):
        links.with_links("# gancourse", "")
