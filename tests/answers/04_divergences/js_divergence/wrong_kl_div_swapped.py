# reason: F.kl_div with the arguments swapped
# hint: mixture comes first
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = (p + q) / 2
    return 0.5 * (F.kl_div(p.log(), m, reduction="sum") + F.kl_div(q.log(), m, reduction="sum"))
