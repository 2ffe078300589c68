# reason: scaled to the largest
# hint: shrunk
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data *= min(1.0, c / float(p.data.abs().max()))
