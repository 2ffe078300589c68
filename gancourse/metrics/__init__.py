"""Honest measures of generated digits and points; none draws from the global random state."""

from gancourse.metrics.classifier import class_probabilities, classify, features, load_classifier
from gancourse.metrics.codes import (
    distinct_digits,
    hungarian_accuracy,
    mutual_information,
    mutual_information_gap,
    mutual_information_table,
    sweep_correlation,
    sweep_effect,
)
from gancourse.metrics.distance import digit_distance
from gancourse.metrics.outlines import ShapeQuality, measure_shapes, name_shapes
from gancourse.metrics.plane import modes_covered, off_support_share, sliced_wasserstein, support
from gancourse.metrics.quality import (
    Quality,
    class_coverage,
    class_entropy,
    measure_digits,
    precision_recall,
)
from gancourse.metrics.sampling import sample_images
from gancourse.metrics.scale import Mark, reading, scale
from gancourse.metrics.strokes import slant, stroke_width

__all__ = [
    "Mark",
    "Quality",
    "ShapeQuality",
    "class_coverage",
    "class_entropy",
    "class_probabilities",
    "classify",
    "digit_distance",
    "distinct_digits",
    "features",
    "hungarian_accuracy",
    "load_classifier",
    "measure_digits",
    "measure_shapes",
    "modes_covered",
    "mutual_information",
    "mutual_information_gap",
    "mutual_information_table",
    "name_shapes",
    "off_support_share",
    "precision_recall",
    "reading",
    "sample_images",
    "scale",
    "slant",
    "sliced_wasserstein",
    "stroke_width",
    "support",
    "sweep_correlation",
    "sweep_effect",
]
