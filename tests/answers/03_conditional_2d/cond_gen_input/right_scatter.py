# reason: scatter into zeros
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = torch.zeros(len(labels), n_classes)
    codes.scatter_(1, labels.unsqueeze(1), 1.0)
    return torch.hstack([noise, codes])
