# reason: new Parameters
# hint: replaced
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    for m in critic.modules():
        for name, p in list(m.named_parameters(recurse=False)):
            setattr(m, name, torch.nn.Parameter(p.data.clamp(-c, c)))
