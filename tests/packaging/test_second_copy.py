"""A clone may lie beside an installed copy of the package; a jail shows neither's judges."""

import site
import subprocess
from pathlib import Path

import pytest

import graders
from graders.engine.jail import walls


@pytest.mark.needs("bwrap")
def test_the_judges_of_an_installed_copy_are_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "graders" / "judges"
    copy.mkdir(parents=True)
    (copy / "secret.py").write_text("")
    (copy.parent / "open.py").write_text("")
    packages = [*site.getsitepackages(), str(tmp_path)]
    monkeypatch.setattr(site, "getsitepackages", lambda: packages)
    own = Path(graders.__path__[0], "judges")
    look = ["/bin/ls", "-1", str(copy.parent), str(copy), str(own)]
    command = walls.command(look, own_processes=False, data=None)
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    assert any(own.iterdir())
    assert {line for line in done.stdout.split() if line.endswith(".py")} == {"open.py"}
