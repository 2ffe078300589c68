"""Right and wrong answers to 05_first_gan.get_generator_block."""

import torch
from torch import nn

# %% right reference: a plain Sequential
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(inplace=True),
    )

# %% right by_hand: batch norm written out, gamma and beta with an axis to spare
class Norm(nn.Module):
    def __init__(self, m, eps=1e-5):
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(1, m))
        self.beta = nn.Parameter(torch.zeros(1, m))
        self.eps = eps
        self.mean, self.var = torch.zeros(1, m), torch.ones(1, m)

    def forward(self, x):
        if self.training:
            mean, var = x.mean(0, keepdim=True), x.var(0, unbiased=False, keepdim=True)
            with torch.no_grad():
                self.mean = 0.9 * self.mean + 0.1 * mean
                self.var = 0.9 * self.var + 0.1 * x.var(0, keepdim=True)
        else:
            mean, var = self.mean, self.var
        return (x - mean) / torch.sqrt(var + self.eps) * self.gamma + self.beta


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), Norm(output_dim), nn.ReLU())

# %% right class: an own class with a functional activation
class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.norm = nn.BatchNorm1d(m)
        self.fc = nn.Linear(n, m)

    def forward(self, x):
        return torch.clamp(self.norm(self.fc(x)), min=0)


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% right conv: a convolution of width one is a Linear layer
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Unflatten(1, (input_dim, 1)), nn.Conv1d(input_dim, output_dim, 1), nn.Flatten(),
        nn.BatchNorm1d(output_dim), nn.ReLU(),
    )

# %% right functional: parameters and buffers of its own, functional calls
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(m))
        self.w = nn.Parameter(torch.randn(n, m) * 0.02)
        self.scale = nn.Parameter(torch.ones(m))
        self.register_buffer("mean", torch.zeros(m))
        self.register_buffer("var", torch.ones(m))

    def forward(self, x):
        y = F.batch_norm(x @ self.w, self.mean, self.var, self.scale, self.shift, training=self.training)
        return F.relu(y)


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% right lazy: lazy layers
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.LazyLinear(output_dim), nn.LazyBatchNorm1d(), nn.ReLU())

# %% right leaky_zero: a LeakyReLU with slope 0 is a ReLU; orthogonal initialisation
from collections import OrderedDict


def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.orthogonal_(linear.weight)
    nn.init.zeros_(linear.bias)
    parts = OrderedDict(fc=linear, bn=nn.BatchNorm1d(output_dim), act=nn.LeakyReLU(0.0))
    return nn.Sequential(parts)

# %% right no_bias: no bias before batch norm
def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim, bias=False)
    nn.init.xavier_uniform_(linear.weight)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())

# %% right other_names: parameters under other names, float32 forced
def get_generator_block(n, m):
    layers = nn.Sequential()
    layers.add_module("dense", nn.Linear(n, m))
    layers.add_module("norm", nn.BatchNorm1d(num_features=m))
    layers.add_module("act", nn.ReLU(inplace=True))
    return layers

# %% right subclass: a subclass of Sequential, explicit defaults
class GeneratorBlock(nn.Sequential):
    def __init__(self, input_dim: int, output_dim: int) -> None:
        super().__init__()
        self.add_module("lin", nn.Linear(input_dim, output_dim, bias=True))
        self.add_module("bn", nn.BatchNorm1d(output_dim, eps=1e-05, momentum=0.1))
        self.add_module("relu", nn.ReLU())


get_generator_block = GeneratorBlock

# %% right threshold: ReLU written as a threshold
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.Threshold(0, 0))

# %% wrong cached: one block for each pair of sizes
# hint: share parameters
import functools


@functools.lru_cache(None)
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
    )

# %% wrong comes_in_eval: the module comes in eval mode
# hint: eval mode
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()).eval()

# %% wrong detached: the Linear layer's output detached
# hint: no gradient
class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc, self.norm = nn.Linear(n, m), nn.BatchNorm1d(m)

    def forward(self, x):
        return torch.relu(self.norm(self.fc(x).detach()))


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong detached_statistics: hand-made batch norm without gradient through its statistics
# hint: gradient
class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc = nn.Linear(n, m)
        self.g, self.b = nn.Parameter(torch.ones(m)), nn.Parameter(torch.zeros(m))
        self.register_buffer("mean", torch.zeros(m))
        self.register_buffer("var", torch.ones(m))

    def forward(self, x):
        x = self.fc(x)
        mean, var = self.mean, self.var
        if self.training:
            with torch.no_grad():
                mean, var = x.mean(0), x.var(0, unbiased=False)
                self.mean.mul_(0.9).add_(0.1 * mean)
                self.var.mul_(0.9).add_(0.1 * x.var(0))
        return torch.relu((x - mean) / (var + 1e-5).sqrt() * self.g + self.b)


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong double: float64 layers
# hint: raised RuntimeError|float64
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()).double()

# %% wrong double_precision: computes in double precision
# hint: dtype|float
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()).double()

# %% wrong dropout: dropout at the end
# hint: dropout or noise
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
        nn.Dropout(0.3),
    )

# %% wrong elu: an ELU
# hint: ends in elu
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ELU(),
    )

# %% wrong eps: eps 0.8, from a published GAN
# hint: eps=0.8
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, 0.8),
        nn.ReLU(),
    )

# %% wrong eps_small: eps 1e-3
# hint: eps=0.001
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, eps=1e-3),
        nn.ReLU(),
    )

# %% wrong eval_mode: the block is handed over with batch norm always in eval
# hint: eval mode
def get_generator_block(input_dim, output_dim):
    norm = nn.BatchNorm1d(output_dim)
    norm.eval()
    norm.train = lambda mode=True: norm
    return nn.Sequential(nn.Linear(input_dim, output_dim), norm, nn.ReLU())

# %% wrong first_activation: the activation comes first
# hint: order is wrong
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.ReLU(), nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim))

# %% wrong frozen: weights frozen
# hint: frozen
def get_generator_block(input_dim, output_dim):
    block = nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())
    block.requires_grad_(False)
    return block

# %% wrong frozen_linear: Linear weights frozen
# hint: frozen
def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim).requires_grad_(False)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())

# %% wrong gelu: a GELU
# hint: ends in gelu
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.GELU(),
    )

# %% wrong hardtanh: a ReLU cut off at 20
# hint: cut off
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU(), nn.Hardtanh(0, 20))

# %% wrong hidden_parameters: layers kept in a plain list
# hint: no parameters are registered
class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.layers = [nn.Linear(n, m), nn.BatchNorm1d(m), nn.ReLU()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong in_place: changes its input
# hint: in place
class Shift(nn.Module):
    def forward(self, x):
        y = x.clone()
        if not x.requires_grad and x.is_leaf:
            x.add_(1.0)
        return y


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(Shift(), nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())

# %% wrong instance_norm: instance norm
# hint: not relu|raised|parameters
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.InstanceNorm1d(output_dim, affine=True, track_running_stats=True),
        nn.ReLU(),
    )

# %% wrong layer_norm: layer norm instead of batch norm
# hint: not relu
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LayerNorm(output_dim),
        nn.ReLU(),
    )

# %% wrong leaky: the discriminator's activation
# hint: multiplied by 0.2
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong leaky_default: a LeakyReLU of slope 0.01
# hint: multiplied by 0.01
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.LeakyReLU(),
    )

# %% wrong list: a list of layers
# hint: is a list
def get_generator_block(input_dim, output_dim):
    return [nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()]

# %% wrong module_list: a ModuleList cannot be called
# hint: raised NotImplementedError|not filled in|forward
def get_generator_block(input_dim, output_dim):
    return nn.ModuleList([nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()])

# %% wrong momentum: momentum 0.9, as in other frameworks
# hint: momentum=0.9
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, momentum=0.9),
        nn.ReLU(),
    )

# %% wrong momentum_none: cumulative average of the statistics
# hint: running statistics|momentum|eval
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim, momentum=None), nn.ReLU())

# %% wrong no_affine: no scale and shift
# hint: affine=False
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, affine=False),
        nn.ReLU(),
    )

# %% wrong no_norm: batch norm forgotten
# hint: batch norm is missing
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
    )

# %% wrong no_relu: ReLU forgotten
# hint: ReLU is missing
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
    )

# %% wrong no_tracking: no running statistics
# hint: batch's own statistics
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, track_running_stats=False),
        nn.ReLU(),
    )

# %% wrong none_for_norm: None among the layers
# hint: raised TypeError
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), None, nn.ReLU())

# %% wrong norm_first: batch norm of the input
# hint: before the Linear
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.BatchNorm1d(input_dim),
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
    )

# %% wrong norm_in_eval: its batch norm comes in eval mode
# hint: eval mode
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim).eval(), nn.ReLU())

# %% wrong norm_input_size: batch norm over the wrong width
# hint: raised
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )

# %% wrong not_implemented: not filled in
# hint: not filled in
def get_generator_block(input_dim, output_dim):
    raise NotImplementedError

# %% wrong nothing: forgets to return
# hint: is a NoneType
def get_generator_block(input_dim, output_dim):
    block = nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())

# %% wrong prelu: a PReLU
# hint: parameters have the shapes|not relu
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.PReLU(),
    )

# %% wrong relu6: ReLU6 cuts off above 6
# hint: relu6
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU6())

# %% wrong relu_before_norm_and_after: ReLU on both sides of batch norm
# hint: relu|order|output is not
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU(), nn.BatchNorm1d(output_dim), nn.ReLU())

# %% wrong relu_first: ReLU before batch norm
# hint: after the ReLU
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
        nn.BatchNorm1d(output_dim),
    )

# %% wrong seeded: seeds torch
# hint: same random weights|sets torch's
def get_generator_block(input_dim, output_dim):
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
    )

# %% wrong sigmoid: a sigmoid
# hint: ends in sigmoid
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.Sigmoid(),
    )

# %% wrong square: the output as wide as the input
# hint: should be \(
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, input_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )

# %% wrong swapped_sizes: input and output swapped
# hint: raised RuntimeError
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(output_dim, input_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )

# %% wrong tanh: a tanh
# hint: ends in tanh
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.Tanh(),
    )

# %% wrong tuple: a tuple of layers
# hint: is a tuple
def get_generator_block(input_dim, output_dim):
    return nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()

# %% wrong two_layers: two Linear layers
# hint: parameters have the shapes
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
        nn.Linear(output_dim, output_dim),
    )

# %% wrong two_norms: normalises twice
# hint: parameters have the shapes
def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())

# %% wrong zeros: weights start at zero
# hint: entries equal
def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.zeros_(linear.weight)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())

# %% mutants: these do the same
# 5:8 inplace left out # writes over the batch norm's output or not: the same values
# 5:24 not # as above
