# reason: names a new tensor only
# hint: as before
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p = p.clamp(-c, c)
