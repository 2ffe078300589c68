# reason: only Linear layers
# hint: not clamped
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for m in critic.modules():
        if isinstance(m, torch.nn.Linear):
            m.weight.data.clamp_(-c, c)
            m.bias.data.clamp_(-c, c)
