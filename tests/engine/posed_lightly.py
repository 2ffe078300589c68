"""Run as a program, without PyTorch at first: poses exercises, then judges one in earnest.

Prints JSON: the digest of each exercise's questions that can be posed so, by its id; the modules
that were left of that; whether the answer, zeros for noise, then passed.
"""

import hashlib
import json
import sys

import numpy as np

from graders.exercise import find
from graders.plain import encode

SEED = 5


def digest(exercise_id: str) -> str:
    """What stands for an exercise's questions under one seed."""
    exercise = find(exercise_id)
    questions = exercise.questions(np.random.default_rng(SEED), list(exercise.uses))
    return hashlib.sha256(encode(questions)).hexdigest()


def main() -> None:
    """Pose those that are named."""
    from graders.engine.run.lightly import does_without, forget

    before, found = set(sys.modules), {}
    for exercise_id in sys.argv[1:]:
        if does_without(exercise_id):
            found[exercise_id] = digest(exercise_id)
        forget(before)
    left = sorted(name for name in sys.modules if name.startswith(("torch", "graders.questions.")))

    import torch

    from graders.checking import judged_here

    verdict = judged_here("05_first_gan.get_noise", lambda n, z, device="cpu": torch.zeros(n, z), 3)
    print(json.dumps({"digests": found, "left": left, "passed": verdict.passed}))


if __name__ == "__main__":
    main()
