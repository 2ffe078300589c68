# reason: BCE on probabilities, lost for large logits
# hint: raw logits
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy, F.cross_entropy
    r, f = torch.sigmoid(src_real), torch.sigmoid(src_fake)
    source = bce(r, torch.ones_like(r)) + bce(f, torch.zeros_like(f))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
