"""Honest measures of generated digits and points; none draws from the global random state."""

from gancourse.metrics.classifier import class_probabilities, classify, features, load_classifier
from gancourse.metrics.distance import digit_distance, frechet_distance

__all__ = [
    "class_probabilities",
    "classify",
    "digit_distance",
    "features",
    "frechet_distance",
    "load_classifier",
]
