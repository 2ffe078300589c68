"""Asks for `infogan_sample_code`."""

from graders.questions.lab10_infogan._lab import EXERCISES

EXERCISE = EXERCISES["infogan_sample_code"]
