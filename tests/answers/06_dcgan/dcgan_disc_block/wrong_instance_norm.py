# reason: InstanceNorm2d instead of batch norm
# hint: not leaky_relu\(batch_norm
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.InstanceNorm2d(out_ch, affine=True), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
