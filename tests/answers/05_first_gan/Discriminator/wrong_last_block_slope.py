# reason: another slope in the last block
# hint: slope
from torch import nn


def block(input_dim, output_dim, slope=0.2):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(slope))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim, 0.1),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return self.disc(image)

    def get_disc(self):
        return self.disc
