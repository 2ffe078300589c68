"""The documents cite only tests, samples and modules that there are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("threat-model.md", "grading.md")
TESTS = list((ROOT / "tests").rglob("*.py"))
CITED = re.compile(r"`((?:tests/[\w/]*)?test_\w+(?:\.py)?)`")
SAMPLES = re.compile(r"`((?:active|exhausts|forges|knows|leaves|lies|reads|touches)_\w+)(\*?)`")


@pytest.fixture(scope="module")
def source() -> str:
    """All tests' text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in TESTS)


@pytest.mark.parametrize("page", PAGES)
def test_cited_tests_exist(page: str, source: str) -> None:
    cited = set(CITED.findall((ROOT / "docs" / page).read_text(encoding="utf-8")))
    names = [path.relative_to(ROOT).as_posix() for path in TESTS]
    for cite in cited:
        if cite.endswith(".py"):
            assert any(name.endswith(f"/{cite}") or name == cite for name in names), cite
        else:
            assert f"def {cite}(" in source, cite


def test_cited_samples_exist() -> None:
    samples = [path.stem for path in (ROOT / "tests" / "attacks" / "samples").glob("*.py")]
    text = (ROOT / "docs" / PAGES[0]).read_text(encoding="utf-8")
    for name, more in SAMPLES.findall(text):
        assert any(s.startswith(name) if more else s == name for s in samples), name
