"""Right and wrong answers to 14_capstone.build_generator; the weights lie beside this file."""


import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

LATENT_DIM = 32


def layers(latent=LATENT_DIM, width=12):
    return nn.Sequential(
        nn.Linear(latent, 2 * width * 49),
        nn.Unflatten(1, (2 * width, 7, 7)),
        nn.BatchNorm2d(2 * width),
        nn.ReLU(),
        nn.ConvTranspose2d(2 * width, width, 4, 2, 1),
        nn.BatchNorm2d(width),
        nn.ReLU(),
        nn.ConvTranspose2d(width, 1, 4, 2, 1),
        nn.Sigmoid(),
    )


class Generator(nn.Sequential):
    def __init__(self, latent=LATENT_DIM, width=12):
        super().__init__(*layers(latent, width))


def stored_images():
    from gancourse.data.digits import find_digits

    return find_digits("offline")[0].images


# %% right reference: built here, loaded by the grader
def build_generator():
    return Generator()


# %% right loads: loads the file itself
def build_generator():
    net = Generator()
    net.load_state_dict(load_file("weights.safetensors"))
    return net.eval()


# %% right renamed: other names than in the file, so it loads it in its own way
class Renamed(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = layers()

    def forward(self, z):
        return self.body(z)


def build_generator():
    net = Renamed()
    state = load_file("weights.safetensors")
    net.load_state_dict({f"body.{name}": w for name, w in state.items()})
    return net


# %% right functional: no Sequential, a tanh that is stretched, lazy sizes
class Functional(nn.ModuleDict):
    def __init__(self):
        super().__init__(
            {
                "0": nn.LazyLinear(24 * 49),
                "2": nn.LazyBatchNorm2d(),
                "4": nn.ConvTranspose2d(24, 12, 4, 2, 1),
                "5": nn.BatchNorm2d(12),
                "7": nn.ConvTranspose2d(12, 1, 4, 2, 1),
            }
        )

    def forward(self, noise):
        x = F.relu(self["2"](self["0"](noise).view(-1, 24, 7, 7)))
        x = F.relu(self["5"](self["4"](x)))
        return (torch.tanh(self["7"](x) / 2) + 1) / 2


def build_generator():
    return Functional()


# %% wrong tanh: images in [-1, 1]
# hint: return \(images \+ 1\) / 2
class Tanh(Generator):
    def forward(self, z):
        return 2 * super().forward(z) - 1


def build_generator():
    return Tanh()


# %% wrong flat: images as rows of 784
# hint: shape is \(3000, 784\)
class Flat(Generator):
    def forward(self, z):
        return super().forward(z).flatten(1)


def build_generator():
    return Flat()


# %% wrong bytes: whole numbers
# hint: uint8
class Bytes(Generator):
    def forward(self, z):
        return (255 * super().forward(z)).to(torch.uint8)


def build_generator():
    return Bytes()


# %% wrong net: the layers under other names than in the file
# hint: names in weights.safetensors
def build_generator():
    return nn.Sequential(layers(), nn.Identity())


# %% wrong wide: another width than was trained
# hint: does not fit
def build_generator():
    return Generator(width=16)


# %% wrong latent: LATENT_DIM is another than the network's
# hint: mat1 and mat2
LATENT_DIM = 64


def build_generator():
    return Generator(latent=32)


# %% wrong no_latent: LATENT_DIM is a float
# hint: LATENT_DIM
LATENT_DIM = 32.0


def build_generator():
    return Generator(latent=32)


# %% wrong dropout: functional dropout never stops
# hint: second time
class Dropout(Generator):
    def forward(self, z):
        return F.dropout(super().forward(z), 0.02).clamp(0, 1)


def build_generator():
    return Dropout()


# %% wrong noise: draws noise of its own
# hint: second time
class Noise(Generator):
    def forward(self, z):
        return super().forward(torch.randn_like(z))


def build_generator():
    return Noise()


# %% wrong counter: counts its calls and shifts the images
# hint: second time
class Counter(Generator):
    calls = 0

    def forward(self, z):
        self.calls += 1
        return super().forward(z).roll(self.calls % 3, 3)


def build_generator():
    return Counter()


# %% wrong batch: batch norm looks at the batch in eval mode too
# hint: other images|depend on its own z
class Batch(Generator):
    def train(self, mode=True):
        return super().train(True)


def build_generator():
    return Batch()


# %% wrong centred: z is centred over the batch
# hint: own z alone
class Centred(Generator):
    def forward(self, z):
        return super().forward(z - z.mean(0))


def build_generator():
    return Centred()


# %% wrong squeeze: a single z loses its axis
# hint: single z|z alone
class Squeeze(Generator):
    def forward(self, z):
        return super().forward(z).squeeze(0)


def build_generator():
    return Squeeze()


# %% wrong constant: one image whatever z is
# hint: 1 different images
class Constant(Generator):
    def forward(self, z):
        return super().forward(torch.ones_like(z) / 2)


def build_generator():
    return Constant()


# %% wrong few: a hundred z stand for all
# hint: different images: use all z
class Few(Generator):
    def forward(self, z):
        number = (z[:, 0] * 1e4).long() % 100
        rows = torch.sin(torch.arange(100)[:, None] * torch.arange(1, 33) * 1.7)
        return super().forward(rows[number] * 1.4)


def build_generator():
    return Few()


# %% wrong one_number: only the mean of z counts, so that most images are alike
# hint: real ones
class Narrow(Generator):
    def forward(self, z):
        return super().forward(z.mean(1, keepdim=True).expand_as(z))


def build_generator():
    return Narrow()


# %% wrong weak: z hardly moves the image
# hint: real ones
class Weak(Generator):
    def forward(self, z):
        return super().forward(0.3 * z)


def build_generator():
    return Weak()


# %% wrong noisy_images: noise, of z's making, over every image
# hint: real ones
class Noisy(Generator):
    def forward(self, z):
        waves = torch.sin(3 * z @ torch.linspace(1, 2, 784).repeat(32, 1).cumsum(0))
        return (super().forward(z) + 0.4 * waves.view(-1, 1, 28, 28)).clamp(0, 1)


def build_generator():
    return Noisy()


# %% wrong faint_memory: training images, a little noise over them
# hint: digits of its own
class FaintMemory(Generator):
    def forward(self, z):
        images = stored_images()[(z[:, 0].double() * 1e5).long().abs() % 7000]
        return 0.9 * images + 0.05 * (1 + torch.sin(50 * z[:, :28, None] * torch.arange(28))[:, None])


def build_generator():
    return FaintMemory()


# %% wrong half_memory: every other image is a training image
# hint: [45]\d% .*digits of its own
class HalfMemory(Generator):
    def forward(self, z):
        images = stored_images()[(z[:, 0].double() * 1e5).long().abs() % 7000]
        return torch.where((z[:, 1] > 0)[:, None, None, None], images, super().forward(z))


def build_generator():
    return HalfMemory()


# %% wrong seeds: seeds the global random state
# hint: random state
def build_generator():
    torch.manual_seed(0)
    return Generator()


# %% wrong weights: gives the weights, not the module
# hint: should return an nn.Module, but gave a dict
def build_generator():
    return load_file("weights.safetensors")


# %% wrong other_file: loads a file that is not handed in
# hint: FileNotFoundError
def build_generator():
    net = Generator()
    net.load_state_dict(load_file("my_weights.safetensors"))
    return net


# %% wrong changes_z: scales z in place
# hint: changes its z
class Scales(Generator):
    def forward(self, z):
        return super().forward(z.mul_(0.999))


def build_generator():
    return Scales()


# %% wrong untrained: a network of which the file knows only half
# hint: names in weights.safetensors
class Deep(Generator):
    def __init__(self):
        super().__init__()
        self.last = nn.Conv2d(1, 1, 3, padding=1)

    def forward(self, z):
        return super().forward(z).sigmoid()


def build_generator():
    return Deep()
