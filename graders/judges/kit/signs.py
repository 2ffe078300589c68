"""What a fault looks like on curves and pictures, by its id: told to whoever named it wrongly."""

SIGNS = {
    "healthy": "A healthy run keeps both losses moving around a level, D(x) above D(G(z)), both "
    "away from 0 and 1, and draws other digits at every step.",
    "detached": "A generator that gets no gradient never changes: its speckle is the same early "
    "and late, while its loss climbs on and on.",
    "swapped": "With the labels swapped both losses fall to 0 together: D(x) goes to 0, D(G(z)) "
    "to 1.",
    "no_zero_grad": "Gradients that pile up throw D to and fro, ever more wildly, and the losses "
    "with it.",
    "eval_mode": "A generator left in eval mode gives nearly one picture for every noise for a "
    "long time, and D slowly pulls ahead.",
    "same_noise": "With one batch of noise for ever the last two grids are the same pictures in "
    "the same places, and D(x) and D(G(z)) come to one half.",
    "sigmoid_twice": "A sigmoid too many freezes the losses at 0.693, or at 0.813 and 0.313: flat "
    "lines.",
    "saturating": "log(1 - D(G(z))) is never above 0, so the generator's loss is a negative line; "
    "and it is flat where D is sure.",
    "d_slow": "A D that hardly learns answers about one half to everything, and G draws one "
    "pattern for every noise.",
    "d_strong": "A D that is far too fast has a loss near 0, and G's loss is high and jumps.",
    "pixel_range": "A generator that cannot make the darkest real pixel has a ground that stays "
    "grey, and D is sure from the first steps on.",
    "sorted": "With sorted classes the curves jump whenever the class changes, and a grid shows "
    "one class.",
    "sound": "In a sound run critic(x) stays above critic(G(z)), neither runs away, and every grid "
    "after the first shows digits, others at every step.",
    "no_bound": "Without a bound the scores run away, and the critic's loss falls ever further "
    "below 0.",
    "critic_sign": "A critic with its sign turned scores the fakes above the real images.",
    "gen_sign": "A generator with its sign turned moves to where its fakes are scored lowest: no "
    "grid shows digits, and critic(x) stays far above critic(G(z)).",
    "critic_idle": "A critic that hardly learns gives real images and fakes nearly one score to "
    "the end, and what G draws hardly becomes digits.",
    "gen_clipped": "A generator with clamped weights draws one and the same grey picture for every "
    "noise.",
    "cut_off": "A generator that gets no gradient never changes: its speckle is the same early "
    "and late.",
    "one_noise": "With one batch of noise for ever the last two grids are the same pictures in the "
    "same places.",
    "no_create_graph": "A penalty that is counted but cannot act drives the critic's loss up, far "
    "above 0.",
    "penalty_subtracted": "A penalty that is subtracted rewards steepness: the critic's loss falls "
    "without end, faster than without any penalty.",
    "label_unseen": "Where D cannot tell whose label is whose, the rows of a grid show any digits.",
    "code_loss_cut": "A code whose loss moves nobody stays unread: the share that is read rightly "
    "is that of chance, to the end.",
    "fake_chosen": "Where the class called fake may be chosen, some images are put in class 10, "
    "which is no digit.",
    "copies_input": "A G that is held to its input gives the input back.",
    "no_l1": "Without the L1 term the output looks like digits, but not like those of the targets.",
}
