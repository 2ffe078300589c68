"""Which names a cell mentions that other cells may have made.

Of a student's code nothing is parsed in the trusted process: its tokens are read, and a name that
looks like a local one (an argument, a target) is left out. Of the lab's own cells the scopes are
known exactly.
"""

import ast
import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from symtable import SymbolTable, symtable

BY_TEXT = frozenset({"globals", "locals", "vars", "eval", "exec", "compile", "get_ipython", "sys"})
BY_TEXT |= {"inspect", "In", "Out", "?", "!"}
INNER = re.compile(r"__(main|builtins|dict|import|globals)__")
"""With these a name can be used that stands nowhere, or IPython's own language is."""
BRACES = re.compile(r"\{([^{}]*)\}")
WORD = re.compile(r"[^\W\d]\w*")
MAYBE = ("if", "try", "while", "match")
LAYOUT = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
QUIET = (tokenize.NL, tokenize.COMMENT)
OPENING, CLOSING = "([{", ")]}"


@dataclass(frozen=True)
class Own:
    """A cell of the lab: the names that it makes, those that it takes from elsewhere, those whose
    values it may change, and whether it is run in any case."""

    makes: frozenset[str]
    takes: frozenset[str]
    changes: frozenset[str] = frozenset()
    always: bool = False


def taken(source: str) -> frozenset[str] | None:
    """The names that a student's code may take from other cells; None where that is not clear."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return None
    names, here = set[str](), set[str]()
    for block in _blocks([t for t in tokens if t.type not in QUIET]):
        mentioned, bound = _mentioned(block), _bound(block)
        if mentioned & BY_TEXT or block[0].string == "%":
            return None
        names |= mentioned - here - (bound if _has_own(block) else _inner(block) | _fresh(block))
        here |= bound if block[0].string not in MAYBE else frozenset()
    return frozenset(names) if not INNER.search(source) else None


def _blocks(tokens: Sequence[tokenize.TokenInfo]) -> Iterator[list[tokenize.TokenInfo]]:
    """What stands together: a definition with its decorators and its body, or a line."""
    block: list[tokenize.TokenInfo] = []
    after, decorators = tokenize.NEWLINE, False
    for token in tokens:
        if token.start[1] == 0 and token.type not in LAYOUT and after in LAYOUT:
            if block and not decorators:
                yield block
                block = []
            decorators = token.string == "@"
        block.append(token)
        after = token.type
    yield block


def _is_definition(block: Sequence[tokenize.TokenInfo]) -> bool:
    """A class, a function, or one with decorators, which stand first."""
    return any(t.start[1] == 0 and t.string in ("def", "class", "async") for t in block)


def _has_own(block: Sequence[tokenize.TokenInfo]) -> bool:
    """Whether what is bound in a block is bound before it is used there."""
    return _is_definition(block) or block[0].string in ("for", "with")


def _mentioned(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    found, depth = set[str](), 0
    for token, before, after in _neighbours(block):
        depth += (token.string in OPENING) - (token.string in CLOSING) if token.string else 0
        keyword = after == "=" and depth > 0
        if token.type == tokenize.NAME and before != "." and not keyword:
            found.add(token.string)
        elif token.type == tokenize.STRING and "f" in token.string[:2].lower():
            found.update(w for inner in BRACES.findall(token.string) for w in WORD.findall(inner))
        elif token.type == tokenize.ERRORTOKEN:
            found.add(token.string)
    return frozenset(found)


def _bound(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    """Arguments and targets."""
    return _inner(block) | _targets(block) | _arguments(block)


def _inner(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    """What `for`, `lambda`, `as`, `import`, `class` and `def` bind, and `:=`."""
    found, listing = set[str](), ""
    for token, before, after in _neighbours(block):
        text = token.string
        if text in ("for", "lambda", "as", "import", "class", "def"):
            listing = text
        elif text in ("in", ":", "\n", "("):
            listing = listing if text == "(" and listing == "for" else ""
        elif token.type == tokenize.NAME and before != "." and (listing or after == ":="):
            found.add(text)
            listing = "" if listing in ("as", "class", "def") else listing
    return frozenset(found)


def _targets(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    """Names before a `=` that is no argument's."""
    found, line, depth = set[str](), set[str](), 0
    for token, before, after in _neighbours(block):
        text = token.string
        depth += (text in OPENING) - (text in CLOSING) if text else 0
        if token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            line = set()
        elif text == "=" and depth == 0:
            found |= line
        elif token.type == tokenize.NAME and before in ("", "\n", ",", "(", "*", "="):
            line |= {text} if after in (",", ")", "=", ":") else set()
    return frozenset(found)


def _fresh(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    """Targets of a line that stand nowhere else in it."""
    words = Counter(token.string for token in block)
    return frozenset(name for name in _targets(block) if words[name] == 1)


def _arguments(block: Sequence[tokenize.TokenInfo]) -> frozenset[str]:
    """Of functions that are defined in it."""
    found, depth, heading = set[str](), 0, False
    for token, before, _ in _neighbours(block):
        text = token.string
        depth += (text in OPENING) - (text in CLOSING) if text else 0
        heading = text == "def" or (heading and not (text == ":" and depth == 0))
        if heading and token.type == tokenize.NAME and before in ("(", ",", "*", "**"):
            found.add(text)
    return frozenset(found)


def _neighbours(
    block: Sequence[tokenize.TokenInfo],
) -> Iterator[tuple[tokenize.TokenInfo, str, str]]:
    for i, token in enumerate(block):
        before = block[i - 1].string.strip(" \t") if i else ""
        yield token, before, block[i + 1].string if i + 1 < len(block) else ""


@cache
def own(source: str) -> Own:
    """Of a cell of the lab. Imports are run in any case, and what is no Python."""
    try:
        top, body = symtable(source, "cell", "exec"), ast.parse(source).body
    except SyntaxError:
        return Own(frozenset(), frozenset(WORD.findall(source)), always=True)
    symbols = top.get_symbols()
    makes = {s.get_name() for s in symbols if s.is_assigned() or s.is_imported()}
    changes = frozenset(name for statement in body for name in _changed(statement)) - makes
    imports = any(s.is_imported() for s in symbols)
    return Own(frozenset(makes), frozenset(_exposed(body)), changes, imports)


def _changed(statement: ast.stmt) -> Iterator[str]:
    """Names whose values a statement stores into, or calls a method of for its effect."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Attribute | ast.Subscript):
            if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
                yield node.value.id
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            called = node.value.func
            if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
                yield called.value.id


def _exposed(body: Sequence[ast.stmt]) -> Iterator[str]:
    """The names that statements take from before them."""
    bound = set[str]()
    for statement in body:
        top = symtable(ast.unparse(statement), "cell", "exec")
        symbols = top.get_symbols()
        made = {s.get_name() for s in symbols if s.is_assigned()}
        read = {s.get_name() for s in symbols if s.is_referenced()} | set(_within(top))
        own_targets = made if isinstance(statement, ast.For | ast.With) else set[str]()
        yield from read - bound - own_targets
        bound |= made if not isinstance(statement, ast.If | ast.Try | ast.While) else set()


def _within(scope: SymbolTable) -> Iterator[str]:
    """Global names that functions and classes of a scope take."""
    for inner in scope.get_children():
        yield from (s.get_name() for s in inner.get_symbols() if s.is_global())
        yield from _within(inner)
