# reason: arithmetic
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    many = gen_step <= 24 or gen_step // 500 * 500 == gen_step
    return 5 + 95 * int(many)
