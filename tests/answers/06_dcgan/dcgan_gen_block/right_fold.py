# reason: a Linear layer and fold instead of a transposed convolution
from torch import nn


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
