# reason: the flag of the batch is switched
# hint: requires_grad
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    noise.requires_grad_()
    return torch.cat([noise, F.one_hot(labels, n_classes).float()], dim=1)
