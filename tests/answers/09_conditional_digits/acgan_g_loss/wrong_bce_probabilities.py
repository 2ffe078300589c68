# reason: BCE on probabilities, lost for large logits
# hint: raw logits|gradient to `src_fake`
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    probability = torch.sigmoid(src_fake)
    source = F.binary_cross_entropy(probability, torch.ones_like(probability))
    return source + F.cross_entropy(cls_fake, y_fake)
