"""Asks which fault lies behind each of three runs."""

from graders.questions.kit.diagnosis import diagnosis_exercise

EXERCISE = diagnosis_exercise(3)
