# reason: only up to 1000
# hint: gives
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step in (500, 1000) else 5
