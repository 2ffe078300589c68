# reason: module by module
import torch


def wgan_clip_weights(critic, c=0.01):
    with torch.no_grad():
        for m in critic.modules():
            for p in m.parameters(recurse=False):
                p.clamp_(-c, c)
