# reason: labels are ignored
# hint: missing
import numpy as np
import torch
import torch.nn.functional as F


def cond_gen_input(noise, labels, n_classes):
    return noise.clone()
