"""Right and wrong answers to 06_dcgan.dcgan_disc_block."""

import torch
from torch import nn

# %% right reference: a block for each of the three cases
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% right bare: bare conv when final
class B(nn.Module):
    def __init__(self, c, n):
        super().__init__()
        self.c, self.n = c, n

    def forward(self, x):
        y = self.n(self.c(x))
        return torch.where(y > 0, y, 0.2 * y)


def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    c = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding, bias=not normalize or final)
    return c if final else B(c, nn.BatchNorm2d(out_ch) if normalize else nn.Identity())

# %% right bias_if_needed: a bias only where no batch norm follows
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    bias = final or not normalize
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding, bias=bias)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% right class: a module with names of its own, and torch.maximum
class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, normalize, final):
        super().__init__()
        self.down = nn.Conv2d(in_ch, out_ch, size, stride, padding)
        self.norm = nn.BatchNorm2d(out_ch) if normalize and not final else None
        self.final = final

    def forward(self, x):
        x = self.down(x)
        if self.norm is not None:
            x = self.norm(x)
        return x if self.final else torch.maximum(x, 0.2 * x)


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    return Block(in_ch, out_ch, kernel_size, stride, padding, normalize, final)

# %% right functional: parameters of its own and torch.nn.functional
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, norm, leak):
        super().__init__()
        self.kernel = nn.Parameter(torch.empty(out_ch, in_ch, size, size))
        self.b = nn.Parameter(torch.zeros(out_ch, 1, 1))
        nn.init.normal_(self.kernel, 0.0, 0.02)
        self.stride, self.padding, self.leak = stride, padding, leak
        self.norm = nn.BatchNorm2d(out_ch) if norm else nn.Sequential()

    def forward(self, x):
        y = F.conv2d(x, self.kernel, stride=self.stride, padding=self.padding) + self.b
        y = self.norm(y)
        return F.leaky_relu(y, 0.2) if self.leak else y


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    norm = normalize and not final
    return Block(in_ch, out_ch, kernel_size, stride, padding, norm, not final)

# %% right identity: nn.Identity where there is no batch norm
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    norm = nn.BatchNorm2d(out_ch) if normalize else nn.Identity()
    return nn.Sequential(conv, norm, nn.LeakyReLU(0.2, inplace=True))

# %% right lazy: lazy layers
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.LazyConv2d(out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.LazyBatchNorm2d(), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% right list: a list of layers, unpacked
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    layers = [nn.Conv2d(in_ch, out_ch, kernel_size, stride=stride, padding=padding)]
    if not final:
        if normalize:
            layers.append(nn.BatchNorm2d(out_ch))
        layers.append(nn.LeakyReLU(0.2))
    return nn.Sequential(*layers)

# %% right modulelist: list of optional modules
def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    layers = [nn.Conv2d(in_ch, out_ch, kernel_size=kernel_size, stride=stride, padding=padding)]
    if not final:
        if normalize:
            layers += [nn.BatchNorm2d(out_ch)]
        layers += [nn.LeakyReLU(negative_slope=0.2)]
    return nn.Sequential(*layers)

# %% right no_bias: no bias anywhere, as in many published DCGANs
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding, bias=False)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% right unfold: unfold and a Linear layer instead of a convolution
class Down(nn.Module):
    """Patches by unfold, and a Linear layer on each."""

    def __init__(self, in_ch, out_ch, size, stride, padding):
        super().__init__()
        self.linear = nn.Linear(in_ch * size * size, out_ch)
        self.size, self.stride, self.padding = size, stride, padding

    def forward(self, x):
        patches = nn.functional.unfold(
            x, self.size, stride=self.stride, padding=self.padding
        ).transpose(1, 2)
        sides = [(n + 2 * self.padding - self.size) // self.stride + 1 for n in x.shape[2:]]
        return self.linear(patches).transpose(1, 2).unflatten(2, sides)


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    layers = [Down(in_ch, out_ch, kernel_size, stride, padding)]
    if normalize and not final:
        layers.append(nn.BatchNorm2d(out_ch))
    if not final:
        layers.append(nn.LeakyReLU(0.2))
    return nn.Sequential(*layers)

# %% wrong default_slope: LeakyReLU with its default slope
# hint: 0\.01
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU())
    return nn.Sequential(conv, nn.LeakyReLU())

# %% wrong detached: the input is detached
# hint: no gradient reaches the input
class Cut(nn.Module):
    def forward(self, x):
        return x.detach()


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(Cut(), conv)
    if normalize:
        return nn.Sequential(Cut(), conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(Cut(), conv, nn.LeakyReLU(0.2))

# %% wrong double: float64 comes back
# hint: float64|raised
class Double(nn.Module):
    def forward(self, x):
        return x.double()


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, Double())
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2), Double())
    return nn.Sequential(conv, nn.LeakyReLU(0.2), Double())

# %% wrong dropout: dropout in every block
# hint: differ
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2), nn.Dropout2d(0.25))
    return nn.Sequential(conv, nn.LeakyReLU(0.2), nn.Dropout2d(0.25))

# %% wrong eps: 0.8 given as eps
# hint: eps=0\.8
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch, 0.8), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong exchanged: stride and padding exchanged
# hint: exchanged|shape
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, padding, stride)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_first: final and normalize in the other order
# hint: batch norm|convolution|shape
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False, normalize=True
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_flat: the logits flattened
# hint: shape
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Flatten())
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_ignored: final changes nothing
# hint: still.*convolution alone
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_leaky: LeakyReLU at the end
# hint: still a LeakyReLU
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.LeakyReLU(0.2))
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_norm: batch norm at the end
# hint: there is a batch norm
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch))
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_norm_if_normalize: batch norm at the end unless normalize=False
# hint: there is a batch norm
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    layers = [nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)]
    if normalize:
        layers.append(nn.BatchNorm2d(out_ch))
    if not final:
        layers.append(nn.LeakyReLU(0.2))
    return nn.Sequential(*layers)

# %% wrong final_sigmoid: Sigmoid at the end
# hint: sigmoid; return raw logits
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Sigmoid())
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong final_tanh: Tanh at the end
# hint: tanh; return raw logits
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong instance_norm: InstanceNorm2d instead of batch norm
# hint: not leaky_relu\(batch_norm
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.InstanceNorm2d(out_ch, affine=True), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong leaky_before_norm: LeakyReLU before batch norm
# hint: comes after the LeakyReLU
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.LeakyReLU(0.2), nn.BatchNorm2d(out_ch))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong momentum: batch norm with momentum 0.9
# hint: momentum=0\.9
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch, momentum=0.9), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong no_leaky: no LeakyReLU at all
# hint: LeakyReLU is missing
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch))
    return nn.Sequential(conv)

# %% wrong no_norm: normalize does nothing
# hint: batch norm is missing
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong no_padding: padding left out
# hint: padding=0
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong no_tracking: batch norm without running statistics
# hint: batch's own statistics
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch, track_running_stats=False), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong norm_always: batch norm also with normalize=False
# hint: although normalize=False
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))

# %% wrong norm_first: batch norm before the convolution
# hint: batch norm comes before
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(nn.BatchNorm2d(in_ch), conv, nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong normalize_turned: the condition the wrong way round
# hint: batch norm is missing
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if not normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong not_implemented: not filled in
# hint: not filled in
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    raise NotImplementedError

# %% wrong nothing: nothing comes back
# hint: NoneType
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        conv = conv
    nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))

# %% wrong one_logit: one output channel at the end, whatever out_ch is
# hint: shape
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Conv2d(in_ch, 1, kernel_size, stride, padding)
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong pooling: max pooling instead of a stride
# hint: shape|not
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, 1, padding)
    if final:
        return nn.Sequential(conv, nn.MaxPool2d(2))
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2), nn.MaxPool2d(2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2), nn.MaxPool2d(2))

# %% wrong prelu: PReLU: the slope is a parameter
# hint: parameters have the shapes
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.PReLU(init=0.2))
    return nn.Sequential(conv, nn.PReLU(init=0.2))

# %% wrong reflect: padded by reflection
# hint: not leaky_relu|raised
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding, padding_mode="circular")
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong relu: ReLU instead of LeakyReLU
# hint: ends in ReLU
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())
    return nn.Sequential(conv, nn.ReLU())

# %% wrong shared: one convolution for all calls
# hint: share
_KEPT = {}


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    size = in_ch, out_ch, kernel_size, stride, padding
    conv = _KEPT.setdefault(size, nn.Conv2d(*size))
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong sizes_ignored: kernel_size, stride and padding are never handed on
# hint: kernel_size=4, stride=2, padding=1
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, 4, 2, 1)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong slope: 0.01
# hint: 0.01|slope
def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    c = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    return c if final else nn.Sequential(c, nn.BatchNorm2d(out_ch) if normalize else nn.Identity(), nn.LeakyReLU())

# %% wrong slope_two: slope 2
# hint: by 2, not
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(2))
    return nn.Sequential(conv, nn.LeakyReLU(2))

# %% wrong spectral: spectral norm on the convolution
# hint: not |parameters
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.utils.parametrizations.spectral_norm(
        nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    )
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong stride_ignored: the stride is always 2
# hint: stride=2|shape
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, 2, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong swapped_channels: in_ch and out_ch exchanged
# hint: raised RuntimeError
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(out_ch, in_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))

# %% wrong tuple: a tuple comes back
# hint: tuple
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    return (conv,) if final else (conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))

# %% wrong upwards: ConvTranspose2d instead of Conv2d
# hint: ConvTranspose2d would
def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
