# reason: gradients as well
# hint: \.grad
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
        if p.grad is not None:
            p.grad.clamp_(-c, c)
