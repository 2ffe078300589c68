# reason: row by row
import numpy as np
import torch
import torch.nn.functional as F


def cond_points(points, labels, n_classes):
    rows = []
    for row, label in zip(points, labels):
        code = torch.zeros(n_classes)
        code[label] = 1.0
        rows.append(torch.cat([row, code]))
    return torch.stack(rows)
