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
}
