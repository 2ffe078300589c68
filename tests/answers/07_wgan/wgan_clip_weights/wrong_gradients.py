# reason: gradients instead of weights
# hint: as before
import torch
import torch.nn.functional as F


def wgan_clip_weights(critic, c=0.01):
    torch.nn.utils.clip_grad_value_(critic.parameters(), c)
