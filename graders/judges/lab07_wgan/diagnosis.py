"""Judges the diagnosis of three runs; the key says which fault each kind of run has."""

from graders.judges.kit.diagnosis import Diagnosis

KEY = (
    "critic_sign",
    "sorted",
    "no_bound",
    "sound",
    "gen_clipped",
    "one_noise",
    "critic_idle",
)
JUDGE = Diagnosis("07_wgan", KEY)
