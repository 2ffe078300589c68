"""Judges `infogan_sample_code`."""

from graders.judges.lab10_infogan._lab import JUDGES

JUDGE = JUDGES["infogan_sample_code"]
