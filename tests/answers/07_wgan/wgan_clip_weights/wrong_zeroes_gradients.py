# reason: gradients are zeroed
# hint: \.grad
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    critic.zero_grad()
    for p in critic.parameters():
        p.data.clamp_(-c, c)
