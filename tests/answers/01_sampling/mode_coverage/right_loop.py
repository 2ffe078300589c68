# reason: a loop over samples
import torch


def mode_coverage(samples, centers, radius):
    hit = set()
    good = 0
    for s in samples:
        d = [float((s - c).norm()) for c in centers]
        best = min(range(len(d)), key=d.__getitem__)
        if d[best] <= radius:
            good += 1
            hit.add(best)
    return len(hit), good / len(samples)
