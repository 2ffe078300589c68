# reason: logsumexp first
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    l = fake_logits.flatten()
    return -torch.exp(torch.logsumexp(l, 0) - math.log(len(l)))
