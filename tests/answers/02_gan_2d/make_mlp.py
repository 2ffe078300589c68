"""Right and wrong answers to 02_gan_2d.make_mlp."""

from itertools import pairwise

import torch
from torch import nn


# %% right reference: a list of layers, the last activation left out
def make_mlp(sizes, slope=0.2):
    layers = []
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        layers += [nn.Linear(n_in, n_out), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% right lazy: only the outputs' widths are needed
def make_mlp(sizes, slope=0.2):
    *hidden, last = sizes[1:]
    net = nn.Sequential()
    for width in hidden:
        net.append(nn.LazyLinear(width)).append(nn.LeakyReLU(slope, inplace=True))
    return net.append(nn.LazyLinear(last))


# %% right module_list: a class with functional calls
class Mlp(nn.Module):
    def __init__(self, widths, leak):
        super().__init__()
        self.leak = leak
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(widths))

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = nn.functional.leaky_relu(layer(x), self.leak)
        return self.layers[-1](x)


def make_mlp(sizes, slope=0.2):
    return Mlp(sizes, slope)


# %% right recursive: one layer, then the rest
def make_mlp(sizes, slope=0.2):
    first = nn.Linear(sizes[0], sizes[1])
    if len(sizes) == 2:
        return first
    return nn.Sequential(first, nn.LeakyReLU(slope), make_mlp(sizes[1:], slope))


# %% right by_hand: parameters and a maximum, without any layer of torch's
class Bent(nn.Module):
    def __init__(self, sizes, slope):
        super().__init__()
        self.slope = slope
        self.weights = nn.ParameterList(
            torch.randn(a, b) * (2 / a) ** 0.5 for a, b in pairwise(sizes)
        )
        self.shifts = nn.ParameterList(torch.zeros(b) for b in sizes[1:])

    def forward(self, points):
        for i, (w, b) in enumerate(zip(self.weights, self.shifts)):
            if i:
                points = torch.where(points > 0, points, self.slope * points)
            points = points @ w + b
        return points


def make_mlp(sizes, slope=0.2):
    return Bent(list(sizes), slope)


# %% right initialised: Xavier's weights, zero biases, in an ordered dict
from collections import OrderedDict


def make_mlp(sizes, slope=0.2):
    parts = OrderedDict()
    for i in range(len(sizes) - 1):
        layer = nn.Linear(sizes[i], sizes[i + 1])
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
        parts[f"linear{i}"] = layer
        if i < len(sizes) - 2:
            parts[f"bend{i}"] = nn.LeakyReLU(negative_slope=slope)
    return nn.Sequential(parts)


# %% right popped: the activation before every layer but the first
def make_mlp(sizes, slope=0.2):
    layers = [nn.Linear(sizes[0], sizes[1])]
    for i in range(2, len(sizes)):
        layers.append(nn.LeakyReLU(slope))
        layers.append(nn.Linear(sizes[i - 1], sizes[i]))
    return nn.Sequential(*layers)


# %% wrong two_hidden: always the notebook's two hidden layers
# hint: raised|shape
def make_mlp(sizes, slope=0.2):
    return nn.Sequential(
        nn.Linear(sizes[0], sizes[1]),
        nn.LeakyReLU(slope),
        nn.Linear(sizes[1], sizes[2]),
        nn.LeakyReLU(slope),
        nn.Linear(sizes[2], sizes[3]),
    )


# %% wrong one_width: every hidden layer as wide as the first
# hint: parameters have the shapes
def make_mlp(sizes, slope=0.2):
    width = sizes[1]
    layers = [nn.Linear(sizes[0], width)]
    for _ in sizes[3:]:
        layers += [nn.LeakyReLU(slope), nn.Linear(width, width)]
    if len(sizes) > 2:
        layers += [nn.LeakyReLU(slope), nn.Linear(width, sizes[-1])]
    return nn.Sequential(*layers)


# %% wrong slope_ignored: 0.2 whatever is asked
# hint: slope
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers[:-1])


# %% wrong torch_default: LeakyReLU's own slope of 0.01
# hint: slope of the LeakyReLU is 0.01
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU()]
    return nn.Sequential(*layers[:-1])


# %% wrong other_default: another slope where none is given
# hint: slope of the LeakyReLU is 0.01
def make_mlp(sizes, slope=0.01):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong activated_end: a LeakyReLU after the last layer
# hint: last layer
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers)


# %% wrong straight: no function between the layers
# hint: no LeakyReLU between
def make_mlp(sizes, slope=0.2):
    return nn.Sequential(*(nn.Linear(a, b) for a, b in pairwise(sizes)))


# %% wrong first_only: one LeakyReLU, after the first layer
# hint: Only the first
def make_mlp(sizes, slope=0.2):
    layers = [nn.Linear(a, b) for a, b in pairwise(sizes)]
    if len(layers) > 1:
        layers.insert(1, nn.LeakyReLU(slope))
    return nn.Sequential(*layers)


# %% wrong relu: ReLU
# hint: ReLU
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


# %% wrong elu: ELU with the slope as its alpha
# hint: not linear layers with LeakyReLU
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.ELU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong no_bias: Linear layers without bias
# hint: no bias
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b, bias=False), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong sigmoid: a probability at the end
# hint: sigmoid
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1], nn.Sigmoid())


# %% wrong normed: batch norm in between
# hint: batch norm
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.BatchNorm1d(b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-2])


# %% wrong dropout: dropout in between
# hint: dropout
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope), nn.Dropout(0.1)]
    return nn.Sequential(*layers[:-2])


# %% wrong cached: one network for each list of widths, handed out again
# hint: share parameters
MADE = {}


def make_mlp(sizes, slope=0.2):
    key = (*sizes, slope)
    if key not in MADE:
        layers = []
        for a, b in pairwise(sizes):
            layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
        MADE[key] = nn.Sequential(*layers[:-1])
    return MADE[key]


# %% wrong seeded: the same start at every call
# hint: seed|random
def make_mlp(sizes, slope=0.2):
    torch.manual_seed(0)
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong zeroed: all weights start at 0
# hint: entries equal
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layer = nn.Linear(a, b)
        nn.init.zeros_(layer.weight)
        layers += [layer, nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong popped_widths: the caller's list is used up
# hint: list of widths
def make_mlp(sizes, slope=0.2):
    layers = []
    n_in = sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        layers += [nn.Linear(n_in, n_out), nn.LeakyReLU(slope)]
        n_in = n_out
    return nn.Sequential(*layers[:-1])


# %% wrong reused: layers of equal widths are one and the same
# hint: parameters have the shapes
def make_mlp(sizes, slope=0.2):
    own, layers = {}, []
    for pair in pairwise(sizes):
        own.setdefault(pair, nn.Linear(*pair))
        layers += [own[pair], nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong learnable: the slope is trained as well
# hint: parameters have the shapes
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.PReLU(init=slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong skipped: the last width is forgotten
# hint: shape
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes[:-1]):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1])


# %% wrong evaluating: comes in eval mode
# hint: eval mode
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return nn.Sequential(*layers[:-1]).eval()


# %% wrong listed: a plain list of layers
# hint: nn.Module
def make_mlp(sizes, slope=0.2):
    layers = []
    for a, b in pairwise(sizes):
        layers += [nn.Linear(a, b), nn.LeakyReLU(slope)]
    return layers[:-1]


# %% wrong unregistered: the layers are kept in a plain list, and no optimiser would find them
# hint: registered
class Hidden(nn.Module):
    def __init__(self, sizes, slope):
        super().__init__()
        self.layers = [nn.Linear(a, b) for a, b in pairwise(sizes)]
        self.slope = slope

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = nn.functional.leaky_relu(layer(x), self.slope)
        return self.layers[-1](x)


def make_mlp(sizes, slope=0.2):
    return Hidden(sizes, slope)
