# reason: cuts the noise off at -3 and 3
# hint: large inputs|another result
from torch import nn


def block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        self.gen = nn.Sequential(
            block(z_dim, hidden_dim),
            block(hidden_dim, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim * 4),
            block(hidden_dim * 4, hidden_dim * 8),
            nn.Linear(hidden_dim * 8, im_dim),
            nn.Sigmoid(),
        )

    def forward(self, noise):
        return self.gen(noise.clamp(-3, 3))

    def get_gen(self):
        return self.gen
