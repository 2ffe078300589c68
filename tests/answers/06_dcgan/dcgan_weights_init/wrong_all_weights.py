# reason: everything with a weight
# hint: was changed|mean
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    if hasattr(m, "weight"):
        nn.init.normal_(m.weight, 0.0, 0.02)
