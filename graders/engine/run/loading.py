"""Loads a student's file or a notebook's solution cells into a namespace, in the worker."""

import ast
import linecache
import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.observing import describe
from graders.plain import Plain

MODULE = "answer"


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
    editor has lost the mark. What other cells raise does not count.
    """
    module = _fresh_module()
    for index, cell in enumerate(cells):
        source = _plain_python(cell["source"])
        wanted = cell["solution"] or _defines(source, name)
        text = source if wanted else _imports_and_literals(source)
        try:
            run_source(text, f"{filename}, cell {index + 1}", module.__dict__)
        except LoadError:
            if _defines(source, name):
                raise
    look_up(module.__dict__, name)
    return module.__dict__


def run_source(source: str, filename: str, namespace: dict[str, Any]) -> None:
    """Compile and run; tracebacks quote the source. Raises LoadError."""
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = (len(source), None, lines, filename)
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    except SyntaxError as error:
        code = (error.text or "").strip()
        raise LoadError(f"Python cannot read line {error.lineno}: {error.msg}: `{code}`") from None
    except Exception as error:
        raise LoadError(_explain(error)) from None
    except SystemExit:
        raise LoadError("The file calls exit() while it is loaded: remove that call.") from None


def look_up(namespace: Mapping[str, Any], name: str) -> Any:
    """The named function or class. Raises LoadError, listing what is defined instead."""
    if name in namespace:
        return namespace[name]
    near = [key for key, value in namespace.items() if callable(value) and key[0] != "_"][:10]
    found = f" It defines: {', '.join(near)}." if near else ""
    raise LoadError(f"No {name} is defined here: define it under exactly this name.{found}")


def _fresh_module() -> types.ModuleType:
    """Named, so that dataclasses and inspect find it, but not `__main__`: demos stay off."""
    module = types.ModuleType(MODULE)
    sys.modules[MODULE] = module
    return module


def _explain(error: Exception) -> str:
    told = describe(error)
    where = told["where"]
    place = f" at line {where['line']}: `{where['code']}`" if where else ""
    return f"Loading it raised {told['type']}: {told['message']}{place}"


def _plain_python(source: str) -> str:
    """A cell's source with magics turned into Python calls, which then do nothing here."""
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        text = TransformerManager().transform_cell(source)
    except Exception:
        return source
    return "\n".join("pass" if "get_ipython()" in line else line for line in text.split("\n"))


def _defines(source: str, name: str) -> bool:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return f"def {name}(" in source or f"class {name}" in source
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
