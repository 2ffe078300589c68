# reason: the first label for all
# hint: first row
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = F.one_hot(labels[0].repeat(len(noise)), n_classes).float()
    return torch.cat([noise, codes], dim=1)
