"""Judges `cond_points`: points joined to the one-hot coding of labels."""

from graders.judges.lab03_conditional_2d.joined import judge

JUDGE = judge("points")
