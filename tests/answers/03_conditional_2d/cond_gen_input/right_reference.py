# reason: one_hot with n_classes, then cat
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = F.one_hot(labels, n_classes).to(noise.dtype)
    return torch.cat([noise, codes], dim=1)
