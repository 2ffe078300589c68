# reason: a batch norm by hand that keeps the biased variance
# hint: biased
import torch
from torch import nn


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
