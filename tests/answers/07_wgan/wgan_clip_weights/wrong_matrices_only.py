# reason: only tensors of two axes and more
# hint: not clamped
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        if p.dim() > 1:
            p.data.clamp_(-c, c)
