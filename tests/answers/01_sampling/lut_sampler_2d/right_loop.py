# reason: a plain Python loop over samples and pixels
import numpy as np


def _inverse(masses, value):
    total = float(sum(masses))
    below = 0.0
    for i, mass in enumerate(masses):
        share = float(mass) / total
        if share > 0 and value <= below + share:
            return i, (value - below) / share
        below += share
    last = max(i for i, mass in enumerate(masses) if mass > 0)
    return last, 1.0


def lut_sampler_2d(density, u):
    height, width = density.shape
    points = np.zeros((len(u), 2))
    for n in range(len(u)):
        i, up = _inverse([density[height - 1 - k].sum() for k in range(height)], u[n, 1])
        j, right = _inverse(list(density[height - 1 - i]), u[n, 0])
        points[n] = (j + right) / width, (i + up) / height
    return points
