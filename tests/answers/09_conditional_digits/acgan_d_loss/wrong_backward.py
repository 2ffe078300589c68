# reason: calls backward itself
# hint: \.grad
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    loss = source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss
