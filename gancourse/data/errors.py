"""The one error of this package: data that are missing or damaged, named with the remedy."""


class DataError(Exception):
    """Tells in one line which file or setting is wrong and what to do about it."""
