"""What the course's notebooks import: data, metrics, plots, training helpers, sliders.

Importing this package is cheap: torch is imported by the submodules that need it.
"""

__version__ = "0.1.0"
