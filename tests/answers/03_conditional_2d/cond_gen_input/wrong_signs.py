# reason: -1 in place of 0
# hint: -1
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = 2 * F.one_hot(labels, n_classes).float() - 1
    return torch.cat([noise, codes], dim=1)
