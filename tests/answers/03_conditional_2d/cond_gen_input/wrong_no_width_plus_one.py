# reason: width computed from the batch
# hint: largest label
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = torch.eye(int(labels.max()) + 1)[labels]
    return torch.cat([noise, codes], dim=1)
