# reason: pad the matrix, then add
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    d = noise.shape[1]
    out = F.pad(noise, (0, n_classes))
    return out + F.pad(F.one_hot(labels, n_classes).float(), (d, 0))
