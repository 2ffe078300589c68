"""`gancourse start` and `gancourse update`: folders, and the wheel that they come from."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from gancourse.cli import main
from gancourse.releases.files import release_files

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "import sys; from gancourse.cli import main; sys.exit(main())"]
LAB = "course/05_first_gan/05_first_gan.ipynb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What `gancourse start` lays out."""
    assert main(["start", str(tmp_path / "my gans")]) == 0
    return tmp_path / "my gans"


def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]) -> None:
    """A newer release, in which the words changed in every notebook."""
    for name, path in release_files().items():
        place = tmp_path / "newer" / "released" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes().replace(change[0].encode(), change[1].encode()))
    files = release_files(tmp_path / "newer")
    monkeypatch.setattr("gancourse.commands.update.release_files", lambda: files)


def answer(folder: Path, words: str) -> None:
    """Fill in a lab's first answer."""
    notebook = json.loads((folder / LAB).read_text(encoding="utf-8"))
    cell = next(c for c in notebook["cells"] if c["id"] == "stub-get-generator-block")
    cell["source"] = [words]
    (folder / LAB).write_text(json.dumps(notebook), encoding="utf-8")


def test_a_folder_is_laid_out_and_a_full_one_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (folder / LAB).is_file()
    assert not (folder / "solutions").exists()
    assert main(["start", str(folder)]) == 2
    assert "gancourse update" in capsys.readouterr().err


def test_an_update_keeps_answers_and_says_what_it_did(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    answer(folder, "MINE = 1")
    (folder / "course/06_dcgan/06_dcgan.ipynb").write_text("{damaged")
    release(tmp_path, monkeypatch, ("After this lab you can", "Afterwards you can"))
    assert main(["update", str(folder)]) == 0
    told, text = capsys.readouterr().out, (folder / LAB).read_text(encoding="utf-8")
    assert "MINE = 1" in text
    assert "Afterwards you can" in text
    assert "merged" in told
    assert (folder / "course/06_dcgan/06_dcgan.ipynb").read_text() == "{damaged"
    assert "Afterwards" in (folder / "course/06_dcgan/06_dcgan.new.ipynb").read_text("utf-8")
    before = list((folder / ".release" / "before").rglob("05_first_gan.ipynb"))
    assert "After this lab" in before[0].read_text(encoding="utf-8")
    assert main(["update", str(folder)]) == 0
    assert (folder / LAB).read_text(encoding="utf-8") == text


def test_only_a_course_is_updated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["update", str(tmp_path)]) == 2
    assert "gancourse start" in capsys.readouterr().err


@pytest.mark.slow
def test_a_wheel_of_the_hand_out_lays_itself_out(tmp_path: Path) -> None:
    """Built with uv, installed without its dependencies, which are lent by this environment."""
    run(COMMAND, "handout", str(tmp_path / "out"), cwd=ROOT)
    run(["uv"], "build", "-q", "--wheel", "--out-dir", str(tmp_path), cwd=tmp_path / "out")
    wheel = next(tmp_path.glob("*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    assert not [name for name in names if "solutions" in name or "tests" in name]
    place = tmp_path / "site"
    run(["uv"], "pip", "install", "-q", "--no-deps", "--target", str(place), str(wheel), cwd=ROOT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(place))
        assert "15 labs" in run(COMMAND, "start", "mine", cwd=tmp_path)
        assert "Nothing was to do" in run(COMMAND, "update", "mine", cwd=tmp_path)
    assert (tmp_path / "mine" / LAB).read_bytes() == (ROOT / LAB).read_bytes()


def run(command: list[str], *words: str, cwd: Path) -> str:
    """A command's output; it must succeed."""
    done = subprocess.run([*command, *words], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
