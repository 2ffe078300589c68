# reason: KL in disguise
# hint: nan|expected
import math

import numpy as np
import torch
import torch.nn.functional as F


def total_variation(p, q):
    return (p * (p / q).log()).abs().sum() / 2
