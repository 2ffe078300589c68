"""Writes the README's badges and links from the one REPOSITORY_URL in pyproject.toml.

Run `uv run python tests/packaging/links.py` after setting it; a test holds the two equal.
"""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST = "course/05_first_gan/05_first_gan.ipynb"
BLOCK = re.compile(r"(?<=<!-- links -->\n).*?(?=<!-- /links -->)", re.DOTALL)
UNSET = (
    "`REPOSITORY_URL` (in `pyproject.toml`) is not yet set: badges and the links to Binder and"
    " Colab appear here when it is.\n"
)


def repository_url() -> str:
    """Such as `https://github.com/owner/name`; empty while it is not set."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(settings["tool"]["gancourse"]["REPOSITORY_URL"])


def links(url: str) -> str:
    """The README's lines between the marks. Raises ValueError for what is no GitHub address."""
    if not url:
        return UNSET
    found = re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+?)(\.git|/)?", url)
    if not found:
        raise ValueError(f"REPOSITORY_URL should be like https://github.com/owner/name, not {url}")
    name = found[1]
    binder = f"https://mybinder.org/v2/gh/{name}/HEAD?urlpath=lab/tree/{FIRST}"
    colab = f"https://colab.research.google.com/github/{name}/blob/HEAD/{FIRST}"
    return (
        f"[![Open the first lab in Binder](https://mybinder.org/badge_logo.svg)]({binder})\n"
        f"[![Open the first lab in Colab](https://colab.research.google.com/assets/colab-badge.svg)]"
        f"({colab})\n"
    )


def with_links(readme: str, url: str) -> str:
    """The README's text with its links renewed. Raises ValueError if it has lost their place."""
    renewed, count = BLOCK.subn(links(url), readme)
    if count != 1:
        raise ValueError("README.md needs one <!-- links --> with one <!-- /links --> after it")
    return renewed


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(with_links(readme.read_text(encoding="utf-8"), repository_url()), "utf-8")
