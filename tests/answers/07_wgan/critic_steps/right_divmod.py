# reason: divmod
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    _, rest = divmod(gen_step, 500)
    return {True: 100, False: 5}[rest == 0 or gen_step < 25]
