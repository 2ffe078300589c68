# reason: data assigned anew
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data = p.data.clamp(-c, c)
