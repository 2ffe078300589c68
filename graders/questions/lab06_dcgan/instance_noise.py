"""Asks for `instance_noise`."""

from graders.questions.lab06_dcgan._lab import EXERCISES

EXERCISE = EXERCISES["instance_noise"]
