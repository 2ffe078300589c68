# reason: the batch is normalised in place
# hint: changed in place|in-place
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    noise -= noise.mean(0)
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([noise, codes], dim=1)
