"""Every version is pinned once, and what is made from the pins agrees with them."""

import re
import sysconfig
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pins

SITE = sysconfig.get_path("purelib")  # not what others vendor and put on the path
SETTINGS = tomllib.loads((pins.ROOT / "pyproject.toml").read_text())


def test_constraints_and_environment_are_made_from_the_pins():
    assert (pins.ROOT / "constraints.txt").read_text() == pins.constraints(pins.pins())
    assert (pins.ROOT / "environment.yml").read_text() == pins.environment(pins.pins())


def test_every_pin_is_a_name_and_one_version():
    lines = pins.pins()
    assert all(re.fullmatch(r"[a-z0-9.-]+==[0-9][0-9a-z.]*", line) for line in lines)
    names = [line.split("==")[0] for line in lines]
    assert len(names) == len(set(names))


def test_everything_installed_here_has_its_pinned_version():
    pinned = dict(line.split("==") for line in pins.pins())
    installed = {_canonical(d.metadata["Name"]): d.version for d in distributions(path=[SITE])}
    # The installers themselves may lie in an environment made by pip.
    for name in ("gancourse", "pip", "setuptools", "wheel", "uv", "hatchling"):
        installed.pop(name, None)
    odd = {n: v for n, v in installed.items() if pinned.get(n) != v.split("+")[0]}
    assert not odd, f"not as pinned (run `uv sync`): {odd}"


def test_no_dependency_names_a_version_a_second_time():
    project = SETTINGS["project"]
    asked = [*project["dependencies"], *SETTINGS["dependency-groups"]["dev"]]
    assert not [line for line in asked if re.search(r"[<>=~]", line)]
    assert "torch==2.13.0" not in pins.pins()


def test_the_lock_file_stays_out_of_git():
    assert "uv.lock" in Path(pins.ROOT / ".gitignore").read_text().split()


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
