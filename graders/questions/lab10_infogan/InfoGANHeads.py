"""Asks for `InfoGANHeads`."""

from graders.questions.lab10_infogan._lab import EXERCISES

EXERCISE = EXERCISES["InfoGANHeads"]
