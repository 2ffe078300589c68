# reason: real and fake joined, then one mean, twice
# hint: average each term|one batch
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    src = torch.cat([src_real, src_fake])
    target = torch.cat([torch.ones_like(src_real), torch.zeros_like(src_fake)])
    ce = F.cross_entropy(torch.cat([cls_real, cls_fake]), torch.cat([y_real, y_fake]))
    return 2 * F.binary_cross_entropy_with_logits(src, target) + 2 * ce
