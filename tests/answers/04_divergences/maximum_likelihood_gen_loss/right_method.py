# reason: as methods
import math

import numpy as np
import torch
import torch.nn.functional as F


def maximum_likelihood_gen_loss(fake_logits):
    return fake_logits.exp().mean().neg()
