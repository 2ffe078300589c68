# reason: and
# hint: or
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if gen_step < 25 and gen_step % 500 == 0 else 5
