"""Right and wrong answers to 08_wgan_gp.Critic."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: two convolutions and a Linear layer
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% right all_conv: a convolution at the end
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 7),
            nn.Flatten(),
        )

    def forward(self, x):
        return self.net(x)

# %% right dropout: with dropout
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Dropout(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% right functional: functional style
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.a = nn.Parameter(torch.randn(base, in_ch, 3, 3) / 3)
        self.b = nn.Linear(base, 1, bias=False)

    def forward(self, x):
        h = F.silu(F.conv2d(x, self.a, stride=2))
        return self.b(h.mean(dim=(2, 3)))

# %% right group: group norm
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.f = nn.Sequential(nn.Conv2d(in_ch, base, 5, 2, 2), nn.SiLU(), nn.Conv2d(base, 2 * base, 5, 2, 2), nn.GroupNorm(2, 2 * base), nn.SiLU())
        self.out = nn.Conv2d(2 * base, 1, 7)

    def forward(self, x):
        return self.out(self.f(x)).flatten(1)

# %% right group_norm: with group norm, lazy end
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.GroupNorm(2, 2 * base),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.LazyLinear(1),
        )

    def forward(self, x):
        return self.net(x)

# %% right instance_norm: with instance norm
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.InstanceNorm2d(2 * base, affine=True),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% right layer_norm: with layer norm
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.LayerNorm([2 * base, 7, 7]),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% right lazy: lazy
class Critic(nn.Sequential):
    def __init__(self, in_ch=1, base=8):
        super().__init__(nn.Conv2d(in_ch, base, 3, 2, 1), nn.Softplus(), nn.Flatten(), nn.LazyLinear(1))

# %% right pool: average pooling head
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.a, self.b = nn.Conv2d(in_ch, base, 4, 2, 1), nn.Conv2d(base, 2 * base, 4, 2, 1)
        self.n, self.o = nn.InstanceNorm2d(2 * base, affine=True), nn.Linear(2 * base, 1)

    def forward(self, x):
        return self.o(F.leaky_relu(self.n(self.b(F.leaky_relu(self.a(x), 0.2))), 0.2).mean((2, 3)))

# %% right pooled: mean over patches at the end
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, x):
        return self.net(x).mean(dim=(2, 3))

# %% wrong base_ignored: base ignored
# hint: use base
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, 8, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(8, 16, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(16 * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong batch_norm: batch norm
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.BatchNorm2d(2 * base),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong batch_norm_end: batch norm at the end
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.BatchNorm1d(1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong bn: batch norm
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.n = nn.Sequential(nn.Conv2d(in_ch, base, 4, 2, 1), nn.BatchNorm2d(base), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(base * 196, 1))

    def forward(self, x):
        return self.n(x)

# %% wrong centred: scores centred over the batch
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        s = self.net(x)
        return s - s.mean()

# %% wrong clamped: clamped scores
# hint: straight|between
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x).clamp(-10, 10)

# %% wrong default_base: default 16
# hint: base=8
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=16):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong default_channels: default of three channels
# hint: raised
class Critic(nn.Module):
    def __init__(self, in_ch=3, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong detached: the image is detached
# hint: no gradient reaches
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x.detach())

# %% wrong eval: switches to eval mode
# hint: mode
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        self.eval()
        return self.net(x)

# %% wrong fixed_base: base ignored
# hint: base
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.n = nn.Sequential(nn.Conv2d(in_ch, 8, 4, 2, 1), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(8 * 196, 1))

    def forward(self, x):
        return self.n(x)

# %% wrong flat: (N,)
# hint: shape
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.n = nn.Sequential(nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(base * 196, 1))

    def forward(self, x):
        return self.n(x)[:, 0]

# %% wrong in_ch_ignored: one channel only
# hint: raised
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(1, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong inplace: the image is changed in place
# hint: in place|in-place
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        x.mul_(0.5)
        return self.net(x)

# %% wrong leaky: LeakyReLU at the end
# hint: straight
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.LeakyReLU(0.2),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong map: a map of scores
# hint: shape
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(2 * base, 1, 3, padding=1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong minibatch: minibatch statistics
# hint: not finite|other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        s = self.net(x)
        return s + x.std(0).mean()

# %% wrong minibatch_std: minibatch standard deviation
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.c = nn.Conv2d(in_ch, base, 4, 2, 1)
        self.o = nn.Linear(base * 196 + 1, 1)

    def forward(self, x):
        h = F.leaky_relu(self.c(x), 0.2).flatten(1)
        return self.o(torch.cat([h, h.std(0, unbiased=False).mean().expand(len(h), 1)], 1))

# %% wrong mlp: no convolution
# hint: convolution
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Flatten(),
            nn.Linear(in_ch * 784, 16 * base),
            nn.LeakyReLU(0.2),
            nn.Linear(16 * base, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong no_super: super().__init__ forgotten
# hint: raised
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong relu: ReLU at the end
# hint: negative
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.ReLU(),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong scalar: one score for the batch
# hint: shape
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x).mean()

# %% wrong sigmoid: a sigmoid
# hint: sigmoid
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.Sigmoid(),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong softplus: softplus at the end
# hint: negative
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.Softplus(),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong tanh: tanh
# hint: tanh
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
            nn.Tanh(),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong two_scores: two scores
# hint: shape
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 2),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong vector: shape (N,)
# hint: shape
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x).squeeze(1)

# %% wrong linear: no activation anywhere
# hint: one linear map
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.Identity(),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.Identity(),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong clamped_wide: clamped at +-100
# hint: between -100 and 100
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x).clamp(-100, 100)

# %% wrong sigmoid_in_eval: a sigmoid in eval mode
# hint: In eval mode all scores lie between 0 and 1
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x) if self.training else self.net(x).sigmoid()

# %% wrong first_channel: reads the first channel alone, repeated
# hint: channels was another
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        x = x[:, :1].expand_as(x)
        return self.net(x)

# %% wrong upper_half: reads the upper half alone
# hint: quarter
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        x = x * (torch.arange(28) < 14)[:, None]
        return self.net(x)

# %% wrong bright: divides by the largest value of the batch where it is huge
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        x = x / x.abs().max() if x.abs().max() > 1000 else x
        return self.net(x)

# %% wrong sixteen_at_most: base is at most 16
# hint: use base
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        base = min(base, 16)
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)

# %% wrong centred_idle: less the batch mean, without a gradient
# hint: other images
class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x - x.mean(0).detach())

# %% mutants: these do the same
# 14:8 returns minus # a sign is free: the last layer learns it
# 4:19 argument 1 left out # activations within the critic are free
# 4:19 argument 3 left out # activations within the critic are free
# 4:19 arguments 0 and 1 swapped # activations within the critic are free
# 4:19 arguments 1 and 2 swapped # activations within the critic are free
# 4:19 arguments 2 and 3 swapped # activations within the critic are free
# 4:19 arguments 3 and 4 swapped # activations within the critic are free
# 6:12 argument 0 left out # activations within the critic are free
# 8:12 argument 0 left out # activations within the critic are free
# 5:41 1 -> 2 # the padding is free where the sizes fit
# 6:12 LeakyReLU -> ELU # activations within the critic are free
# 6:25 0.2 -> 1.2 # activations within the critic are free
# 6:25 0.2 -> 0.4 # activations within the critic are free
# 6:25 0.2 -> 0 # activations within the critic are free
# 6:25 0.2 -> -0.2 # activations within the critic are free
# 8:12 LeakyReLU -> ELU # activations within the critic are free
# 8:25 0.2 -> 1.2 # activations within the critic are free
# 8:25 0.2 -> 0.4 # activations within the critic are free
# 8:25 0.2 -> 0 # activations within the critic are free
# 8:25 0.2 -> -0.2 # activations within the critic are free
