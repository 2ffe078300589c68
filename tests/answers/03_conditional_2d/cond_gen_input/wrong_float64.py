# reason: float64 through NumPy
# hint: float64
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    codes = torch.from_numpy(np.eye(n_classes))[labels]
    return torch.cat([noise, codes], dim=1)
