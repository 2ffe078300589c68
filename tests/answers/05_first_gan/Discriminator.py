"""Right and wrong answers to 05_first_gan.Discriminator."""

import torch
from torch import nn

# %% right reference: one Sequential
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% right flat: layers side by side, in place
class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super(Discriminator, self).__init__()
        h = hidden_dim
        self.net = nn.Sequential(
            nn.Linear(im_dim, 4 * h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(4 * h, 2 * h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(2 * h, h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(h, 1),
        )

    def forward(self, image):
        return self.net(image)

    def get_disc(self):
        return self.net

# %% right initialised: xavier initialisation, Sequential itself
class Discriminator(nn.Sequential):
    def __init__(self, im_dim=784, hidden_dim=128):
        def block(n, m):
            return nn.Sequential(nn.Linear(n, m), nn.LeakyReLU(0.2))

        super().__init__(
            block(im_dim, hidden_dim * 4), block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim), nn.Linear(hidden_dim, 1),
        )
        self.apply(lambda m: nn.init.xavier_normal_(m.weight) if isinstance(m, nn.Linear) else None)

    def get_disc(self):
        return self

# %% right lazy: lazy layers
class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        widths = [hidden_dim * 4, hidden_dim * 2, hidden_dim]
        layers = []
        for w in widths:
            layers += [nn.LazyLinear(w), nn.LeakyReLU(0.2)]
        self.disc = nn.Sequential(*layers, nn.LazyLinear(1))

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return list(self.disc)

# %% right list: a ModuleList walked in forward
import torch.nn.functional as F


class Leaky(nn.Linear):
    def forward(self, x):
        return F.leaky_relu(super().forward(x), negative_slope=0.2)


class Discriminator(nn.Module):
    def __init__(self, im_dim: int = 784, hidden_dim: int = 128) -> None:
        super().__init__()
        sizes = [im_dim, hidden_dim * 4, hidden_dim * 2, hidden_dim]
        self.parts = nn.ModuleList([Leaky(a, b) for a, b in zip(sizes, sizes[1:])] + [nn.Linear(hidden_dim, 1)])

    def forward(self, image):
        x = image
        for part in self.parts:
            x = part(x)
        return x

    def get_disc(self):
        return self.parts

# %% right parameters: matrices and vectors of its own
import torch.nn.functional as F


class Affine(nn.Module):
    def __init__(self, n, m, slope=None):
        super().__init__()
        self.slope = slope
        self.b = nn.Parameter(torch.zeros(1, m))
        self.w = nn.Parameter(torch.randn(n, m) / n**0.5)

    def forward(self, x):
        y = x @ self.w + self.b
        return y if self.slope is None else F.leaky_relu(y, self.slope)


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        self.a, self.b = Affine(im_dim, 4 * h, 0.2), Affine(4 * h, 2 * h, 0.2)
        self.c, self.d = Affine(2 * h, h, 0.2), Affine(h, 1)

    def forward(self, image):
        return self.d(self.c(self.b(self.a(image))))

    def get_disc(self):
        return (self.a, self.b, self.c, self.d)

# %% right tuple: get_disc gives the parts as a tuple
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return tuple(self.disc)

# %% wrong batch_norm: batch norm in the blocks
# hint: batch norm
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong clamped: logits cut at 10
# hint: not the stack|logits|cut
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image).clamp(-0.5, 0.5)

    def get_disc(self):
        return self.disc

# %% wrong clamped_far: cuts logits off at -50 and 50
# hint: cut off
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image).clamp(-50, 50)

    def get_disc(self):
        return self.disc

# %% wrong clamped_input: cuts its images off at -3 and 3
# hint: forward gives another
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image.clamp(-3, 3))

    def get_disc(self):
        return self.disc

# %% wrong comes_in_eval: made in eval mode
# hint: eval mode
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )
        self.eval()

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong default_hidden: default hidden_dim 64
# hint: defaults are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=64):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong default_image: default im_dim 1024
# hint: other sizes|RuntimeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=1024, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong detached: forward detaches the image
# hint: gradient
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image.detach())

    def get_disc(self):
        return self.disc

# %% wrong dropout: dropout
# hint: two passes
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2), nn.Dropout(0.3))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong eval: forward switches to eval
# hint: switches layers between
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        self.eval()
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong four_blocks: a block too many
# hint: has 5 parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            block(hidden_dim, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong frozen: parameters frozen
# hint: frozen
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )
        self.requires_grad_(False)

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong get_new: get_disc builds new layers
# hint: another result|net's own
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        first = self.disc[0][0]
        return Discriminator(first.in_features, first.out_features // 4).disc

# %% wrong get_part: get_disc leaves the last layer out
# hint: another result
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc[:-1]

# %% wrong get_self: get_disc returns the module itself
# hint: sequence|length
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self

# %% wrong gets_a_tuple_of_classes: get_disc gives a dictionary of parts
# hint: get_disc|raised
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return dict(self.disc.named_children())

# %% wrong hard_coded_hidden: hidden is 128 whatever is asked
# hint: the widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        hidden_dim = 128
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong hard_coded_image: im_dim is 784 whatever is asked
# hint: raised RuntimeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(784, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong in_place: the image is changed
# hint: in place|not the stack
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        image.data.mul_(2)
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong last_block_slope: another slope in the last block
# hint: slope
def block(input_dim, output_dim, slope=0.2):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(slope))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim, 0.1),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong last_leaky: the last layer is a block
# hint: raw logits
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            block(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong last_no_bias: no bias in the last layer
# hint: shapes|no bias
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1, bias=False),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong minibatch_mean: the batch mean is taken off
# hint: forward gives another
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image - image.mean(0))

    def get_disc(self):
        return self.disc

# %% wrong negative: the sign turned
# hint: forward gives another
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return -self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong no_activation: no LeakyReLU
# hint: LeakyReLU is missing
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong no_bias: no bias
# hint: no bias
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim, bias=False), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1, bias=False),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong no_defaults: no defaults
# hint: TypeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim, hidden_dim):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong no_get: get_disc is missing
# hint: AttributeError
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

# %% wrong no_grad: forward under no_grad
# hint: gradient
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        with torch.no_grad():
            return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong not_implemented: not filled in
# hint: not filled in
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        raise NotImplementedError

    def get_disc(self):
        return self.disc

# %% wrong parts_in_eval: puts its parts in eval mode
# hint: switches layers
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        self.disc.eval()
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong plain_list: parts in a plain list
# hint: no parameters are registered
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = [
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        ]

    def forward(self, image):
        for part in self.disc:
            image = part(image)
        return image

    def get_disc(self):
        return self.disc

# %% wrong relu: ReLU blocks
# hint: that is ReLU
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU())


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong returns_nothing: forward forgets to return
# hint: NoneType
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong reversed: widths grow
# hint: the widths are
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            nn.Linear(hidden_dim * 4, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong seeded: seeds at construction
# hint: same random weights|sets torch's
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        torch.manual_seed(0)
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong sigmoid: a sigmoid at the end
# hint: raw logits
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
            nn.Sigmoid(),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong sigmoid_in_forward: a sigmoid in forward
# hint: raw logits
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return torch.sigmoid(self.disc(image))

    def get_disc(self):
        return self.disc

# %% wrong slope: default slope
# hint: by 0.01, not 0.2
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU())


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong slope_two: slope 2
# hint: by 2, not 0.2
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong soft_clamped: squashes logits softly at 30
# hint: forward gives another
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return 30 * (self.disc(image) / 30).tanh()

    def get_disc(self):
        return self.disc

# %% wrong squeezed: the last axis lost
# hint: output has shape
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image).squeeze(1)

    def get_disc(self):
        return self.disc

# %% wrong swapped_arguments: hidden_dim first
# hint: RuntimeError|shape
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, hidden_dim=128, im_dim=784):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong tanh: tanh at the end
# hint: raw logits
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image).tanh()

    def get_disc(self):
        return self.disc

# %% wrong two_blocks: a block too few
# hint: has 3 parts
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            nn.Linear(hidden_dim * 2, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong two_leaks: LeakyReLU twice in each block
# hint: not the stack|slope
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc

# %% wrong two_outputs: two outputs
# hint: output has shape
def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 2),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc
