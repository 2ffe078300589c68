"""The plain-data border: what may pass between a student's process and ours, as JSON text.

Plain data are None, bool, int, float, str, lists, string-keyed dicts and NumPy arrays of a few
numeric types. Encoding and decoding never run code that the data bring along, and both ends
check sizes, so that bytes from a student's process can be read safely.
"""

import base64
import binascii
import json
import math
from collections.abc import Mapping
from typing import Any, TypeAlias

import numpy as np

Plain: TypeAlias = Any
"""None | bool | int | float | str | np.ndarray | list[Plain] | dict[str, Plain]"""

MAX_BYTES = 64 * 2**20
DTYPES = ("float32", "float64", "int64", "int32", "uint8", "bool")
_MARK = "__array__"
_MAX_DEPTH = 16  # a reply around an observation around six parts of a network takes 14


class NotPlainError(ValueError):
    """Something that may not cross the border: a foreign type, a bad shape, too many bytes."""


def encode(data: Plain, limit: int = MAX_BYTES) -> bytes:
    """Plain data as UTF-8 JSON. Raises NotPlainError for anything else, or above `limit` bytes."""
    text = json.dumps(_to_json(data, 0), allow_nan=True).encode()
    if len(text) > limit:
        raise NotPlainError(f"{len(text)} bytes are more than the {limit} that may be sent")
    return text


def decode(text: bytes, limit: int = MAX_BYTES) -> Plain:
    """The inverse of `encode`. Raises NotPlainError on anything that `encode` does not write."""
    if len(text) > limit:
        raise NotPlainError(f"{len(text)} bytes are more than the {limit} that may be read")
    try:
        return _from_json(json.loads(text), 0)
    except (ValueError, RecursionError, MemoryError) as error:
        raise NotPlainError(f"not readable as plain data: {type(error).__name__}") from None


def _to_json(data: Plain, depth: int) -> Any:
    if depth > _MAX_DEPTH:
        raise NotPlainError("nested too deeply")
    # Exact types only: a subclass of float or str could lie about itself.
    if data is None or type(data) in (bool, int, float, str):
        return data
    if type(data) is np.ndarray:
        return _array_to_json(data)
    if isinstance(data, np.generic):
        return _to_json(data.item(), depth + 1)
    if type(data) in (list, tuple):
        return [_to_json(item, depth + 1) for item in data]
    if type(data) is dict and all(type(key) is str for key in data):
        return {key: _to_json(item, depth + 1) for key, item in data.items()}
    raise NotPlainError(f"{type(data).__name__} is not plain data")


def _array_to_json(array: np.ndarray) -> dict[str, Any]:
    if array.dtype.name not in DTYPES:
        raise NotPlainError(f"arrays of {array.dtype.name} may not be sent")
    raw = np.ascontiguousarray(array).tobytes()
    return {_MARK: [array.dtype.name, list(array.shape), base64.b64encode(raw).decode()]}


def _from_json(data: Any, depth: int) -> Plain:
    if depth > _MAX_DEPTH:
        raise NotPlainError("nested too deeply")
    if isinstance(data, list):
        return [_from_json(item, depth + 1) for item in data]
    if isinstance(data, dict):
        if _MARK in data:
            return _array_from_json(data)
        return {key: _from_json(item, depth + 1) for key, item in data.items()}
    return data


def _array_from_json(data: Mapping[str, Any]) -> np.ndarray:
    parts = data[_MARK]
    if len(data) != 1 or not isinstance(parts, list) or len(parts) != 3:
        raise NotPlainError("malformed array")
    dtype, shape, raw = parts
    if dtype not in DTYPES or not isinstance(raw, str) or not _is_shape(shape):
        raise NotPlainError("malformed array header")
    try:
        content = base64.b64decode(raw, validate=True)
    except binascii.Error:
        raise NotPlainError("malformed array bytes") from None
    if len(content) != math.prod(shape) * np.dtype(dtype).itemsize:
        raise NotPlainError("an array's bytes do not fit its shape")
    return np.frombuffer(content, dtype=dtype).reshape(shape).copy()


def _is_shape(shape: Any) -> bool:
    return (
        isinstance(shape, list)
        and len(shape) <= 8
        and all(type(n) is int and 0 <= n <= MAX_BYTES for n in shape)
    )
