"""Right and wrong answers to 12_pix2pix.UNet."""

import torch
import torch.nn.functional as F
from torch import nn


# %% right reference: transposed convolutions, batch norm
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% right resize: nearest upsampling, then a convolution; no norm
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        widths = [in_ch, base, 2 * base, 4 * base]
        self.down = nn.ModuleList(nn.Conv2d(a, b, 3, 2, 1) for a, b in zip(widths, widths[1:]))
        self.up = nn.ModuleList([
            nn.Conv2d(4 * base, 2 * base, 3, 1, 1),
            nn.Conv2d(4 * base, base, 3, 1, 1),
            nn.Conv2d(2 * base, out_ch, 3, 1, 1),
        ])

    def encode(self, x):
        found = []
        for layer in self.down:
            x = F.leaky_relu(layer(x), 0.2)
            found.append(x)
        return found

    def decode(self, found):
        skips = list(found)
        x = skips.pop()
        for layer in self.up[:-1]:
            x = F.relu(layer(F.interpolate(x, scale_factor=2)))
            x = torch.cat((skips.pop(), x), 1)
        return self.up[-1](F.interpolate(x, scale_factor=2, mode="nearest")).tanh()

    def forward(self, x):
        return self.decode(self.encode(x))


# %% right lazy: lazy layers, pooling, a tuple of features
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        self.ins = nn.ModuleList([nn.LazyConv2d(base * k, 3, padding=1) for k in (1, 2, 4)])
        self.outs = nn.ModuleList([nn.LazyConvTranspose2d(n, 2, stride=2) for n in (2 * base, base, out_ch)])
        self.end = nn.Tanh()

    def encode(self, x):
        e1 = F.avg_pool2d(torch.relu(self.ins[0](x)), 2)
        e2 = F.avg_pool2d(torch.relu(self.ins[1](e1)), 2)
        e3 = F.avg_pool2d(torch.relu(self.ins[2](e2)), 2)
        return e1, e2, e3

    def decode(self, features):
        x = torch.hstack((self.outs[0](features[2]).relu(), features[1]))
        x = torch.concat([self.outs[1](x).relu(), features[0]], dim=1)
        return self.end(self.outs[2](x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% right shuffled: pixel shuffle, instance norm, wider joins
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        def down(a, b):
            return nn.Sequential(nn.Conv2d(a, b, 5, 2, 2), nn.GroupNorm(1, b), nn.SiLU())
        def up(a, b):
            return nn.Sequential(nn.Conv2d(a, 4 * b, 1), nn.PixelShuffle(2), nn.ELU())
        self.a, self.b, self.c = down(in_ch, base), down(base, 2 * base), down(2 * base, 4 * base)
        self.z, self.y = up(4 * base, 3 * base), up(5 * base, 2 * base)
        self.last = nn.Sequential(nn.Conv2d(3 * base, 4 * out_ch, 1), nn.PixelShuffle(2), nn.Tanh())

    def encode(self, x):
        out = [self.a(x)]
        out += [self.b(out[0])]
        out += [self.c(out[1])]
        return out

    def decode(self, e):
        return self.last(torch.cat([e[0], self.y(torch.cat([e[1], self.z(e[2])], 1))], 1))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% right dropout: dropout in train mode, as published
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.Dropout(0.5), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong added_e2: e2 is added
# hint: concatenated
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(2 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = self.u3(e3) + e2
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong added_e1: e1 is added
# hint: concatenated
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = self.u2(x) + e1
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong doubled_e2: e2 is added, and the sum joined with itself
# hint: concatenated
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = self.u3(e3) + e2
        x = torch.cat([x, x], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong doubled_e1: half of e1 is added, and the sum joined with its double
# hint: concatenated
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = self.u2(x) + e1 / 2
        x = torch.cat([x, 2 * x], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong gated: e1 multiplies
# hint: concatenated
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = self.u2(x) * e1
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong cut_e1: the first skip is missing
# hint: whatever e1
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = self.u2(x)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong cut_e2: the second skip is missing
# hint: whatever e2
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(2 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = self.u3(e3)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong no_bottom: the middle is not used
# hint: whatever e3
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(torch.zeros_like(e3)), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong twice: e1 is joined with itself through memory
# hint: whatever e1
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        self.kept = e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), self.kept], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong sigmoid: a sigmoid at the end
# hint: sigmoid
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.sigmoid(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong raw: nothing at the end
# hint: beyond -1
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return self.u1(x)

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong hard: clamped at the end
# hint: clamp|hardtanh
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return self.u1(x).clamp(-1, 1)

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong four_features: one feature too many
# hint: 4 features
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [x, e1, e2, self.d3(e2)]

    def decode(self, features):
        _, e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong reversed: the deepest first
# hint: e1 is
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [self.d3(e2), e2, e1]

    def decode(self, features):
        e3, e2, e1 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong full_size: e1 at full size
# hint: e1 is
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 3, 1, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 3, 1, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong widths: 4 base at a quarter
# hint: e2 is
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(4 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(6 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong out_is_in: out_ch is not used
# hint: gives
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, in_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong three: three channels, whatever in_ch
# hint: raised
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(3, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong base_ignored: base is 8
# hint: with base=
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = 8
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong default_base: another default
# hint: By default|with base=8
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=16):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong popping: the list is emptied
# hint: raised|their list
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        x = self.u3(features.pop())
        x = torch.cat([x, features.pop()], dim=1)
        x = torch.cat([self.u2(x), features.pop()], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong own_forward: forward leaves a skip out
# hint: different images
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        e1, e2, e3 = self.encode(x)
        return self.decode([e1, e2, 0 * e3])


# %% wrong noise: noise in eval mode
# hint: two calls
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x + 0.1 * torch.randn_like(x)))


# %% wrong always_dropout: dropout in eval mode, too
# hint: two calls|differ
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(F.dropout(x, 0.5)))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong batch_mean: the batch's mean is taken off
# hint: other images of the batch
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x - x.mean(0)))


# %% wrong statistics: batch statistics in eval mode
# hint: other images of the batch
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b, track_running_stats=False), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong eval_mode: forward switches to eval mode
# hint: switched
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        self.eval()
        return self.decode(self.encode(x))


# %% wrong in_place: the input is scaled in place
# hint: not as they were|two calls
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x.mul_(2).sub_(1)))


# %% wrong cut: the graph is cut in the middle
# hint: No gradient
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2).detach()]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong square: sides taken for equal
# hint: raised|gives
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([F.interpolate(self.u3(e3), size=(e2.shape[2], e2.shape[2])), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong unregistered: a layer in a plain list
# hint: plain list
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.rest = [nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)]
        for p in self.rest[0].parameters():
            p.requires_grad_(False)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.rest[0](x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong cut_skip: no gradient goes through the outer skip
# hint: reaches its e1
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1.detach()], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        return self.decode(self.encode(x))


# %% wrong residual: forward adds the input, where that has as many channels
# hint: are different images
class UNet(nn.Module):
    def __init__(self, in_ch=3, out_ch=3, base=8):
        super().__init__()
        b = base
        self.d1 = nn.Sequential(nn.Conv2d(in_ch, b, 4, 2, 1), nn.LeakyReLU(0.2))
        self.d2 = nn.Sequential(nn.Conv2d(b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.LeakyReLU(0.2))
        self.d3 = nn.Sequential(nn.Conv2d(2 * b, 4 * b, 4, 2, 1), nn.BatchNorm2d(4 * b), nn.LeakyReLU(0.2))
        self.u3 = nn.Sequential(nn.ConvTranspose2d(4 * b, 2 * b, 4, 2, 1), nn.BatchNorm2d(2 * b), nn.ReLU())
        self.u2 = nn.Sequential(nn.ConvTranspose2d(4 * b, b, 4, 2, 1), nn.BatchNorm2d(b), nn.ReLU())
        self.u1 = nn.ConvTranspose2d(2 * b, out_ch, 4, 2, 1)

    def encode(self, x):
        e1 = self.d1(x)
        e2 = self.d2(e1)
        return [e1, e2, self.d3(e2)]

    def decode(self, features):
        e1, e2, e3 = features
        x = torch.cat([self.u3(e3), e2], dim=1)
        x = torch.cat([self.u2(x), e1], dim=1)
        return torch.tanh(self.u1(x))

    def forward(self, x):
        y = self.decode(self.encode(x))
        return (x + y).clamp(-1, 1) if x.shape == y.shape else y


# %% mutants: these do the same
# 21:8 returns minus # minus tanh is tanh of minus
# 5:18 argument 1 left out # activations and norms between the convolutions are free
# 5:18 arguments 0 and 1 swapped # the order of norm and activation is free
# 6:18 argument 1 left out # activations and norms between the convolutions are free
# 6:18 argument 2 left out # activations and norms between the convolutions are free
# 6:18 arguments 1 and 2 swapped # the order of norm and activation is free
# 7:18 argument 1 left out # activations and norms between the convolutions are free
# 7:18 argument 2 left out # activations and norms between the convolutions are free
# 7:18 arguments 1 and 2 swapped # the order of norm and activation is free
# 8:18 argument 1 left out # activations and norms between the convolutions are free
# 8:18 argument 2 left out # activations and norms between the convolutions are free
# 8:18 arguments 1 and 2 swapped # the order of norm and activation is free
# 9:18 argument 1 left out # activations and norms between the convolutions are free
# 9:18 argument 2 left out # activations and norms between the convolutions are free
# 9:18 arguments 1 and 2 swapped # the order of norm and activation is free
# 5:62 argument 0 left out # the activation, and its slope, are free
# 6:85 argument 0 left out # the activation, and its slope, are free
# 7:89 argument 0 left out # the activation, and its slope, are free
# 5:62 LeakyReLU -> ELU # the activation, and its slope, are free
# 5:75 0.2 -> 1.2 # the activation, and its slope, are free
# 5:75 0.2 -> 0.4 # the activation, and its slope, are free
# 5:75 0.2 -> 0 # the activation, and its slope, are free
# 5:75 0.2 -> -0.2 # the activation, and its slope, are free
# 6:85 LeakyReLU -> ELU # the activation, and its slope, are free
# 6:98 0.2 -> 1.2 # the activation, and its slope, are free
# 6:98 0.2 -> 0.4 # the activation, and its slope, are free
# 6:98 0.2 -> 0 # the activation, and its slope, are free
# 6:98 0.2 -> -0.2 # the activation, and its slope, are free
# 7:89 LeakyReLU -> ELU # the activation, and its slope, are free
# 7:102 0.2 -> 1.2 # the activation, and its slope, are free
# 7:102 0.2 -> 0.4 # the activation, and its slope, are free
# 7:102 0.2 -> 0 # the activation, and its slope, are free
# 7:102 0.2 -> -0.2 # the activation, and its slope, are free
# 8:98 ReLU -> LeakyReLU # the activation, and its slope, are free
# 9:90 ReLU -> LeakyReLU # the activation, and its slope, are free
