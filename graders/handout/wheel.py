"""A hook of the build: a wheel brings the released notebooks, and no solution.

It runs where nothing but the build's own packages is installed.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReleasedNotebooks(BuildHookInterface):
    """Puts what `gancourse start` lays out into `gancourse/released/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install finds the files where they are."""
        if version != "standard" or not Path(self.root, "course").is_dir():  # a grader's image
            return
        sys.path.insert(0, self.root)
        from gancourse.releases.files import laid_out

        for name, path in laid_out(Path(self.root)).items():
            build_data["force_include"][str(path)] = f"gancourse/released/{name}"
