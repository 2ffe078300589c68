"""Asks which fault lies behind each of three runs against a critic."""

from graders.questions.kit.diagnosis import diagnosis_exercise

EXERCISE = diagnosis_exercise(3)
