# reason: hardtanh in place
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        F.hardtanh_(p.data, -c, c)
