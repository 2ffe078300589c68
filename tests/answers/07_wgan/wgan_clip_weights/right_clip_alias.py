# reason: clip is clamp; over named parameters
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for _, p in critic.named_parameters():
        p.detach().clip_(-c, c)
