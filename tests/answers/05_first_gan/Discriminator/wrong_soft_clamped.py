# reason: squashes logits softly at 30
# hint: output is not|running
from torch import nn


def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        self.disc = nn.Sequential(
            block(im_dim, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim),
            nn.Linear(hidden_dim, 1),
        )

    def forward(self, image):
        return 30 * (self.disc(image) / 30).tanh()

    def get_disc(self):
        return self.disc
