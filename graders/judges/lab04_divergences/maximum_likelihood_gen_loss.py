"""Judges `maximum_likelihood_gen_loss`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["maximum_likelihood_gen_loss"]
