# reason: clamp without underscore
# hint: as before
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp(-c, c)
