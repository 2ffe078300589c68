# reason: in place on a leaf that wants gradients
# hint: raised
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.clamp_(-c, c)
