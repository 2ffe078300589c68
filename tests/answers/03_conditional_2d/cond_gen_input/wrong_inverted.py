# reason: zeros and ones exchanged
# hint: exchanged
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = 1 - F.one_hot(labels, n_classes).float()
    return torch.cat([noise, codes], dim=1)
