"""Submissions that attack, or harm by accident, through the files of the hand-in: see `hostile`."""

import json
import os

from hostile import NAME, Registry

registry = Registry()
sample = registry.folder


@sample("files", "honest", "full")
def another_name(folder):
    (folder / NAME).rename(folder / "attacked (1) final.ipynb")


@sample("files", "untouched", "none")
def not_json(folder):
    (folder / NAME).write_text("{ this is not JSON")


@sample("files", "untouched", "none")
def empty_file(folder):
    (folder / NAME).write_bytes(b"")


@sample("files", "untouched", "none")
def missing_notebook(folder):
    (folder / NAME).unlink()


@sample("files", "untouched", "none")
def json_of_another_shape(folder):
    (folder / NAME).write_text('{"cells": {"a": [1]}, "metadata": 3, "nbformat": "four"}')


@sample("files", "untouched", "none")
def link_to_the_solution(folder):
    (folder / NAME).unlink()
    (folder / NAME).symlink_to(folder.parents[2] / "solutions" / "attacked" / NAME)


@sample("files", "untouched", "none")
def fifo(folder):
    (folder / NAME).unlink()
    os.mkfifo(folder / NAME)


@sample("files", "untouched", "none")
def sparse_giant(folder):
    with open(folder / NAME, "r+b") as file:
        file.truncate(2**36)


@sample("files", "honest", "full")
def shadowing_modules(folder):
    for name in ("torch", "graders", "json", "nbgrader", "sitecustomize", "usercustomize"):
        (folder / f"{name}.py").write_text(
            "open('/tmp/gancourse-attack-marker', 'w').write('shadow')\nraise SystemExit\n"
        )


@sample("files", "honest", "any")
def utf16(folder):
    text = (folder / NAME).read_text()
    (folder / NAME).write_bytes(text.encode("utf-16"))


@sample("files", "untouched", "none")
def bytes_of_no_encoding(folder):
    (folder / NAME).write_bytes(b'{"cells": "\xff\xfe\x00\x80"}')


@sample("files", "untouched", "none")
def deeply_nested_json(folder):
    (folder / NAME).write_text("[" * 200_000 + "]" * 200_000)


@sample("files", "honest", "full")
def links_and_fifos_beside_it(folder):
    (folder / "data.csv").symlink_to("/etc/passwd")
    (folder / "folder").symlink_to("/")
    os.mkfifo(folder / "pipe")


@sample("files", "untouched", "none")
def script_in_a_name(folder):
    odd = folder / "<script>document.title='gancourse-attack'<⁄script>.ipynb"
    (folder / NAME).rename(odd)


@sample("files", "untouched", "none")
def two_strange_notebooks(folder):
    text = (folder / NAME).read_text()
    (folder / NAME).unlink()
    for name in ("one.ipynb", "two.ipynb"):
        (folder / name).write_text(text)


@sample("files", "honest", "full")
def names_that_are_no_text(folder):
    for name in (b"\xff\xfe.csv", b"\xff" * 250, b"a\x1b[2Jb\n.txt"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"x")


@sample("files", "untouched", "none")
def a_notebook_named_by_no_text(folder):
    (folder / NAME).unlink()
    with open(os.path.join(os.fsencode(folder), b"\xff\x1b[red].ipynb"), "wb") as file:
        file.write(b"{")


@sample("files", "honest", "full")
def names_that_are_markup(folder):
    (folder / "a[").mkdir()
    os.mkfifo(folder / "a[" / "b][red]")
    os.mkfifo(folder / "`# title` <b>")


@sample("files", "honest", "full")
def a_path_too_long(folder):
    deep = folder.joinpath(*["d" * 200] * 4)
    deep.mkdir(parents=True)
    (deep / ("f" * 200)).write_text("x")


@sample("files", "honest", "full")
def a_file_in_the_place_of_a_released_folder(folder):
    (folder / "data" / "numbers.csv").unlink(missing_ok=True)
    if (folder / "data").is_dir():
        (folder / "data").rmdir()
    (folder / "data").write_text("a file")


@sample("files", "honest", "full")
def a_folder_in_the_place_of_a_released_file(folder):
    (folder / "notes.txt").unlink(missing_ok=True)
    (folder / "notes.txt").mkdir()
    (folder / "notes.txt" / "inside").write_text("x")


@sample("files", "untouched", "none")
def a_folder_in_the_place_of_the_notebook(folder):
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    (folder / NAME / "inside").write_text("x")


@sample("files", "honest", "full")
def odd_dates(folder):
    (folder / "timestamp.txt").write_text("0001-01-01 00:00:00 +23:59 \x00 99999999999999999999")


@sample("files", "honest", "full")
def a_released_file_overwritten(folder):
    (folder / "notes.txt").write_text("import os; os._exit(0)")


@sample("files", "honest", "any")
def a_notebook_of_200_megabytes(folder):
    """An honest one, but for what its cells once showed."""
    notebook = json.loads((folder / NAME).read_text())
    shown = {"output_type": "stream", "name": "stdout", "text": "x" * 2**20}
    code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    head, _, tail = json.dumps(notebook).partition('"outputs": []')
    with open(folder / NAME, "w") as file:
        file.write(head + '"outputs": [')
        for _ in range(199):
            file.write(json.dumps(shown) + ",")
        file.write(json.dumps(shown) + "]" + tail)
    assert code["outputs"] == []


@sample("files", "untouched", "any")
def a_hard_link_to_the_solution(folder):
    (folder / NAME).unlink()
    os.link(folder.parents[2] / "solutions" / "attacked" / NAME, folder / NAME)


@sample("files", "untouched", "any")
def a_hard_link_to_a_classmate(folder):
    (folder / NAME).unlink()
    others = sorted(folder.parents[1].glob(f"*honest*/*/{NAME}"))
    os.link(others[0], folder / NAME)
    os.link(others[0], folder / "beside.txt")


@sample("files", "honest", "full")
def handed_in_twice(folder):
    text = (folder / NAME).read_text()
    (folder / "attacked (1).ipynb").write_text(text.replace("def ", "def no_"))
    (folder / "ATTACKED.ipynb").write_text("{")


@sample("files", "honest", "full")
def handed_in_after_the_end_of_time(folder):
    (folder / "timestamp.txt").write_text("9999-12-31 23:59:59.999999 -12:00")
