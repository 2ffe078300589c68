"""A hand-out without judges: checks run the plain asserts, and promise the verdict for later."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gancourse.cli import main
from graders.asserting import needed

ROOT = Path(__file__).parents[2]
RIGHT = (
    "import torch\ndef get_noise(n, d, device='cpu'):\n    return torch.randn(n, d, device=device)"
)
IN_A_NOTEBOOK = """
import math, sys
from gancourse.cli import main
from graders import check
files = sys.argv[1:]
exec(open(files[0]).read())
value = check("05_first_gan.get_noise", get_noise)
print("VALUE", math.isnan(value), value._repr_html_())
main(["check", "--json", "05_first_gan.get_noise", *files])
main(["check", "--json", "01_sampling.lut_sampler_2d", files[0]])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a hand-out."""
    target = tmp_path_factory.mktemp("students") / "gancourse"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["handout", "--without-judges", str(target)]) == 0
    return target


def test_checks_say_what_the_plain_asserts_say(folder: Path, tmp_path: Path) -> None:
    assert not (folder / "graders" / "judges").exists()
    files = {"right.py": RIGHT, "wrong.py": RIGHT.replace("randn", "rand"), "none.py": "x = 1"}
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", IN_A_NOTEBOOK, *(str(tmp_path / name) for name in files)],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    shown, _, rest = done.stdout.partition("VALUE")
    assert "3 of 3 plain asserts hold" in shown, done.stderr
    assert "when your instructor grades" in shown
    told, *lines = rest.splitlines()
    assert told == " True No points yet."
    right, wrong, none, other = map(json.loads, lines)
    assert right["passed"]
    assert right["points"] is None
    assert not wrong["passed"]
    assert any(c["hint"] for c in wrong["criteria"])
    assert [c["name"] for c in none["criteria"]] == ["loads"]
    assert "No lut_sampler_2d is defined" in other["criteria"][0]["hint"]


def test_only_what_the_asserts_need_is_run_before_them() -> None:
    before = ast.parse(
        "import math\nimport os\ndef far(x): return near(x)\nslow = os.walk('/')\n"
        "def near(x): return math.sqrt(x)\ntwo, three = 2, 3\n"
        "init.of.zeros_(far.bias)\ninit.of.zeros_(slow)\nwith grad(): far.fill_(7)"
    ).body
    found = needed(before, {"far", "three"})
    assert [ast.unparse(each).split("\n")[0] for each in found] == [
        "import math", "def far(x):", "def near(x):", "two, three = (2, 3)",
        "init.of.zeros_(far.bias)", "with grad():",
    ]  # fmt: skip
