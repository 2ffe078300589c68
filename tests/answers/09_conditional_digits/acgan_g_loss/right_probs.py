# reason: soft targets
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    t = torch.eye(cls_fake.shape[-1])[y_fake]
    return F.binary_cross_entropy_with_logits(src_fake, src_fake.new_ones(src_fake.shape)) - (t * F.log_softmax(cls_fake, -1)).sum(-1).mean()
