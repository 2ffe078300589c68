"""Names that stand for students: always the same for a course and a lab, and told by nobody.

They come from the secret beside the gradebook; without it nobody can go from a name to a student,
or from a name on one lab's board to that on another's.
"""

import hashlib
import hmac
from collections.abc import Iterable

FIRST = (
    "amber", "blue", "brave", "bright", "calm", "clear", "cool", "curious", "deep", "eager",
    "early", "fair", "fine", "free", "gentle", "golden", "grand", "green", "happy", "keen",
    "kind", "lively", "mellow", "merry", "nimble", "patient", "quick", "quiet", "silver", "sunny",
    "swift", "warm",
)  # fmt: skip
SECOND = (
    "alder", "aspen", "badger", "beech", "birch", "cedar", "crane", "elm", "falcon", "fern",
    "finch", "fox", "hare", "hazel", "heron", "ibis", "kestrel", "larch", "lark", "lynx",
    "maple", "marten", "oak", "otter", "owl", "pine", "raven", "robin", "rowan", "spruce",
    "swan", "willow",
)  # fmt: skip


def digest_of(secret: bytes, lab: str, student: str) -> bytes:
    """32 bytes that stand for a student on a lab's board; any name of a folder has some."""
    text = "\0".join(("leaderboard", lab, student)).encode("utf-8", "surrogateescape")
    return hmac.digest(secret, text, hashlib.sha256)


def name_of(digest: bytes) -> str:
    """Such as "quiet heron 4821": one of ten million."""
    number = int.from_bytes(digest[2:6], "big") % 10_000
    return f"{FIRST[digest[0] % 32]} {SECOND[digest[1] % 32]} {number:04}"


def names(secret: bytes, lab: str, students: Iterable[str]) -> dict[str, str]:
    """A name for each student; where two would have one, both carry more of what they stand for."""
    digests = {student: digest_of(secret, lab, student) for student in students}
    short = {student: name_of(digest) for student, digest in digests.items()}
    shared = [name for name in short.values() if list(short.values()).count(name) > 1]
    return {
        student: f"{name} {digests[student].hex()[-12:]}" if name in shared else name
        for student, name in short.items()
    }
