# reason: default 0.1
# hint: whatever|outside
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.1):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
