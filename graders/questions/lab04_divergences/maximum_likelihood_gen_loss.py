"""Asks for `maximum_likelihood_gen_loss`."""

from graders.questions.lab04_divergences._lab import EXERCISES

EXERCISE = EXERCISES["maximum_likelihood_gen_loss"]
