# reason: 500 only
# hint: 1000
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step == 500 else 5
