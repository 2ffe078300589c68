# reason: bound 2c
# hint: 2c
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-2 * c, 2 * c)
