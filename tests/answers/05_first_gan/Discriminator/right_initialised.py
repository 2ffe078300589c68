# reason: xavier initialisation, Sequential itself
from torch import nn


class Discriminator(nn.Sequential):
    def __init__(self, im_dim=784, hidden_dim=128):
        def block(n, m):
            return nn.Sequential(nn.Linear(n, m), nn.LeakyReLU(0.2))

        super().__init__(
            block(im_dim, hidden_dim * 4), block(hidden_dim * 4, hidden_dim * 2),
            block(hidden_dim * 2, hidden_dim), nn.Linear(hidden_dim, 1),
        )
        self.apply(lambda m: nn.init.xavier_normal_(m.weight) if isinstance(m, nn.Linear) else None)

    def get_disc(self):
        return self
