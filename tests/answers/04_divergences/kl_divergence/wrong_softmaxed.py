# reason: softmax of what are probabilities already
# hint: softmax
import math

import numpy as np
import torch
import torch.nn.functional as F


def kl_divergence(p, q):
    return F.kl_div(q.log_softmax(0), p.softmax(0), reduction="sum")
