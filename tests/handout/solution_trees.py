"""Solutions as syntax trees without names, so that a copy under other names is found."""

import ast
import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path

BLOCK = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)
LEAST = 30  # nodes; shorter answers are what anybody writes


def blocks(notebook: Path) -> Iterator[str]:
    """The text of every solution block, dedented."""
    for source in sources(notebook):
        for found in BLOCK.finditer(source):
            yield textwrap.dedent(_whole_lines(found[1]))


def _whole_lines(text: str) -> str:
    """Without what stands before the end marker on its line."""
    return text.rpartition("\n")[0] + "\n"


def sources(file: Path) -> Iterator[str]:
    """The Python texts of a file: itself, or a notebook's code cells."""
    if file.suffix == ".py":
        yield file.read_text(encoding="utf-8")
    elif file.suffix == ".ipynb":
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield "".join(cell["source"])


def shape(statements: list[ast.stmt]) -> str:
    """Statements as text, in which every name is called by its first place."""
    names: dict[str, str] = {}
    copy = ast.parse("\n".join(map(ast.unparse, statements)))
    for node in ast.walk(copy):
        for field in ("id", "arg", "name"):
            if isinstance(getattr(node, field, None), str):
                value = getattr(node, field)
                setattr(node, field, names.setdefault(value, f"n{len(names)}"))
    return ast.dump(copy)


def size(statements: list[ast.stmt]) -> int:
    """How many nodes they have."""
    return sum(1 for statement in statements for _ in ast.walk(statement))


def told(statements: list[ast.stmt]) -> list[ast.stmt]:
    """Without strings that stand alone."""
    return [
        s for s in statements if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))
    ]


def windows(tree: ast.AST, sizes: Mapping[int, set[int]]) -> Iterator[str]:
    """The shapes of so many statements in a row, anywhere in a tree, of one of their sizes."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            if isinstance(body := getattr(node, field, None), list):
                body = told(body)
                each = [size([statement]) for statement in body]
                for length, wanted in sizes.items():
                    for i in range(len(body) - length + 1):
                        if sum(each[i : i + length]) in wanted:
                            yield shape(body[i : i + length])


def shown(blocks_of: dict[str, str], files: dict[str, Path]) -> list[str]:
    """`SOLUTION in FILE` for every solution's tree that a file holds."""
    wanted: dict[str, str] = {}
    sizes: dict[int, set[int]] = {}
    for name, text in blocks_of.items():
        statements = told(ast.parse(text).body)
        if size(statements) >= LEAST:
            wanted[shape(statements)] = name
            sizes.setdefault(len(statements), set()).add(size(statements))
    found = []
    for place, file in files.items():
        for source in sources(file):
            try:
                tree = ast.parse(source)
            except SyntaxError:
                continue  # a magic, or an answer's gap
            hits = set(windows(tree, sizes)) & wanted.keys()
            found += [f"{wanted[hit]} in {place}" for hit in hits]
    return sorted(set(found))
