"""The catalogue of probes: what is drawn, and how it is handed over."""

import numpy as np
import pytest
import torch

from graders.questions.kit import probes

RNG = np.random.default_rng(5)


@pytest.mark.parametrize("shape", [(5,), (5, 1), (2, 3), (3, 1, 2, 4)])
def test_a_strided_tensor_has_gaps_and_the_same_numbers(shape):
    value = RNG.normal(size=shape).astype(np.float32)
    tensor = probes.tensor(value, probes.STRIDED)
    assert not tensor.is_contiguous()
    assert tensor.dtype == torch.float32
    assert np.array_equal(tensor.numpy(), value)


def test_only_float_arrays_become_double():
    assert probes.tensor(np.ones(2), probes.DOUBLE).dtype == torch.float64
    assert probes.tensor(np.array([1, 2]), probes.DOUBLE).dtype == torch.int64
    assert probes.tensor(0.5, probes.DOUBLE) == 0.5


@pytest.mark.parametrize(("least", "zeros"), [(0.0, ()), (1e-4, ()), (1e-5, (0, 3))])
def test_distributions_sum_to_one(least, zeros):
    p = probes.distribution(RNG, 7, zeros, least)
    assert np.isclose(p.sum(), 1)
    assert set(np.flatnonzero(p == 0)) == set(zeros)
    assert not least or np.isclose(p[p > 0].min(), least)


def test_sizes_hold_one_two_and_more_than_sixteen():
    for sizes in (probes.batches(RNG, 64), probes.widths(RNG), probes.classes(RNG, 10)):
        assert {1, 2} <= set(sizes)
        assert max(sizes) > 16
    assert max(probes.batches(RNG, 64)) > 64


def test_labels_show_the_last_class_of_those_that_occur():
    assert probes.labels(RNG, 9, 6, shown=4).max() == 3
    assert set(probes.labels(RNG, 2, 5)) == {0, 4}


def test_far_logits_reach_the_bound_and_no_farther():
    far = probes.far_logits(RNG, (4, 2), 80.0)
    assert np.abs(far).max() == pytest.approx(80.0)
