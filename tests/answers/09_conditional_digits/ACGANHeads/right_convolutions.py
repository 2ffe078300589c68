# reason: convolutions of kernel 1 in a dict of modules
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = nn.ModuleDict(
            {"source": nn.Conv2d(in_features, 1, 1), "classes": nn.Conv2d(in_features, n_classes, 1)}
        )

    def forward(self, features):
        pixels = features[:, :, None, None]
        return [self.heads[k](pixels).flatten(1) for k in ("source", "classes")]
