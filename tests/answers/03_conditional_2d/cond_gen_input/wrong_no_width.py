# reason: width of the largest label seen
# hint: largest label
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = F.one_hot(labels).float()
    return torch.cat([noise, codes], dim=1)
