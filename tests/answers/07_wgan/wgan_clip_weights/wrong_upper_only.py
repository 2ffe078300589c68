# reason: upper bound only
# hint: lower bound
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(max=c)
