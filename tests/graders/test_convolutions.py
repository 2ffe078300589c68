"""Convolutions in NumPy against torch, forwards and back."""

import numpy as np
import pytest
import torch
from torch.nn.functional import conv2d, conv_transpose2d

from graders.judges.kit.convolutions import Conv

SIZES = [(4, 2, 1), (3, 1, 0), (2, 3, 2), (3, 3, 2), (1, 1, 0)]


@pytest.mark.parametrize("transposed", [False, True])
@pytest.mark.parametrize(("kernel", "stride", "padding"), SIZES)
def test_outputs_and_gradients(kernel: int, stride: int, padding: int, transposed: bool) -> None:
    conv = Conv("conv", 3, 2, kernel, stride, padding, transposed)
    rng = np.random.default_rng(kernel)
    x = torch.tensor(rng.normal(size=(4, 3, 7, 6)), requires_grad=True)
    weight = torch.tensor(rng.normal(size=conv.weight_shape), requires_grad=True)
    bias = torch.tensor(rng.normal(size=2), requires_grad=True)
    call = conv_transpose2d if transposed else conv2d
    y = call(x, weight, bias, stride, padding)
    slope = rng.normal(size=y.shape)
    expected = torch.autograd.grad(y, (x, weight, bias), torch.tensor(slope))

    a, w, b = (t.detach().numpy() for t in (x, weight, bias))
    np.testing.assert_allclose(conv.forward(a, w, b), y.detach().numpy(), atol=1e-12)
    assert y.shape[2:] == (conv.side(7), conv.side(6))
    for found, right in zip(conv.backward(a, w, slope), expected, strict=True):
        np.testing.assert_allclose(found, right.numpy(), atol=1e-12)
