"""Right and wrong answers to 06_dcgan.dcgan_gen_block."""

import torch
from torch import nn

# %% right reference: the three layers, or two at the end
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% right bias_when_final: a bias only where no batch norm follows
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding, bias=final)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU(True))

# %% right class: a module with names of its own
class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, final):
        super().__init__()
        self.up = nn.ConvTranspose2d(in_ch, out_ch, size, stride, padding)
        self.norm = None if final else nn.BatchNorm2d(out_ch)

    def forward(self, x):
        x = self.up(x)
        return torch.tanh(x) if self.norm is None else torch.relu(self.norm(x))


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    return Block(in_ch, out_ch, kernel_size, stride, padding, final)

# %% right dcgan_init: weights started as in the paper
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    nn.init.normal_(conv.weight, 0.0, 0.02)
    nn.init.zeros_(conv.bias)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% right fold: a Linear layer and fold instead of a transposed convolution
class Up(nn.Module):
    """A Linear layer on every pixel, its patches added up by fold."""

    def __init__(self, in_ch, out_ch, size, stride, padding):
        super().__init__()
        self.linear = nn.Linear(in_ch, out_ch * size * size, bias=False)
        self.size, self.stride, self.padding = size, stride, padding

    def forward(self, x):
        patches = self.linear(x.flatten(2).transpose(1, 2)).transpose(1, 2)
        sides = [(n - 1) * self.stride - 2 * self.padding + self.size for n in x.shape[2:]]
        return nn.functional.fold(
            patches, sides, self.size, stride=self.stride, padding=self.padding
        )


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    up = Up(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(up, nn.Tanh())
    return nn.Sequential(up, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% right functional: parameters of its own and torch.nn.functional
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, final):
        super().__init__()
        self.w = nn.Parameter(0.02 * torch.randn(in_ch, out_ch, size, size))
        self.how = {"stride": stride, "padding": padding}
        self.final = final
        if not final:
            self.gain = nn.Parameter(torch.ones(out_ch))
            self.offset = nn.Parameter(torch.zeros(out_ch))
            self.register_buffer("centre", torch.zeros(out_ch))
            self.register_buffer("spread", torch.ones(out_ch))

    def forward(self, x):
        x = F.conv_transpose2d(x, self.w, **self.how)
        if self.final:
            return x.tanh()
        x = F.batch_norm(
            x, self.centre, self.spread, self.gain, self.offset, training=self.training
        )
        return x.clamp(min=0)


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    return Block(in_ch, out_ch, kernel_size, stride, padding, final)

# %% right lazy: lazy layers
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.LazyConvTranspose2d(out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.LazyBatchNorm2d(), nn.LeakyReLU(0.0))

# %% right list: a list of layers, unpacked
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    layers = [nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride=stride, padding=padding)]
    layers += [nn.Tanh()] if final else [nn.BatchNorm2d(out_ch), nn.ReLU()]
    return nn.Sequential(*layers)

# %% right no_bias: no bias in the convolution
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding, bias=False)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU(inplace=True))

# %% right seq: Sequential
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding, bias=final)
    return nn.Sequential(conv, nn.Tanh()) if final else nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU(inplace=True))

# %% wrong biased_variance: a batch norm by hand that keeps the biased variance
# hint: biased
class Norm(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.scale, self.shift = nn.Parameter(torch.ones(n)), nn.Parameter(torch.zeros(n))
        self.register_buffer("mean", torch.zeros(n))
        self.register_buffer("var", torch.ones(n))

    def forward(self, x):
        mean, var = self.mean, self.var
        if self.training:
            mean, var = x.mean((0, 2, 3)), x.var((0, 2, 3), unbiased=False)
            self.mean = (0.9 * self.mean + 0.1 * mean).detach()
            self.var = (0.9 * self.var + 0.1 * var).detach()
        mean, var, scale, shift = (
            t.view(1, -1, 1, 1) for t in (mean, var, self.scale, self.shift)
        )
        return (x - mean) / (var + 1e-5).sqrt() * scale + shift


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    end = [nn.Tanh()] if final else [Norm(out_ch), nn.ReLU()]
    return nn.Sequential(conv, *end)

# %% wrong cached: one block kept for all calls
# hint: share
_kept = {}


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    key = in_ch, out_ch, kernel_size, stride, padding, final
    if key not in _kept:
        conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
        end = [nn.Tanh()] if final else [nn.BatchNorm2d(out_ch), nn.ReLU()]
        _kept[key] = nn.Sequential(conv, *end)
    return _kept[key]

# %% wrong default_kernel: other defaults: kernel 3, stride 1
# hint: kernel_size|shape
def dcgan_gen_block(in_ch, out_ch, kernel_size=3, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong downwards: Conv2d instead of ConvTranspose2d
# hint: shape.*Conv2d would|raised
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong dropout: dropout in every block
# hint: differ
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU(), nn.Dropout(0.3))

# %% wrong eps: 0.8 given as eps
# hint: eps=0\.8
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch, 0.8), nn.ReLU())

# %% wrong eval: the block comes in eval mode
# hint: eval mode
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh()).eval()
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU()).eval()

# %% wrong final_bare: no Tanh at the end
# hint: tanh is missing
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_hardtanh: Hardtanh at the end
# hint: cut off|not tanh
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Hardtanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_ignored: final changes nothing
# hint: final changes nothing
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_norm: batch norm before the last Tanh
# hint: batch norm before the tanh
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_norm_relu: Tanh put after the whole block
# hint: come before the tanh
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    layers = [conv, nn.BatchNorm2d(out_ch), nn.ReLU()]
    if final:
        layers.append(nn.Tanh())
    return nn.Sequential(*layers)

# %% wrong final_relu: ReLU at the end
# hint: ends in ReLU
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.ReLU())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_sigmoid: Sigmoid at the end
# hint: sigmoid
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Sigmoid())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong final_turned: the condition the wrong way round
# hint: for final=True
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if not final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong frozen: the convolution's weight is frozen
# hint: frozen
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    conv.weight.requires_grad_(False)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong function: a function comes back
# hint: function
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    norm = nn.BatchNorm2d(out_ch)
    return lambda x: conv(x).tanh() if final else norm(conv(x)).relu()

# %% wrong group_norm: one group norm
# hint: not relu\(batch_norm
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.GroupNorm(1, out_ch), nn.ReLU())

# %% wrong instance_norm: InstanceNorm2d instead of batch norm
# hint: not relu\(batch_norm
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.InstanceNorm2d(out_ch, affine=True), nn.ReLU())

# %% wrong leaky: LeakyReLU(0.2) in the generator
# hint: 0\.2.*LeakyReLU
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))

# %% wrong leaky_default: LeakyReLU with its default slope
# hint: 0\.01
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU())

# %% wrong list_returned: a list of layers comes back
# hint: list
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    return [conv, nn.Tanh()] if final else [conv, nn.BatchNorm2d(out_ch), nn.ReLU()]

# %% wrong momentum: batch norm with momentum 0.8
# hint: momentum=0\.8
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch, momentum=0.8), nn.ReLU())

# %% wrong no_affine: batch norm without scale and shift
# hint: affine=False
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch, affine=False), nn.ReLU())

# %% wrong no_norm: no batch norm in the middle
# hint: batch norm is missing
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.ReLU())

# %% wrong no_padding: padding left out
# hint: padding=0
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong no_relu: no ReLU in the middle
# hint: ReLU is missing
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch))

# %% wrong no_stride: padding in the place of stride
# hint: stride and padding exchanged|shape
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, padding, stride)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong no_tracking: batch norm without running statistics
# hint: batch's own statistics
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch, track_running_stats=False), nn.ReLU())

# %% wrong norm_first: batch norm before the convolution
# hint: batch norm comes before
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(nn.BatchNorm2d(in_ch), conv, nn.ReLU())

# %% wrong not_implemented: not filled in
# hint: not filled in
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    raise NotImplementedError

# %% wrong nothing: nothing comes back
# hint: NoneType
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        block = nn.Sequential(conv, nn.Tanh())
    block = nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong output_padding: an output padding added
# hint: shape
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(
        in_ch, out_ch, kernel_size, stride, padding, output_padding=stride - 1
    )
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong relu_before_norm: ReLU before batch norm
# hint: comes after the ReLU
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.ReLU(), nn.BatchNorm2d(out_ch))

# %% wrong seeded: a seed at every call
# hint: same random weights|manual_seed
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    torch.manual_seed(0)
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong sizes_ignored: kernel_size, stride and padding are never handed on
# hint: kernel_size=4, stride=2, padding=1
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, 4, 2, 1)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong swapped_channels: in_ch and out_ch exchanged
# hint: raised RuntimeError
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(out_ch, in_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())

# %% wrong tanh_always: Tanh in every block
# hint: for final=True
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.Tanh())

# %% wrong unregistered: layers in a plain list, not registered
# hint: no parameters are registered
class Block(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    return Block([conv, nn.Tanh()] if final else [conv, nn.BatchNorm2d(out_ch), nn.ReLU()])

# %% wrong upsample: upsampling and a convolution
# hint: shape
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    if final:
        return nn.Sequential(nn.Upsample(scale_factor=2), nn.Conv2d(in_ch, out_ch, 3, 1, 1), nn.Tanh())
    return nn.Sequential(
        nn.Upsample(scale_factor=2), nn.Conv2d(in_ch, out_ch, 3, 1, 1), nn.BatchNorm2d(out_ch), nn.ReLU()
    )

# %% wrong zeros: weights started at zero
# hint: all entries equal
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    nn.init.zeros_(conv.weight)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU())
