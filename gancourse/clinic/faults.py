"""What can be wrong with a run, in a learner's words, and which of it a lab asks for."""

FAULTS = {
    "healthy": "nothing is wrong: a run as it should be",
    "detached": "the generator's loss is computed on detached fakes",
    "swapped": "D is told 1 for fakes and 0 for real images",
    "no_zero_grad": "disc_opt.zero_grad() is missing",
    "eval_mode": "the generator is in eval mode from the first step on",
    "same_noise": "every step uses the same batch of noise",
    "sigmoid_twice": "D's logits go through a sigmoid before the loss, which has its own",
    "saturating": "the generator minimises log(1 - D(G(z)))",
    "d_slow": "D learns far too slowly for G",
    "d_strong": "D learns far too fast for G",
    "pixel_range": "real pixels lie in [-1, 1], but G can only make 0 to 1",
    "sorted": "the training images come sorted by class",
    "sound": "nothing is wrong: a critic's run as it should be",
    "no_bound": "nothing bounds the critic's slope: no clamp, no penalty",
    "critic_sign": "the critic's loss has its sign turned",
    "gen_sign": "the generator's loss has its sign turned",
    "critic_idle": "the critic learns far too slowly",
    "gen_clipped": "the generator's weights are clamped as well",
    "cut_off": "no gradient reaches the generator: its fakes are detached in its own loss",
    "one_noise": "every step uses one and the same batch of noise",
    "no_create_graph": "the penalty's gradient is taken without create_graph",
    "penalty_subtracted": "the penalty is subtracted, not added",
}
"""By id: one line each. Ids are what a diagnosis answers with."""

LISTED = {
    "05_first_gan": (
        "healthy",
        "detached",
        "swapped",
        "no_zero_grad",
        "eval_mode",
        "same_noise",
        "sigmoid_twice",
        "saturating",
        "d_slow",
        "pixel_range",
    ),
    "06_dcgan": (
        "healthy",
        "d_strong",
        "d_slow",
        "saturating",
        "pixel_range",
        "detached",
        "swapped",
        "no_zero_grad",
        "eval_mode",
        "same_noise",
        "sigmoid_twice",
    ),
    "07_wgan": (
        "sound",
        "no_bound",
        "critic_sign",
        "gen_sign",
        "critic_idle",
        "gen_clipped",
        "cut_off",
        "one_noise",
        "sorted",
    ),
    "08_wgan_gp": (
        "sound",
        "no_bound",
        "no_create_graph",
        "penalty_subtracted",
        "critic_sign",
        "critic_idle",
        "cut_off",
        "one_noise",
        "sorted",
    ),
}
"""By lab: the ids to choose from, more than there are kinds of runs."""


def listed(lab: str) -> dict[str, str]:
    """The faults to choose from in a lab, id -> line. Raises KeyError for any other lab."""
    return {fault: FAULTS[fault] for fault in LISTED[lab]}
