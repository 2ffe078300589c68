"""Which submissions are nearly the same, for a person to look at; it is no proof of anything.

Code is compared as its tokens, with names, texts and numbers of a kind alike, so that renaming and
reformatting hide nothing. Short answers are alike because there is one way to write them: what
counts is a pair far closer than pairs of this class are.
"""

import io
import keyword
import statistics
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

LEAST_TOKENS = 120
LEAST = 0.9
MOST_PAIRS = 20
MOST_TOKENS = 5_000
LAYOUT = frozenset((tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENCODING))


@dataclass(frozen=True)
class Pair:
    """Two students whose code is alike; share: of tokens in the same order, 0 to 1."""

    one: str
    other: str
    share: float


@dataclass(frozen=True)
class Alike:
    """The closest pairs; usual: the median over all pairs of the class."""

    pairs: list[Pair]
    usual: float
    compared: int


def alike(codes: Mapping[str, str]) -> Alike:
    """codes: by student, all solution cells' text together; what is short is left out."""
    tokens = {student: kinds(code) for student, code in sorted(codes.items())}
    long = {student: each for student, each in tokens.items() if len(each) >= LEAST_TOKENS}
    shares = [
        Pair(a, b, Indel.normalized_similarity(long[a], long[b])) for a, b in combinations(long, 2)
    ]
    usual = statistics.median(pair.share for pair in shares) if shares else 0.0
    bar = max(LEAST, (1 + usual) / 2)
    close = sorted((p for p in shares if p.share >= bar), key=lambda p: -p.share)
    return Alike(close[:MOST_PAIRS], usual, len(long))


def kinds(code: str) -> list[str]:
    """Its tokens: keywords and operators as they are, of all others the kind alone."""
    found: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type in LAYOUT:
                continue
            plain = token.type == tokenize.OP or keyword.iskeyword(token.string)
            found.append(token.string if plain else str(token.type))
            if len(found) == MOST_TOKENS:
                break
    except (tokenize.TokenError, SyntaxError):
        pass  # up to where it is no Python
    return found
