# reason: 499, 999, ...
# hint: 500, 1000
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 or (gen_step + 1) % 500 == 0 else 5
