# reason: lazy layers
from torch import nn


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        widths = [hidden_dim * 4, hidden_dim * 2, hidden_dim]
        layers = []
        for w in widths:
            layers += [nn.LazyLinear(w), nn.LeakyReLU(0.2)]
        self.disc = nn.Sequential(*layers, nn.LazyLinear(1))

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return list(self.disc)
