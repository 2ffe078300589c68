# reason: no default
# hint: raised
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
