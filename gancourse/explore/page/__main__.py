"""Write the shipped page: `python -m gancourse.explore.page docs/explorer.html`."""

import argparse
from pathlib import Path

from gancourse.explore.page.shipped import shipped_page


def main() -> None:
    """Build and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.parse_args().file.write_text(shipped_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
