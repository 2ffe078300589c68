"""Judges the diagnosis of three runs; the key says which fault each kind of run has."""

from graders.judges.kit.diagnosis import Diagnosis

KEY = (
    "sigmoid_twice",
    "same_noise",
    "healthy",
    "detached",
    "eval_mode",
    "swapped",
    "no_zero_grad",
)
JUDGE = Diagnosis("05_first_gan", KEY)
