# reason: layers side by side, in place
from torch import nn


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super(Discriminator, self).__init__()
        h = hidden_dim
        self.net = nn.Sequential(
            nn.Linear(im_dim, 4 * h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(4 * h, 2 * h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(2 * h, h), nn.LeakyReLU(0.2, inplace=True),
            nn.Linear(h, 1),
        )

    def forward(self, image):
        return self.net(image)

    def get_disc(self):
        return self.net
