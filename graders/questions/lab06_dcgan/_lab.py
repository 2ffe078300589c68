"""Lab 06: the DCGAN rules. Questions on blocks, initialisation and the stabilisers of training."""

from collections.abc import Mapping

import numpy as np

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.pure import exercise, probe
from graders.questions.lab06_dcgan import draws


def pose_one_sided(rng: np.random.Generator) -> Mapping[str, list[Plain]]:
    """Unequal batches; smooth by position, by name and by default; large logits."""

    def logits(n: int) -> np.ndarray:
        return rng.normal(0.3, 2.0, (n, 1))

    a, b = rng.uniform(0.15, 0.4, 2)
    ends = np.array([[-100.0], [60.0], [100.0], [-30.0]])
    return {
        "usual": [
            probe(logits(5), logits(8), float(a)),
            probe(logits(7), logits(3), named={"smooth": float(b)}),
        ],
        "default": [probe(logits(4), logits(6))],
        "none": [probe(logits(6), logits(2), 0.0)],
        "extreme": [probe(ends, ends[:3], float(a)), probe(ends[:2], -ends, float(b))],
    }


EXERCISES = {
    "dcgan_weights_init": Exercise(2, draws.pose_init, draws.observe_init),
    "soft_real_targets": Exercise(2, draws.pose_targets, draws.observe_targets),
    "disc_loss_one_sided": exercise(2, pose_one_sided),
    "instance_noise": Exercise(2, draws.pose_instance_noise, draws.observe_instance_noise),
}
