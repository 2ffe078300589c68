# reason: the input is detached
# hint: no gradient reaches the input
from torch import nn


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
