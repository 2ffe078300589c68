# reason: labels counted from 1
# hint: too far left|too far right
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = torch.eye(n_classes)[labels - 1]
    return torch.cat([noise, codes], dim=1)
