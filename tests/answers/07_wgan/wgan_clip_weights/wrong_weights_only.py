# reason: biases forgotten
# hint: not clamped
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for name, p in critic.named_parameters():
        if "weight" in name:
            p.data.clamp_(-c, c)
