"""Answers that share a job are judged as if each were alone."""

from pathlib import Path

from in_jobs import SHARED, judged, loaded

from graders.criteria import Verdict
from graders.engine.intake.reading import Answer
from graders.engine.run.pool import Source

EXERCISE = "05_first_gan.get_noise"
HEAD = "import torch\ndef get_noise(n_samples, z_dim, device='cpu'):\n    "
RIGHT = f"{HEAD}return torch.randn(n_samples, z_dim, device=device)"
POISONED = f"import torch\ntorch.randn = torch.rand\n{RIGHT}"
LEAVES = f"import os\n{HEAD}os._exit(0)"
WRONG = f"{HEAD}return torch.rand(n_samples, z_dim, device=device)"


def passes(answer: Answer, verdict: Verdict) -> bool:
    return verdict.passed


def test_what_one_answer_does_to_a_job_costs_no_other(source: Source, tmp_path: Path) -> None:
    texts = [RIGHT, POISONED, RIGHT, LEAVES, RIGHT, WRONG, *[RIGHT] * (SHARED - 5)]
    answers = []
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.py"
        path.write_text(text)
        answers.append(Answer(path.name, path))
    found = [verdict.passed for _, verdict in judged(source, EXERCISE, 3, answers, passes)]
    assert found == [text == RIGHT for text in texts]


def test_what_follows_the_end_of_a_job_is_not_counted_as_wrong(source: Source) -> None:
    """Where a verdict of failure is what is expected, as of a mutant."""
    requests = [(text, {"source": text, "filename": "x.py"}) for text in (WRONG, LEAVES, RIGHT)]
    found = loaded(source, EXERCISE, 3, requests, lambda text, verdict: not verdict.passed)
    assert [verdict.passed for _, verdict in found] == [False, False, True]
