# reason: always 5
# hint: always 5
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 5
