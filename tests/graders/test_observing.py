"""What is noted of an answer's behaviour, and what stays as it was."""

import random
import sys

import numpy as np
import torch

from graders.observing import array, attempt, describe, observe, undisturbed


def slip():
    raise ValueError("not this way")


def test_an_exception_is_described_with_the_answers_own_line():
    told = attempt(slip)["raised"]
    assert told["type"] == "ValueError"
    assert told["message"] == "not this way"
    assert told["where"]["code"] == 'raise ValueError("not this way")'


class HostileError(Exception):
    def __str__(self):
        raise RuntimeError


def test_an_exception_that_cannot_be_printed_is_described_all_the_same():
    assert describe(HostileError())["message"] == ""


def test_random_states_are_put_back():
    torch.manual_seed(1)
    before = torch.rand(2), np.random.rand(), random.random()
    torch.manual_seed(1)
    np.random.seed(1)
    random.seed(1)
    with undisturbed():
        np.random.rand()
        random.random()
        torch.rand(3)
    assert torch.equal(torch.rand(2), before[0])
    np.random.seed(1)
    random.seed(1)
    expected = np.random.rand(), random.random()
    np.random.seed(1)
    random.seed(1)
    with undisturbed():
        np.random.rand()
        random.random()
    assert (np.random.rand(), random.random()) == expected


def test_tensors_are_copied_as_arrays():
    tensor = torch.ones(2, dtype=torch.float16, requires_grad=True)
    copy = array(tensor)
    assert copy is not None
    assert copy.dtype == np.float32
    assert array(torch.ones(2, device="meta")) is None
    assert array("text") is None


def test_stderr_of_an_answer_goes_to_stdout(capsys):
    def noisy(*arguments, **named):
        print("a warning", file=sys.stderr)
        raise NotImplementedError

    result = observe("05_first_gan.get_noise", noisy, {})
    shown = capsys.readouterr()
    assert shown.err == ""
    assert set(result) == {"seen", "raised"}
