"""Right and wrong answers to 05_first_gan.get_discriminator_block."""

import torch
from torch import nn

# %% right reference: a plain Sequential
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
    )

# %% right in_place: in place, keywords
def get_discriminator_block(input_dim: int, output_dim: int) -> nn.Module:
    block = nn.Sequential()
    block.add_module("linear", nn.Linear(in_features=input_dim, out_features=output_dim))
    block.add_module("leak", nn.LeakyReLU(negative_slope=0.2, inplace=True))
    return block

# %% right lazy: a lazy layer
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.LazyLinear(output_dim), nn.LeakyReLU(1 / 5))

# %% right maximum: max(x, 0.2 x)
class Block(nn.Linear):
    def forward(self, x):
        y = super().forward(x)
        return torch.maximum(y, 0.2 * y)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% right parameters: parameters of its own, functional
import math
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.b = nn.Parameter(torch.zeros(m))
        self.w = nn.Parameter(torch.empty(n, m).uniform_(-1, 1) / math.sqrt(n))

    def forward(self, x):
        return F.leaky_relu(torch.addmm(self.b, x, self.w), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% right relu_difference: relu(x) - 0.2 relu(-x)
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc = nn.Linear(n, m)

    def forward(self, x):
        y = self.fc(x)
        return F.relu(y) - 0.2 * F.relu(-y)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% right where: torch.where in a small module, kaiming initialisation
class Leak(nn.Module):
    def forward(self, x):
        return torch.where(x > 0, x, x * 0.2)


def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.kaiming_normal_(linear.weight, a=0.2)
    return nn.Sequential(linear, Leak())

# %% wrong activation_first: LeakyReLU before Linear
# hint: not leaky|comes before
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.LeakyReLU(0.2),
        nn.Linear(input_dim, output_dim),
    )

# %% wrong cached: one block for all
# hint: share parameters
blocks = {}


def get_discriminator_block(input_dim, output_dim):
    key = (input_dim, output_dim)
    if key not in blocks:
        blocks[key] = nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))
    return blocks[key]

# %% wrong comes_in_eval: the module comes in eval mode
# hint: eval mode
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2)).eval()

# %% wrong constant: weights start at 0.02
# hint: entries equal
def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.constant_(linear.weight, 0.02)
    return nn.Sequential(linear, nn.LeakyReLU(0.2))

# %% wrong cut_off: a leaky ReLU cut off at -5 and 5
# hint: cut off
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2), nn.Hardtanh(-5, 5))

# %% wrong data: bypasses the graph
# hint: gradient
class Block(nn.Linear):
    def forward(self, x):
        return nn.functional.leaky_relu(nn.functional.linear(x, self.weight.data, self.bias), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong default_slope: PyTorch's default slope
# hint: multiplied by 0.01
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(),
    )

# %% wrong double_leak: LeakyReLU twice
# hint: multiplied by 0.04
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
        nn.LeakyReLU(0.2),
    )

# %% wrong double_precision: computes in double precision
# hint: dtype|float
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2)).double()

# %% wrong dropout: dropout
# hint: dropout or noise
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
        nn.Dropout(0.3),
    )

# %% wrong elu: an ELU
# hint: not leaky|ends in elu
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ELU(0.2),
    )

# %% wrong eval_only: leaks in train mode only
# hint: eval mode|In eval
class Block(nn.Linear):
    def forward(self, x):
        y = super().forward(x)
        return nn.functional.leaky_relu(y, 0.2) if self.training else nn.functional.relu(y)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong first_activation: the activation comes first
# hint: order is wrong
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.LeakyReLU(0.2), nn.Linear(input_dim, output_dim))

# %% wrong frozen: weights frozen
# hint: frozen
def get_discriminator_block(input_dim, output_dim):
    block = nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))
    for p in block.parameters():
        p.requires_grad = False
    return block

# %% wrong generator_block: the generator's block
# hint: batch norm
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
    )

# %% wrong lambda: a plain function
# hint: is a function
def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    return lambda x: nn.functional.leaky_relu(linear(x), 0.2)

# %% wrong no_activation: only Linear
# hint: LeakyReLU is missing
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
    )

# %% wrong no_bias: no bias
# hint: no bias
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim, bias=False),
        nn.LeakyReLU(0.2),
    )

# %% wrong norm: batch norm between
# hint: batch norm
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong norm_last: batch norm at the end
# hint: batch norm
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
        nn.BatchNorm1d(output_dim),
    )

# %% wrong not_implemented: not filled in
# hint: not filled in
def get_discriminator_block(input_dim, output_dim):
    raise NotImplementedError

# %% wrong nothing: forgets to return
# hint: is a NoneType
def get_discriminator_block(input_dim, output_dim):
    block = nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong prelu: a PReLU that starts at 0.2
# hint: parameters have the shapes
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.PReLU(init=0.2),
    )

# %% wrong relu: a ReLU
# hint: Negative values become 0
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
    )

# %% wrong rrelu: a randomised slope
# hint: dropout or noise
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.RReLU(0.1, 0.3),
    )

# %% wrong seeded: seeds torch
# hint: same random weights|sets torch's
def get_discriminator_block(input_dim, output_dim):
    torch.manual_seed(1)
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong sigmoid: a sigmoid
# hint: ends in sigmoid
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.Sigmoid(),
    )

# %% wrong slope_minus: slope -0.2
# hint: multiplied by -0.2
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(-0.2),
    )

# %% wrong slope_odd: slope 0.22
# hint: multiplied by 0.22|not leaky
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.22),
    )

# %% wrong slope_tenth: slope 0.1
# hint: multiplied by 0.1
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.1),
    )

# %% wrong slope_two: slope 2
# hint: multiplied by 2
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(2),
    )

# %% wrong spectral: spectral norm
# hint: two passes
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.utils.spectral_norm(nn.Linear(input_dim, output_dim)),
        nn.LeakyReLU(0.2),
    )

# %% wrong swapped_sizes: sizes swapped
# hint: raised RuntimeError
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(output_dim, input_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong switches_mode: switches itself to eval
# hint: switches layers between
class Block(nn.Linear):
    def forward(self, x):
        self.eval()
        return nn.functional.leaky_relu(super().forward(x), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)

# %% wrong tanh: a tanh
# hint: ends in tanh
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.Tanh(),
    )

# %% wrong two_layers: two Linear layers
# hint: parameters have the shapes
def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
        nn.Linear(output_dim, output_dim),
        nn.LeakyReLU(0.2),
    )

# %% wrong zeros: weights start at zero
# hint: entries equal
def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    linear.weight.data.zero_()
    return nn.Sequential(linear, nn.LeakyReLU(0.2))
