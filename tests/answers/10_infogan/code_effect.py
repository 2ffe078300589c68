"""Right and wrong answers to 10_infogan.code_effect."""

import math
import statistics

import numpy as np
import torch


# %% right reference: the formula, step by step
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    squares = (n - 1) * float(low.var()) + (m - 1) * float(high.var())
    spread = (squares / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% right deviations: the squared deviations of both, added up
def code_effect(low, high):
    low, high = low.detach().double(), high.detach().double()
    away = torch.cat([low - low.mean(), high - high.mean()])
    pooled = away.square().sum() / (low.numel() + high.numel() - 2)
    change = high.mean() - low.mean()
    if change == 0 and pooled == 0:
        return 0.0
    return (change / pooled.sqrt()).item()


# %% right numpy: var with ddof=1
def code_effect(low, high):
    a, b = (x.detach().numpy().astype(np.float64) for x in (low, high))
    n, m = a.size, b.size
    pooled = np.sqrt(((n - 1) * a.var(ddof=1) + (m - 1) * b.var(ddof=1)) / (n + m - 2))
    change = b.mean() - a.mean()
    return change / pooled if pooled > 0 else 0.0


# %% right standard_library: Python's statistics
def code_effect(low, high):
    a, b = low.tolist(), high.tolist()
    change = statistics.fmean(b) - statistics.fmean(a)
    n, m = len(a), len(b)
    pooled = ((n - 1) * statistics.variance(a) + (m - 1) * statistics.variance(b)) / (n + m - 2)
    return change / math.sqrt(pooled) if pooled else 0.0


# %% right loops: sums by hand
def code_effect(low, high):
    def centre(x):
        return sum(x) / len(x)

    a, b = [float(v) for v in low], [float(v) for v in high]
    squares = 0.0
    for x in (a, b):
        middle = centre(x)
        for v in x:
            squares += (v - middle) * (v - middle)
    pooled = squares / (len(a) + len(b) - 2)
    if pooled == 0.0:
        return 0.0
    return (centre(b) - centre(a)) / pooled**0.5


# %% right nan: 0 / 0 is nan, and nan is made 0
@torch.no_grad()
def code_effect(low, high):
    weights = torch.tensor([len(low) - 1.0, len(high) - 1.0], dtype=torch.float64)
    variances = torch.stack([low.double().var(), high.double().var()])
    pooled = (weights * variances).sum() / weights.sum()
    change = high.double().mean() - low.double().mean()
    return float(torch.nan_to_num(change / pooled.sqrt(), nan=0.0))


# %% right t_value: from SciPy's t statistic, which has the same pooled variance
def code_effect(low, high):
    from scipy.stats import ttest_ind

    a, b = low.detach().double().numpy(), high.detach().double().numpy()
    if np.ptp(a) == 0 and np.ptp(b) == 0:
        return 0.0 if a[0] == b[0] else math.inf
    t = ttest_ind(b, a).statistic
    return float(t * math.sqrt(1 / len(a) + 1 / len(b)))


# %% right guarded: a tiny number keeps 0 / 0 from happening
def code_effect(low, high):
    n, m = low.shape[0], high.shape[0]
    s2 = ((n - 1) * torch.var(low) + (m - 1) * torch.var(high)) / (n + m - 2)
    return float((torch.mean(high) - torch.mean(low)) / (torch.sqrt(s2) + 1e-12))


# %% wrong mean_of_variances: right where both are equally many, as in the lab
# hint: average the two variances
def code_effect(low, high):
    change = float(high.mean() - low.mean())
    spread = float((low.var() + high.var()) / 2) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong weights_n: weighted by n and m; right where both are equally many
# hint: n - 1 and m - 1
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    spread = float((n * low.var() + m * high.var()) / (n + m)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong weights_swapped: each variance by the other's number
# hint: changed places
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    spread = float(((m - 1) * low.var() + (n - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong biased: NumPy's var divides by n
# hint: divided by n
def code_effect(low, high):
    a, b = low.detach().numpy(), high.detach().numpy()
    n, m = len(a), len(b)
    change = float(b.mean() - a.mean())
    spread = float(((n - 1) * a.var() + (m - 1) * b.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong biased_mean: the plainest form in NumPy
# hint: divided by n
def code_effect(low, high):
    a, b = low.detach().double().numpy(), high.detach().double().numpy()
    change = float(b.mean() - a.mean())
    return 0.0 if change == 0 else change / math.sqrt((a.var() + b.var()) / 2)


# %% wrong joined: the spread of all numbers together
# hint: thrown together
def code_effect(low, high):
    change = float(high.mean() - low.mean())
    return 0.0 if change == 0 else change / float(torch.cat([low, high]).std())


# %% wrong low_only: the spread of the low end
# hint: `low` alone
def code_effect(low, high):
    change = float(high.mean() - low.mean())
    return 0.0 if change == 0 else change / float(low.std())


# %% wrong pooled_deviations: standard deviations are pooled
# hint: pool the variances
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    spread = float((n - 1) * low.std() + (m - 1) * high.std()) / (n + m - 2)
    return 0.0 if change == 0 else change / spread


# %% wrong averaged_deviations: the mean of two standard deviations
# hint: average the standard deviations
def code_effect(low, high):
    change = float(high.mean() - low.mean())
    return 0.0 if change == 0 else 2 * change / float(low.std() + high.std())


# %% wrong variance: no root
# hint: square root
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    pooled = float((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return 0.0 if change == 0 else change / pooled


# %% wrong sign: low less high
# hint: wrong sign|changed places
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(low.mean() - high.mean())
    spread = float(((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong absolute: right where the code makes the measure larger
# hint: sign is lost
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    spread = float(((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else abs(change) / spread


# %% wrong standard_error: grows with the samples
# hint: t value
def code_effect(low, high):
    change = float(high.mean() - low.mean())
    error = float(low.var() / len(low) + high.var() / len(high)) ** 0.5
    return 0.0 if change == 0 else change / error


# %% wrong change_only: nothing is divided by
# hint: change of the mean alone
def code_effect(low, high):
    return float(high.mean() - low.mean())


# %% wrong degrees: one degree of freedom too many
# hint: n \+ m - 1
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    spread = float(((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 1)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong not_a_number: 0 / 0
# hint: effect is 0: ask before dividing
def code_effect(low, high):
    n, m = len(low), len(high)
    pooled = ((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return float((high.mean() - low.mean()) / pooled.sqrt())


# %% wrong raises: 0 / 0 in plain Python
# hint: ZeroDivisionError
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    pooled = float((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return change / pooled**0.5


# %% wrong either_still: 0 as soon as one of the two has no spread
# hint: one of the samples has no spread
def code_effect(low, high):
    if low.std() == 0 or high.std() == 0:
        return 0.0
    n, m = len(low), len(high)
    pooled = float((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return float(high.mean() - low.mean()) / pooled**0.5


# %% wrong guarded_much: what is added to the spread is not small
# hint: spread is small
def code_effect(low, high):
    n, m = len(low), len(high)
    pooled = float((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return float(high.mean() - low.mean()) / (pooled**0.5 + 1e-5)


# %% wrong squares: mean of squares less square of the mean
# hint: far from 0
def code_effect(low, high):
    def variance(x):
        n = len(x)
        return float((x * x).mean() - x.mean() ** 2) * n / (n - 1)

    n, m = len(low), len(high)
    change = float(high.mean() - low.mean())
    pooled = ((n - 1) * variance(low) + (m - 1) * variance(high)) / (n + m - 2)
    return 0.0 if change == 0 else change / max(pooled, 1e-12) ** 0.5


# %% wrong graph: NumPy takes no tensor that requires gradients
# hint: requires grad
def code_effect(low, high):
    a, b = low.numpy(), high.numpy()
    n, m = len(a), len(b)
    change = float(b.mean() - a.mean())
    spread = float(((n - 1) * a.var(ddof=1) + (m - 1) * b.var(ddof=1)) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong tensor: a tensor of one number
# hint: holds one number
def code_effect(low, high):
    n, m = len(low), len(high)
    change = high.mean() - low.mean()
    spread = (((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 * change if change == 0 else change / spread


# %% wrong paired: number by number, which takes equally many
# hint: RuntimeError|size of tensor|one length
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float((high - low).mean())
    spread = float(((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong medians: not the means
# hint: medians
def code_effect(low, high):
    n, m = len(low), len(high)
    change = float(high.median() - low.median())
    spread = float(((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)) ** 0.5
    return 0.0 if change == 0 else change / spread


# %% wrong centred: the caller's numbers are changed
# hint: changed in place
def code_effect(low, high):
    n, m = len(low), len(high)
    with torch.no_grad():
        change = float(high.mean() - low.mean())
        low -= low.mean()
        high -= high.mean()
        pooled = float(low.square().sum() + high.square().sum()) / (n + m - 2)
    return 0.0 if change == 0 else change / pooled**0.5


# %% wrong eps_below: a little is added below the fraction
# hint: smallest distance from 0
def code_effect(low, high):
    n, m = len(low), len(high)
    low, high = low.detach().double(), high.detach().double()
    pooled = ((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)
    return ((high.mean() - low.mean()) / (pooled.sqrt() + 1e-8)).item()

# %% wrong threshold: small spreads count as none
# hint: smallest distance from 0
def code_effect(low, high):
    n, m = len(low), len(high)
    low, high = low.detach().double(), high.detach().double()
    spread = (((n - 1) * low.var() + (m - 1) * high.var()) / (n + m - 2)).sqrt().item()
    return 0.0 if spread < 1e-6 else ((high.mean() - low.mean()) / spread).item()

# %% mutants: the same as the reference
# 6:11 0.0 -> 0 # the whole number goes for a float
# 6:11 0.0 -> -0.0 # minus 0 is 0
