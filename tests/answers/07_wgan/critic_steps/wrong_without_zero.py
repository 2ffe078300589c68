# reason: step 0 left out
# hint: Step 0
import torch
import torch.nn.functional as F


def critic_steps(gen_step):
    return 100 if 0 < gen_step < 25 or (gen_step > 0 and gen_step % 500 == 0) else 5
