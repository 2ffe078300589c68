"""Makes small slips in a program: one change to its syntax tree at a time.

`mutants(source)` yields (name, source); a name says where and what, such as `12:8 Add -> Sub`.
"""

import ast
import copy
from collections.abc import Callable, Iterator

TWINS = {
    "zeros_like": "ones_like",
    "ones_like": "zeros_like",
    "zeros": "ones",
    "ones": "zeros",
    "randn": "rand",
    "rand": "randn",
    "ReLU": "LeakyReLU",
    "LeakyReLU": "ELU",
    "Sigmoid": "Tanh",
    "Tanh": "Sigmoid",
    "mean": "sum",
    "sum": "mean",
    "min": "max",
    "max": "min",
    "step": "zero_grad",
    "zero_grad": "step",
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
}

Change = tuple[str, ast.AST | None]


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Every program that differs from `source` by one change; docstrings and imports are kept."""
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    seen = {ast.unparse(tree)}
    for i, node in enumerate(nodes):
        for what, new in changes(node):
            text = ast.unparse(_replaced(tree, i, new))
            if text not in seen:
                seen.add(text)
                yield f"{getattr(node, 'lineno', 0)}:{getattr(node, 'col_offset', 0)} {what}", text


def changes(node: ast.AST) -> Iterator[Change]:
    """The small changes to one node; None stands for leaving a statement out."""
    for change in CHANGES:
        yield from change(node)


def _operator(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        other = OPERATORS[type(node.op)]
        yield (
            f"{type(node.op).__name__} -> {other.__name__}",
            ast.BinOp(node.left, other(), node.right),
        )
        yield "left side only", node.left
        yield "right side only", node.right
        if not isinstance(node.op, ast.Add | ast.Mult):
            yield "sides swapped", ast.BinOp(node.right, node.op, node.left)


def _constant(node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Constant) or isinstance(node.value, str):
        return
    if isinstance(node.value, bool):
        yield "not", ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        for other in (node.value + 1, node.value * 2, 0, -node.value):
            yield f"{node.value} -> {other}", ast.Constant(other)


def _call(node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    for i in range(len(node.args)):
        fewer = [*node.args[:i], *node.args[i + 1 :]]
        yield f"argument {i} left out", ast.Call(node.func, fewer, node.keywords)
    for i in range(len(node.args) - 1):
        a = list(node.args)
        a[i], a[i + 1] = a[i + 1], a[i]
        yield f"arguments {i} and {i + 1} swapped", ast.Call(node.func, a, node.keywords)
    for i, keyword in enumerate(node.keywords):
        fewer_keywords = [*node.keywords[:i], *node.keywords[i + 1 :]]
        yield f"{keyword.arg} left out", ast.Call(node.func, node.args, fewer_keywords)
    if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name):
        yield f".{node.func.attr}() left out", node.func.value
    if isinstance(node.func, ast.Name | ast.Attribute) and len(node.args) == 1:
        yield f"{ast.unparse(node.func)} skipped", node.args[0]


def _attribute(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Attribute) and node.attr in TWINS:
        twin = TWINS[node.attr]
        yield f"{node.attr} -> {twin}", ast.Attribute(node.value, twin, node.ctx)


def _statement(node: ast.AST) -> Iterator[Change]:
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Expr | ast.Assign | ast.AugAssign) and not docstring:
        yield "left out", None
    if isinstance(node, ast.Return) and node.value is not None:
        yield "returns None", ast.Return(ast.Constant(None))
        yield "returns minus", ast.Return(ast.UnaryOp(ast.USub(), node.value))
        detached = ast.Call(ast.Attribute(node.value, "detach", ast.Load()), [], [])
        yield "returns detached", ast.Return(detached)


def _compare(node: ast.AST) -> Iterator[Change]:
    flips: dict[type[ast.cmpop], type[ast.cmpop]] = {
        ast.Lt: ast.GtE,
        ast.LtE: ast.Lt,
        ast.Gt: ast.LtE,
        ast.GtE: ast.Gt,
        ast.Eq: ast.NotEq,
        ast.NotEq: ast.Eq,
    }
    if isinstance(node, ast.Compare) and type(node.ops[0]) in flips:
        op = flips[type(node.ops[0])]
        yield f"-> {op.__name__}", ast.Compare(node.left, [op()], node.comparators)


CHANGES: tuple[Callable[[ast.AST], Iterator[Change]], ...] = (
    _operator,
    _constant,
    _call,
    _attribute,
    _statement,
    _compare,
)


def _replaced(tree: ast.Module, index: int, new: ast.AST | None) -> ast.Module:
    """A copy of the tree with its node number `index` (in walking order) replaced."""
    fresh = copy.deepcopy(tree)
    target = list(ast.walk(fresh))[index]
    replacement = ast.Pass() if new is None else copy.deepcopy(new)

    class Swap(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST:
            return replacement if node is target else super().generic_visit(node)

    return ast.fix_missing_locations(Swap().visit(fresh))
