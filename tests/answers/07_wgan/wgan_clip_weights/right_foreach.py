# reason: foreach
import torch


@torch.no_grad()
def wgan_clip_weights(critic, c=0.01):
    torch._foreach_clamp_min_(list(critic.parameters()), -c)
    torch._foreach_clamp_max_(list(critic.parameters()), c)
