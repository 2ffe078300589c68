"""Asks which fault lies behind each of twelve runs."""

from graders.questions.kit.diagnosis import diagnosis_exercise

EXERCISE = diagnosis_exercise(6)
