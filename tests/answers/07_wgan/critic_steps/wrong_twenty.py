# reason: 20 instead of 100
# hint: should be 100
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 20 if gen_step < 25 or gen_step % 500 == 0 else 5
