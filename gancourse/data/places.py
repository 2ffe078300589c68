"""Where data files may lie: the folder that GANCOURSE_DATA names, then this user's cache."""

import os
from pathlib import Path

VARIABLE = "GANCOURSE_DATA"


def cache_folder() -> Path:
    """This user's own folder for downloads; it need not exist yet."""
    from platformdirs import user_cache_path

    return user_cache_path("gancourse", appauthor=False)


def roots() -> list[Path]:
    """The folders to look in, the user's choice first."""
    chosen = os.environ.get(VARIABLE, "").strip()
    return [Path(chosen).expanduser(), cache_folder()] if chosen else [cache_folder()]


def find(names: list[str], folders: list[str]) -> Path | None:
    """The first existing file of one of these names in one of these folders of a root."""
    for root in roots():
        for folder in folders:
            for name in names:
                # Unlike Path.is_file this is false, no error, in a folder we may not enter.
                if os.path.isfile(path := root / folder / name):
                    return path
    return None


def remedy() -> str:
    """What to do about a missing data set."""
    chosen = os.environ.get(VARIABLE, "").strip()
    told = f"Set {VARIABLE} to a folder that holds it"
    return f"{told}; {chosen} does not" if chosen else told
