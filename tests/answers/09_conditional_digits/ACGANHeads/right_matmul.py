# reason: einsum weights
import torch
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.w = nn.Parameter(torch.empty(n_classes + 1, in_features).normal_(0, 0.02))
        self.b = nn.Parameter(torch.zeros(n_classes + 1))

    def forward(self, features):
        out = torch.einsum('nf,kf->nk', features, self.w) + self.b
        source, classes = torch.split(out, [1, out.shape[1] - 1], dim=1)
        return source, classes
