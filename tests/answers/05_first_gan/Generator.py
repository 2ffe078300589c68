"""Right and wrong answers to 05_first_gan.Generator."""

import torch
from torch import nn

# %% right reference: one Sequential of six parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% right attributes: parts as attributes, a list at the end, torch.sigmoid as a function
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc, self.bn = nn.Linear(n, m), nn.BatchNorm1d(m)

    def forward(self, x):
        return F.relu(self.bn(self.fc(x)))


class Generator(nn.Module):
    def __init__(self, z_dim: int = 10, im_dim: int = 784, hidden_dim: int = 128):
        super().__init__()
        h = hidden_dim
        self.b1, self.b2 = Block(z_dim, h), Block(h, 2 * h)
        self.b3, self.b4 = Block(2 * h, 4 * h), Block(4 * h, 8 * h)
        self.out = nn.Linear(8 * h, im_dim)

    def forward(self, noise):
        x = self.b4(self.b3(self.b2(self.b1(noise))))
        return torch.sigmoid(self.out(x))

    def get_gen(self):
        return [self.b1, self.b2, self.b3, self.b4, self.out, torch.sigmoid]

# %% right initialised: its own initialisation, a subclass of Sequential
class Generator(nn.Sequential):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        sizes = (z_dim, hidden_dim, 2 * hidden_dim, 4 * hidden_dim, 8 * hidden_dim)
        blocks = [
            nn.Sequential(nn.Linear(a, b), nn.BatchNorm1d(b), nn.LeakyReLU(0.0))
            for a, b in zip(sizes[:-1], sizes[1:])
        ]
        super().__init__(*blocks, nn.Linear(sizes[-1], im_dim), nn.Sigmoid())
        for m in self.modules():
            if isinstance(m, nn.Linear):
                nn.init.normal_(m.weight, 0.0, 0.02)
                nn.init.zeros_(m.bias)

    def get_gen(self):
        return self

# %% right lazy: lazy layers
def block(m):
    return nn.Sequential(nn.LazyLinear(m), nn.LazyBatchNorm1d(), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        self.net = nn.Sequential(
            block(h), block(2 * h), block(4 * h), block(8 * h), nn.LazyLinear(im_dim), nn.Sigmoid()
        )

    def forward(self, noise):
        return self.net(noise)

    def get_gen(self):
        return self.net

# %% right logistic: sigmoid written with tanh
class Logistic(nn.Module):
    def forward(self, x):
        return 0.5 * (torch.tanh(x / 2) + 1)


def block(n, m):
    return nn.Sequential(nn.Linear(n, m), nn.BatchNorm1d(m), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        parts = [block(z_dim, h), block(h, h * 2), block(h * 2, h * 4), block(h * 4, h * 8)]
        self.model = nn.Sequential(*parts, nn.Linear(h * 8, im_dim), Logistic())

    def forward(self, noise):
        return self.model(noise)

    def get_gen(self):
        return tuple(self.model)

# %% right loop: widths in a loop, no bias before batch norm, a ModuleList
class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        widths = [z_dim] + [hidden_dim * 2**k for k in range(4)]
        self.parts = nn.ModuleList(
            nn.Sequential(nn.Linear(a, b, bias=False), nn.BatchNorm1d(b), nn.ReLU())
            for a, b in zip(widths, widths[1:])
        )
        self.parts.append(nn.Linear(widths[-1], im_dim))
        self.parts.append(nn.Sigmoid())

    def forward(self, noise):
        for part in self.parts:
            noise = part(noise)
        return noise

    def get_gen(self):
        return self.parts

# %% right published: the fourth block as wide as the image, as a published solution has it
def block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU(inplace=True)
    )


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super(Generator, self).__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, im_dim),
            nn.Linear(im_dim, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% right tuple: get_gen gives the parts as a list
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return list(self.gen)

# %% wrong clamped_noise: cuts the noise off at -3 and 3
# hint: large inputs|another result
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise.clamp(-3, 3))

    def get_gen(self):
        return self.gen

# %% wrong clamped_pixels: keeps pixels off 0 and 1
# hint: cut off
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise).clamp(0.01, 0.99)

    def get_gen(self):
        return self.gen

# %% wrong comes_in_eval: made in eval mode
# hint: eval mode
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )
        self.gen.eval()

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong default_hidden: default hidden_dim 64
# hint: defaults are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=64):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong default_image: default im_dim 1024
# hint: defaults are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=1024, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong default_z: default z_dim 64
# hint: when made with defaults
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=64, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong detached_noise: forward detaches its input
# hint: gradient|input
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise.detach())

    def get_gen(self):
        return self.gen

# %% wrong double_sigmoid: forward adds a second sigmoid
# hint: two sigmoids
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise).sigmoid()

    def get_gen(self):
        return self.gen

# %% wrong dropout: dropout in the blocks
# hint: differ|draws random
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU(), nn.Dropout(0.2))


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong eps: eps 0.8 in the blocks
# hint: part [1-4]: .*eps=0.8
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim, 0.8), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong eval_mode: forward switches to eval
# hint: switches layers between
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        self.eval()
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong five_blocks: a block too many
# hint: has 7 parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            block(hidden_dim * 8, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong frozen: parameters frozen
# hint: frozen|gradient
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )
        self.requires_grad_(False)

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong get_iterator: get_gen returns an iterator
# hint: without a length
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return iter(self.gen)

# %% wrong get_nothing: get_gen returns nothing
# hint: without a length|raised
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        self.gen

# %% wrong get_self: get_gen returns the module without a length
# hint: without a length
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self

# %% wrong hard_coded_hidden: hidden is 128 whatever is asked
# hint: widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        hidden_dim = 128
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong hard_coded_image: im_dim is 784 whatever is asked
# hint: output has shape
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, 784),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong hard_coded_z: z_dim is 10 whatever is asked
# hint: raised RuntimeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(10, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong hard_sigmoid: a hard sigmoid
# hint: part 6
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Hardsigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong identity_end: Identity instead of the sigmoid
# hint: part 6
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Identity(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong init_not_implemented: __init__ not filled in
# hint: not filled in
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        raise NotImplementedError
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong last_block: a whole block instead of the last Linear
# hint: part 5: it is a whole
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            block(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong last_no_bias: no bias in the output layer
# hint: part 5: the linear layer has no bias
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim, bias=False),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong last_norm: batch norm after the last Linear
# hint: part 5: a batch norm
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Sequential(nn.Linear(hidden_dim * 8, im_dim), nn.BatchNorm1d(im_dim)),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong last_relu: a ReLU after the last Linear
# hint: part 5: a relu
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Sequential(nn.Linear(hidden_dim * 8, im_dim), nn.ReLU()),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong leaky: leaky blocks
# hint: part [1-4]: negative values
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.LeakyReLU(0.2))


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong linear_widths: h, 2h, 3h, 4h
# hint: the widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 3),
            block(hidden_dim * 3, hidden_dim * 4),
            nn.Linear(hidden_dim * 4, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong nested: get_gen wraps blocks in one part
# hint: has 3 parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return nn.Sequential(self.gen[:4], self.gen[4], self.gen[5])

# %% wrong new_parts: get_gen builds new parts
# hint: not among the net's own|another result
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        h = self.gen[0][0].out_features
        z, im = self.gen[0][0].in_features, self.gen[4].out_features
        return Generator(z, im, h).gen

# %% wrong no_defaults: no defaults
# hint: TypeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim, im_dim, hidden_dim):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong no_get: get_gen is missing
# hint: AttributeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

# %% wrong no_grad: forward under no_grad
# hint: gradient
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        with torch.no_grad():
            return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong no_norm: no batch norm in the blocks
# hint: part [1-4]: the output is relu
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong no_sigmoid: no sigmoid
# hint: sigmoid is missing
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong no_super: super().__init__ forgotten
# hint: raised AttributeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong norm_after: batch norm after ReLU
# hint: part [1-4]: batch norm comes after
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU(), nn.BatchNorm1d(output_dim))


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong not_implemented: forward not filled in
# hint: not filled in
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        raise NotImplementedError

    def get_gen(self):
        return self.gen

# %% wrong own_noise: forward ignores the noise given
# hint: draws random|differ|another
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(torch.randn_like(noise))

    def get_gen(self):
        return self.gen

# %% wrong parts_in_eval: puts its parts in eval mode
# hint: switches layers
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        self.gen.eval()
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong plain_list: parts in a plain list
# hint: No parameters|registered|net's own
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = [
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        ]

    def forward(self, noise):
        for part in self.gen:
            noise = part(noise)
        return noise

    def get_gen(self):
        return self.gen

# %% wrong relu6: ReLU6 in its blocks
# hint: relu6
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU6())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong reshaped: forward gives images
# hint: output has shape
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise).view(len(noise), 1, 1, -1)

    def get_gen(self):
        return self.gen

# %% wrong returns_nothing: forward forgets to return
# hint: returned a NoneType|raised AttributeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong reversed: widths shrink
# hint: the widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim * 8),
            block(hidden_dim * 8, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong same_widths: all blocks h wide
# hint: the widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim),
            block(hidden_dim, hidden_dim),
            block(hidden_dim, hidden_dim),
            nn.Linear(hidden_dim, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong scaled: forward scales to [-1, 1]
# hint: another range
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return 2 * self.gen(noise) - 1

    def get_gen(self):
        return self.gen

# %% wrong seeded: seeds at construction
# hint: same random weights|sets torch's
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        torch.manual_seed(0)
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong shared_block: layers made once for all nets
# hint: share parameters
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


import functools

cached = functools.lru_cache(None)(block)


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            cached(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong skips_sigmoid: forward leaves the sigmoid out
# hint: sigmoid is missing
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen[:-1](noise)

    def get_gen(self):
        return self.gen

# %% wrong softmax: softmax at the end
# hint: part 6
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Softmax(dim=1),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong tanh: tanh at the end
# hint: not a sigmoid|tanh
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Tanh(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong third_block_leaky: one block of another kind
# hint: part 3: negative
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            nn.Sequential(nn.Linear(hidden_dim * 2, hidden_dim * 4), nn.BatchNorm1d(hidden_dim * 4), nn.LeakyReLU(0.2)),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong three_blocks: a block too few
# hint: has 5 parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            nn.Linear(hidden_dim * 4, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen

# %% wrong unpacked: hidden_dim and im_dim in the wrong order
# hint: TypeError|shape|widths
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, hidden_dim=128, im_dim=784):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise)

    def get_gen(self):
        return self.gen
