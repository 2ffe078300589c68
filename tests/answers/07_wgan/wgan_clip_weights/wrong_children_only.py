# reason: only direct parameters
# hint: not clamped|take all
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters(recurse=False):
        p.data.clamp_(-c, c)
