# reason: seeds
# hint: random state
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    torch.manual_seed(0)
    return torch.cat([noise, F.one_hot(labels, n_classes).float()], dim=1)
