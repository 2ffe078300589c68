# reason: every 500th is missing
# hint: 500th
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 else 5
