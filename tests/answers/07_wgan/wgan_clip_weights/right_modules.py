# reason: module by module
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    def clamp(m):
        for p in m.parameters(recurse=False):
            p.data = torch.min(torch.max(p.data, torch.tensor(-c)), torch.tensor(c))

    critic.apply(clamp)
