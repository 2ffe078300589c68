"""Right and wrong answers to 12_pix2pix.PatchGAN."""

import torch
import torch.nn.functional as F
from torch import nn


# %% right reference: three strides, a last convolution
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% right functional: written out, without norm
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.one, self.two, self.last = nn.Conv2d(in_ch, base, 3, 2, 1), nn.Conv2d(base, 3 * base, 3, 2, 1), nn.Conv2d(3 * base, 1, 1)

    def forward(self, cond, img):
        x = F.leaky_relu(self.one(torch.cat((cond, img), 1)), 0.2)
        return self.last(F.leaky_relu(self.two(x), negative_slope=0.2))


# %% right published: 70 x 70, as in the paper
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        layers, n = [nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2, True)], base
        for m, stride in ((2 * base, 2), (4 * base, 2), (8 * base, 1)):
            layers += [nn.Conv2d(n, m, 4, stride, 1, bias=False), nn.BatchNorm2d(m), nn.LeakyReLU(0.2, True)]
            n = m
        self.model = nn.Sequential(*layers, nn.Conv2d(n, 1, 4, 1, 1))

    def forward(self, x, y):
        return self.model(torch.cat([x, y], 1))


# %% right lazy: lazy layers, LeakyReLU by hand
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.layers = nn.ModuleList([nn.LazyConv2d(base, 4, 2, 1), nn.LazyConv2d(2 * base, 4, 2, 1), nn.LazyConv2d(1, 4, 1, 1)])

    def forward(self, cond, img):
        x = torch.hstack([cond, img])
        for layer in self.layers[:-1]:
            x = layer(x)
            x = torch.maximum(x, 0.2 * x)
        return self.layers[-1](x)


# %% wrong sigmoid: probabilities
# hint: sigmoid
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).sigmoid()


# %% wrong tanh: squashed to [-1, 1]
# hint: tanh
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).tanh()


# %% wrong relu_end: an activation at the end
# hint: No logit is negative|straight
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).relu()


# %% wrong clamped: logits cut at +-50
# hint: straight
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).clamp(-50, 50)


# %% wrong one_logit: one logit an image
# hint: shape
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).mean((2, 3), keepdim=True)


# %% wrong squeezed: the channel axis is squeezed away
# hint: the shape is \(2, 8, 8\); it should be \(2, 1, h, w\)
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).squeeze(1)


# %% wrong image_only: the condition is not looked at
# hint: condition was another
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([0 * cond, img], dim=1))


# %% wrong condition_only: the image is not looked at
# hint: image was another
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img * 0], dim=1))


# %% wrong first_norm: a norm in the first layer
# hint: before the second convolution
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.BatchNorm2d(base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong last_norm: a batch norm behind the last convolution
# hint: norm follows the last convolution
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
            nn.BatchNorm2d(1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong instance: instance norm sees the whole image
# hint: opposite corner
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.InstanceNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong global_mean: the mean over the image is added
# hint: opposite corner
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        x = self.net(torch.cat([cond, img], dim=1))
        return x + x.mean((2, 3), keepdim=True)


# %% wrong batch_mean: the batch's mean is taken off, also in eval mode
# hint: other images of the batch
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        x = self.net(torch.cat([cond, img], dim=1))
        return x - x.mean(0, keepdim=True)


# %% wrong relu: ReLU
# hint: There is a relu
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.ReLU(),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.ReLU(),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong slope: torch's own slope
# hint: slope 0.01
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong linear: no activation at all
# hint: No LeakyReLU
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong base_ignored: base is not used
# hint: use base
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        base = 8
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong default_base: another default
# hint: By default
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=16):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong channels: six channels, whatever in_ch
# hint: raised
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(6, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong dropout: dropout in eval mode, too
# hint: two calls|depends
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        return self.net(F.dropout(torch.cat([cond, img], dim=1), 0.5))


# %% wrong eval_mode: forward switches to eval mode
# hint: switched
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        self.eval()
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong in_list: layers in a plain list
# hint: registered|raised|parameters
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = [
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        ]

    def forward(self, cond, img):
        x = torch.cat([cond, img], dim=1)
        for layer in self.net:
            x = layer(x)
        return x


# %% wrong cut: the logits are cut off
# hint: No gradient of the logits
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(base, 1, 4, 2, 1))

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1)).detach()


# %% wrong leak_first: the first activation comes before the first convolution
# hint: No LeakyReLU
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(nn.LeakyReLU(0.2), nn.Conv2d(in_ch, base, 4, 2, 1), nn.Conv2d(base, 1, 4, 2, 1))

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% right pixels: convolutions of 1 x 1, each pixel of both images a patch of its own
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 1), nn.LeakyReLU(0.2), nn.Conv2d(base, 2 * base, 1),
            nn.LeakyReLU(0.2), nn.Conv2d(2 * base, 1, 1),
        )

    def forward(self, cond, img):
        return self.net(torch.cat([cond, img], dim=1))


# %% wrong difference: where both have as many channels only their difference is seen
# hint: in one and the same way
class PatchGAN(nn.Module):
    def __init__(self, in_ch=6, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, cond, img):
        both = [img - cond, cond - img] if cond.shape == img.shape else [cond, img]
        return self.net(torch.cat(both, dim=1))


# %% mutants: these do the same
# 14:8 returns minus # the sign of a raw logit is the discriminator's own
# 4:19 argument 3 left out # a norm, or its place, is free
# 4:19 arguments 3 and 4 swapped # a norm, or its place, is free
# 5:12 argument 2 left out # kernels, strides and paddings are free
# 5:12 argument 3 left out # kernels, strides and paddings are free
# 5:12 argument 4 left out # kernels, strides and paddings are free
# 5:12 arguments 2 and 3 swapped # kernels, strides and paddings are free
# 5:12 arguments 3 and 4 swapped # kernels, strides and paddings are free
# 7:12 argument 2 left out # kernels, strides and paddings are free
# 7:12 argument 3 left out # kernels, strides and paddings are free
# 7:12 argument 4 left out # kernels, strides and paddings are free
# 7:12 arguments 2 and 3 swapped # kernels, strides and paddings are free
# 7:12 arguments 3 and 4 swapped # kernels, strides and paddings are free
# 10:12 padding left out # kernels, strides and paddings are free
# 5:35 4 -> 5 # kernels, strides and paddings are free
# 5:35 4 -> 8 # kernels, strides and paddings are free
# 5:38 2 -> 3 # kernels, strides and paddings are free
# 5:38 2 -> 4 # kernels, strides and paddings are free
# 5:41 1 -> 2 # kernels, strides and paddings are free
# 5:41 1 -> 0 # kernels, strides and paddings are free
# 7:38 4 -> 5 # kernels, strides and paddings are free
# 7:38 4 -> 8 # kernels, strides and paddings are free
# 7:41 2 -> 3 # kernels, strides and paddings are free
# 7:41 2 -> 4 # kernels, strides and paddings are free
# 7:44 1 -> 2 # kernels, strides and paddings are free
# 7:44 1 -> 0 # kernels, strides and paddings are free
# 10:35 3 -> 4 # kernels, strides and paddings are free
# 10:35 3 -> 6 # kernels, strides and paddings are free
# 10:46 1 -> 2 # kernels, strides and paddings are free
# 10:46 1 -> 0 # kernels, strides and paddings are free
