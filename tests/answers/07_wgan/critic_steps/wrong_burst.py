# reason: 25 steps after each 500
# hint: ONE
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step % 500 < 25 else 5
