"""Read IDX files, the format of MNIST and Fashion-MNIST, gzipped or not.

A damaged file is named together with the remedy. Format: http://yann.lecun.com/exdb/mnist/.
"""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gancourse.data.errors import DataError

UNSIGNED_BYTE = 0x08
REMEDY = "delete it and run again to get a fresh copy, or load_digits('offline') to go on without"


def read_idx(path: Path) -> NDArray[np.uint8]:
    """The array of bytes in an IDX file, of the shape that its header gives.

    Raises:
        DataError: the file is truncated, no IDX file, or cannot be read; names file and remedy.
    """
    raw = _bytes(path)
    if len(raw) < 4 or raw[:2] != b"\0\0" or raw[2] != UNSIGNED_BYTE:
        raise DataError(f"{path} is not an IDX file of bytes (a saved web page?): {REMEDY}.")
    start = 4 + 4 * raw[3]
    shape = tuple(int(size) for size in np.frombuffer(raw[4:start], dtype=">u4"))
    if len(shape) != raw[3] or len(raw) - start != math.prod(shape):
        raise DataError(f"{path} is truncated ({len(raw) - start:,} bytes of data): {REMEDY}.")
    return np.frombuffer(raw, dtype=np.uint8, offset=start).reshape(shape)


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if path.suffix == ".gz" else data
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(f"{path} is damaged ({error}): {REMEDY}.") from error
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror}): check its rights.") from error
