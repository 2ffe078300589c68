# reason: both conditions
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 500 == 0 else 5
