# reason: never filled
# hint: all zeros
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    return torch.cat([noise, torch.zeros(len(noise), n_classes)], dim=1)
