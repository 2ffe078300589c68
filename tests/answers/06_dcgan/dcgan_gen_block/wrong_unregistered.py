# reason: layers in a plain list, not registered
# hint: no parameters are registered
from torch import nn


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
