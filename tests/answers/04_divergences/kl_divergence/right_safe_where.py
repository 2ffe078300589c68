# reason: both branches of where are made safe first
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    some = p > 0
    safe_p = torch.where(some, p, torch.ones_like(p))
    safe_q = torch.where(some, q, torch.ones_like(q))
    return torch.where(some, safe_p * (safe_p.log() - safe_q.log()), torch.zeros_like(p)).sum()
