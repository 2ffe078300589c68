"""What of docs/deploy can be held to without Docker: its files agree with the project and the jail.

The container itself was built and run by hand; docs/grading.md says with what.
"""

import ast
import errno
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pins
import pytest
import under_seccomp

from graders.engine.jail import namespaces as jail
from graders.engine.jail import walls

DEPLOY = pins.ROOT / "docs" / "deploy"
FILTER = DEPLOY / "seccomp-gancourse.json"
RECIPE = (DEPLOY / "Containerfile").read_text()
PROFILE: dict[str, Any] = json.loads(FILTER.read_text())
PROJECT = tomllib.loads((pins.ROOT / "pyproject.toml").read_text())
# What bubblewrap 0.8 asks of the kernel for the walls, ordinary calls left out (seen by strace).
BUBBLEWRAP = {"capset", "clone", "mount", "pivot_root", "prctl", "sethostname", "umount2"}


def commands(word: str) -> list[list[str]]:
    """The words after each `word` of the recipe."""
    text = RECIPE.replace("\\\n", " ")
    return [line.split()[1:] for line in text.splitlines() if line.startswith(f"{word} ")]


def copied() -> set[str]:
    return {source for words in commands("COPY") for source in words[:-1]}


def test_the_recipe_copies_what_the_package_is_made_of_and_nothing_else() -> None:
    project, wheel = PROJECT["project"], PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    made_of = {"pyproject.toml", project["readme"], *project["license-files"], *wheel["packages"]}
    assert copied() == made_of
    assert all((pins.ROOT / source).exists() for source in copied())


def test_all_else_stays_out_of_the_image() -> None:
    lines = (DEPLOY / "Containerfile.dockerignore").read_text().splitlines()
    patterns = [line for line in lines if not line.startswith("#")]
    assert patterns[0] == "*"
    assert {line[1:] for line in patterns if line.startswith("!")} == copied()


def test_the_recipe_installs_the_pins() -> None:
    """They are read from pyproject.toml; the lock file is not in git."""
    syncs = [" ".join(words) for words in commands("RUN") if words[:2] == ["uv", "sync"]]
    assert len(syncs) == 2
    assert not re.search("frozen|locked", " ".join(syncs))
    assert RECIPE.index("COPY pyproject.toml") < RECIPE.index("RUN uv sync")
    assert PROJECT["tool"]["uv"]["constraint-dependencies"]
    assert commands("FROM") == [[f"python:{pins.PYTHON}-slim-bookworm"]]


def test_the_recipe_does_not_run_as_root() -> None:
    """Root of a container lacks what bubblewrap takes for granted when root calls it."""
    (user,) = commands("USER")
    assert int(user[0].split(":")[0]) > 0
    assert '--user "$(id -u):$(id -g)"' in RECIPE
    assert f"seccomp={FILTER.relative_to(pins.ROOT)}" in RECIPE


def test_the_filter_follows_the_schema_of_docker() -> None:
    assert set(PROFILE) == {"defaultAction", "architectures", "syscalls"}
    assert PROFILE["defaultAction"] == "SCMP_ACT_ALLOW"
    assert PROFILE["architectures"] == ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"]
    for rule in PROFILE["syscalls"]:
        assert set(rule) - {"args"} == {"comment", "names", "action", "errnoRet"}
        assert rule["action"] == "SCMP_ACT_ERRNO"
        assert rule["errnoRet"] in (errno.EPERM, errno.ENOSYS)
        for test in rule.get("args", []):
            assert set(test) == {"index", "value", "op"}
            assert test["op"] == "SCMP_CMP_EQ"


def test_the_filter_names_each_call_once_and_none_that_the_jail_makes() -> None:
    names = [name for name, _, _ in under_seccomp.rules(PROFILE)]
    assert len(names) == len(set(names))
    tree = ast.parse(Path(jail.__file__).read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    asked = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id == "_call"
        and isinstance(call.args[0], ast.Constant)
    }
    assert {"unshare", "mount", "prctl", "capset"} <= asked
    assert not (asked | BUBBLEWRAP) & set(names)


@pytest.mark.needs("bwrap")
def test_every_name_is_one_that_the_kernel_knows() -> None:
    """A runtime passes over a name that it does not know, so a slip would allow the call."""
    names = [name for name, _, _ in under_seccomp.rules(PROFILE)]
    for architecture in ("x86_64", "aarch64"):
        unknown = {n for n in names if under_seccomp.number(n, architecture) is None}
        assert not unknown
    assert under_seccomp.number("mount") != under_seccomp.number("no_such_call") is None


def under_filter(command: list[str]) -> str:
    """What a command prints under the filter."""
    script = [sys.executable, under_seccomp.__file__, str(FILTER), *command]
    done = subprocess.run(
        script, capture_output=True, text=True, start_new_session=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


JAILED = """
import os
from graders.engine.jail import namespaces as jail
jail.drop_root()
jail.enter_namespaces()
if (child := os.fork()) == 0:
    jail.furnish()
    jail.shut()
    print(os.getpid(), sorted(n for n in os.listdir("/proc") if n.isdigit()), flush=True)
    os._exit(0)
os.waitpid(child, 0)
"""


@pytest.mark.needs("bwrap")
def test_both_walls_come_up_under_the_filter() -> None:
    inside = [sys.executable, "-I", "-c", JAILED]
    printed = under_filter(walls.command(inside, own_processes=False, data=None))
    assert printed.strip() == "1 ['1']"


PROBE = """
import ctypes, json, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
nothing = [ctypes.c_long(-1)] * 6
said = {}
for name, number in json.loads(sys.argv[1]).items():
    ctypes.set_errno(0)
    libc.syscall(ctypes.c_long(number), *nothing)
    said[name] = ctypes.get_errno()
try:
    socket.socket(40, socket.SOCK_STREAM)
except OSError as error:
    said["socket"] = error.errno
socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print(json.dumps(said))
"""


@pytest.mark.needs("bwrap")
def test_what_the_filter_names_is_refused() -> None:
    expected = {name: error for name, error, _ in under_seccomp.rules(PROFILE)}
    found = {n: under_seccomp.number(n) for n in expected if n != "socket"}
    numbers = {n: k for n, k in found.items() if k is not None and k >= 0}
    assert len(numbers) > 30
    said = json.loads(under_filter([sys.executable, "-c", PROBE, json.dumps(numbers)]))
    assert said == {n: expected[n] for n in [*numbers, "socket"]}
