"""Loads a student's file or a notebook's solution cells into a namespace, in the worker."""

import ast
import linecache
import re
import sys
import traceback
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.observing import describe
from graders.plain import Plain

MODULE = "answer"
PARSERS = {"absl", "argparse", "click", "docopt", "fire"}
MAIN = "put it below `if __name__ == '__main__':`."


class LoadError(Exception):
    """The source could not be run, or lacks the name; the message is for the student."""


def load_source(source: str, filename: str, name: str) -> dict[str, Any]:
    """Run a Python file in a fresh module; its names. Raises LoadError, also without `name`."""
    module = _fresh_module()
    run_source(source, filename, module.__dict__)
    look_up(module.__dict__, name)
    return module.__dict__


def load_cells(cells: Sequence[Mapping[str, Plain]], filename: str, name: str) -> dict[str, Any]:
    """Run a notebook's solution cells, with the imports and literals of its other cells.

    cells: `{"source": str, "solution": bool}` each, code cells only, in order.
    A cell without the solution mark is run whole if it defines `name`, as happens where an
    editor has lost the mark. What other cells raise does not count; but where `name` is missing
    in the end, a solution or a cell that speaks of it may have failed: that is why.
    """
    module = _fresh_module()
    failed = []
    for number, cell in enumerate(cells, start=1):
        source = _plain_python(cell["source"])
        wanted = cell["solution"] or _defines(source, name) or not _is_python(source)
        text = source if wanted else _imports_and_literals(source)
        try:
            run_source(text, filename, module.__dict__, cell=f" of code cell {number}")
        except LoadError as error:
            if _defines(source, name):
                raise
            if wanted and (cell["solution"] or name in source):
                failed.append((name not in source, error))
    if failed and name not in module.__dict__:
        raise min(failed, key=lambda pair: pair[0])[1]
    look_up(module.__dict__, name)
    return module.__dict__


def run_source(source: str, filename: str, namespace: dict[str, Any], *, cell: str = "") -> None:
    """Compile and run; tracebacks quote the source. Raises LoadError.

    cell: how messages tell where a line is, such as " of code cell 3".
    """
    quoted = filename + cell
    lines = source.splitlines(keepends=True)
    linecache.cache[quoted] = (len(source), None, lines, quoted)
    try:
        exec(compile(source, quoted, "exec", dont_inherit=True), namespace)
    except SyntaxError as error:
        place = f"line {error.lineno}{cell}" if error.filename == quoted else str(error.filename)
        code = (error.text or "").strip()
        raise LoadError(f"Python cannot read {place}: {error.msg}: `{code}`") from None
    except Exception as error:
        raise LoadError(_explain(error, cell)) from None
    except SystemExit as error:
        raise LoadError(_explain_exit(error, quoted, cell)) from None


def look_up(namespace: Mapping[str, Any], name: str) -> Any:
    """The named function or class. Raises LoadError, listing what is defined instead."""
    if name in namespace:
        return namespace[name]
    near = [key for key, value in namespace.items() if callable(value) and key[0] != "_"][:10]
    found = f" It defines: {', '.join(near)}." if near else ""
    raise LoadError(f"No {name} is defined here: define it under exactly this name.{found}")


def _fresh_module() -> types.ModuleType:
    """Named, so that dataclasses and inspect find it, but not `__main__`: demos stay off.

    Without a command line, so that an argument parser takes its defaults.
    """
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    sys.argv = [MODULE]
    return module


def _explain(error: Exception, cell: str) -> str:
    told = describe(error)
    where = told["where"]
    place = f" at line {where['line']}{cell}: `{where['code']}`" if where else ""
    return f"Loading it raised {told['type']}: {told['message']}{place}"


def _explain_exit(error: SystemExit, quoted: str, cell: str) -> str:
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    modules = [str(frame.f_globals.get("__name__")).partition(".")[0] for frame in frames]
    own = [line for line in traceback.extract_tb(error.__traceback__) if line.filename == quoted]
    line = f"Line {own[-1].lineno}{cell}, `{own[-1].line}`," if own else "A line of it"
    parsers = [name for name in modules if name in PARSERS]
    if parsers:
        return f"{line} reads the command line, and {parsers[0]} ended the loading there: {MAIN}"
    return f"{line} ends the loading, as exit() does: remove it, or {MAIN}"


def _plain_python(source: str) -> str:
    """A cell's source with magics turned into Python calls, which then do nothing here."""
    if _is_python(source):
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        text = TransformerManager().transform_cell(source)
    except Exception:
        return source
    return "\n".join("pass" if "get_ipython()" in line else line for line in text.split("\n"))


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _defines(source: str, name: str) -> bool:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return bool(re.search(rf"^\s*(async\s+def|def|class)\s+{name}\b", source, re.M))
    return name in _defined_names(body)


def _defined_names(body: Sequence[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _imports_and_literals(source: str) -> str:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    return "\n".join(ast.unparse(node) for node in body if _is_harmless(node))


def _is_harmless(node: ast.stmt) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if not isinstance(node, ast.Assign):
        return False
    try:
        ast.literal_eval(node.value)
    except (ValueError, TypeError, RecursionError, MemoryError):
        return False
    return True
