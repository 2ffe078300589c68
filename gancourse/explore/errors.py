"""The one error of this package: what cannot be explored, and what was expected instead."""


class ExploreError(Exception):
    """Tells in one or two lines what came, what was expected, and the likely slip."""
