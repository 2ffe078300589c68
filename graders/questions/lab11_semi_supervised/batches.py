"""Three batches for one discriminator: labelled, unlabelled and fake, of sizes of their own."""

import numpy as np

from graders.plain import Plain
from graders.questions.kit.probes import far_logits, labels, logits
from graders.questions.kit.pure import Groups, manners, probe


def pose_three(rng: np.random.Generator, extra: int) -> Groups:
    """Questions on logits of K + extra columns, K real classes; labels stay below K."""

    def ask(n: int, u: int, m: int, k: int, far: bool = False, shown: int | None = None) -> Plain:
        draw = far_logits if far else logits
        lab, unl, fake = (draw(rng, (size, k + extra)) for size in (n, u, m))
        return probe(lab, labels(rng, n, k, shown), unl, fake)

    return {
        "equal": [ask(6, 6, 6, 4), ask(5, 5, 5, 3), ask(4, 4, 4, 7)],
        "unequal": [ask(3, 8, 5, 4), ask(9, 4, 6, 3), ask(5, 6, 11, 5), ask(4, 20, 18, 3)],
        "one": [ask(1, 1, 1, 4), ask(1, 3, 2, 5), ask(4, 1, 3, 2), ask(2, 3, 1, 3)],
        "classes": [ask(6, 4, 5, 2), ask(5, 7, 6, 19), ask(6, 5, 4, 8, shown=3)],
        "extreme": [ask(6, 5, 4, 4, True), ask(4, 6, 5, 3, True), ask(1, 2, 1, 5, True)],
        **manners(lambda: ask(5, 4, 6, 3), double=False),
    }
