# reason: always 100
# hint: always 100
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100
