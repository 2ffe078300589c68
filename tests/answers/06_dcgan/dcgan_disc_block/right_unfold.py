# reason: unfold and a Linear layer instead of a convolution
from torch import nn


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
