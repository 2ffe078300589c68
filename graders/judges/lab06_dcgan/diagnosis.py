"""Judges the diagnosis of three runs; the key says which fault each kind of run has."""

from graders.judges.kit.diagnosis import Diagnosis

KEY = (
    "d_slow",
    "pixel_range",
    "healthy",
    "saturating",
    "detached",
    "d_strong",
)
JUDGE = Diagnosis("06_dcgan", KEY)
