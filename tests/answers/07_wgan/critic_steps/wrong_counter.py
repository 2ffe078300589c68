# reason: counts its own calls
# hint: same step
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    critic_steps.calls = getattr(critic_steps, "calls", -1) + 1
    k = critic_steps.calls
    return 100 if k < 25 or k % 500 == 0 else 5
