# reason: two ifs
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    if gen_step < 25:
        return 100
    if gen_step % 500 == 0:
        return 100
    return 5
