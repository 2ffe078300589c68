# reason: 0.01 hard-coded
# hint: whatever c
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-0.01, 0.01)
