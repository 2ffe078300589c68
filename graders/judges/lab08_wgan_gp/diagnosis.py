"""Judges the diagnosis of three runs; the key says which fault each kind of run has."""

from graders.judges.kit.diagnosis import Diagnosis

KEY = (
    "no_bound",
    "one_noise",
    "no_create_graph",
    "cut_off",
    "sound",
    "critic_sign",
    "sorted",
)
JUDGE = Diagnosis("08_wgan_gp", KEY)
