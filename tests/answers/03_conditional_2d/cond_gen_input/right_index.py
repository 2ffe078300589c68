# reason: index assignment
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = noise.new_zeros(noise.shape[0], n_classes)
    codes[torch.arange(noise.shape[0]), labels] = 1
    return torch.cat([noise, codes], dim=1)
