# reason: requires_grad switched off
# hint: requires
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.requires_grad_(False)
        p.clamp_(-c, c)
