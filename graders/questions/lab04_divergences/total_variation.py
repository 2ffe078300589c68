"""Asks for `total_variation`."""

from graders.questions.kit.pure import exercise
from graders.questions.lab04_divergences.pairs import pose_symmetric

EXERCISE = exercise(1, pose_symmetric)
