# reason: a learned, random plane for each class
# hint: random state
import torch
from torch import nn


def cond_disc_input(images, labels, n_classes):
    code = nn.Embedding(n_classes, n_classes)(labels)[:, :, None, None]
    return torch.cat([images, code.expand(-1, -1, *images.shape[2:])], dim=1)
