# reason: integers are promoted by cat
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    return torch.cat([noise, F.one_hot(labels, num_classes=n_classes)], dim=1)
