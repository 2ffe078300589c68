# reason: F.kl_div on the outcomes that one of the two can have
import math

import numpy as np
import torch
import torch.nn.functional as F


def js_divergence(p, q):
    m = 0.5 * (p + q)
    keep = m > 0
    log_m = m[keep].log()
    return 0.5 * (F.kl_div(log_m, p[keep], reduction="sum") + F.kl_div(log_m, q[keep], reduction="sum"))
