"""The faults of the six runs that are kept apart, for a test before and after the course."""

KEY = {
    "U": "sorted",
    "V": "sigmoid_twice",
    "W": "critic_sign",
    "X": "eval_mode",
    "Y": "gen_clipped",
    "Z": "d_slow",
}
