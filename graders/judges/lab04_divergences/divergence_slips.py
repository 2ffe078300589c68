"""What students write in place of the divergences and generator losses, and its name."""

import numpy as np

from graders.judges.kit.formula_slips import Slip
from graders.judges.lab04_divergences.divergences import (
    js,
    js_terms,
    kl,
    non_saturating,
    optimal,
    saturating,
    sigmoid,
    softmax,
    softplus,
    total_variation,
    wasserstein,
    xlogy,
)

KL_SLIPS = (
    Slip("That is the cross-entropy: subtract the entropy of p.", lambda p, q: -xlogy(p, q).sum()),
    Slip("That is only minus the entropy of p; q is missing.", lambda p, q: xlogy(p, p).sum()),
    Slip(
        "That is the entropy of p, without q.",
        lambda p, q: -xlogy(p, p).sum(),
    ),
    Slip("Weight log(p / q) by p, not equally.", lambda p, q: np.log(p / q).mean()),
    Slip("The factor p in front of log(p / q) is missing.", lambda p, q: np.log(p / q).sum()),
    Slip(
        "Both directions are added: the divergence is not symmetric.",
        lambda p, q: kl(p, q) + kl(q, p),
    ),
    Slip(
        "You take absolute values of the terms; terms with p < q are negative.",
        lambda p, q: np.abs(xlogy(p, p) - xlogy(p, q)).sum(),
    ),
    Slip(
        "Softmax is applied to p and q, which are probabilities already.",
        lambda p, q: kl(softmax(p), softmax(q)),
    ),
    Slip(
        "That is the Jensen-Shannon divergence: compare with q, not with the mixture.",
        js,
    ),
    Slip(
        "That is KL(p || m) with m = (p + q) / 2: compare with q itself.",
        lambda p, q: kl(p, (p + q) / 2),
    ),
    Slip(
        "Where q = 0 < p you leave the term out; the divergence is +inf there.",
        lambda p, q: np.where(
            (p > 0) & (q > 0), xlogy(p, p) - xlogy(p, np.where(q > 0, q, 1)), 0
        ).sum(),
    ),
)
JS_SLIPS = (
    Slip("The half in front is missing: average the two divergences.", lambda p, q: 2 * js(p, q)),
    Slip(
        "Only KL(p || m) is there; KL(q || m) belongs to it, and then the half.",
        lambda p, q: kl(p, (p + q) / 2),
    ),
    Slip("Only half of KL(p || m) is there; add KL(q || m).", lambda p, q: kl(p, (p + q) / 2) / 2),
    Slip(
        "Only KL(q || m) is there; KL(p || m) belongs to it, and then the half.",
        lambda p, q: kl(q, (p + q) / 2),
    ),
    Slip("Only half of KL(q || m) is there; add KL(p || m).", lambda p, q: kl(q, (p + q) / 2) / 2),
    Slip(
        "That is the symmetrised KL: both compare with the mixture m = (p + q) / 2.",
        lambda p, q: (kl(p, q) + kl(q, p)) / 2,
    ),
    Slip(
        "That is the sum of both KLs: both compare with the mixture m = (p + q) / 2.",
        lambda p, q: kl(p, q) + kl(q, p),
    ),
    Slip("That is KL(p || q).", kl),
    Slip(
        "The mixture comes first in your divergences: KL(p || m), not KL(m || p).",
        lambda p, q: (kl((p + q) / 2, p) + kl((p + q) / 2, q)) / 2,
    ),
    Slip(
        "m = p + q lacks its half: m is the mean of both.",
        lambda p, q: (kl(p, p + q) + kl(q, p + q)) / 2,
    ),
    Slip(
        "That is the Jensen-Shannon distance, the square root of the divergence.",
        lambda p, q: np.sqrt(js(p, q)),
    ),
    Slip(
        "The mixture is a geometric mean; take m = (p + q) / 2.",
        lambda p, q: (kl(p, np.sqrt(p * q)) + kl(q, np.sqrt(p * q))) / 2,
    ),
    Slip(
        "Outcomes that only one of the two can have are left out.",
        lambda p, q: np.where((p > 0) & (q > 0), js_terms(p, q), 0).sum(),
    ),
    Slip(
        "Softmax is applied to p and q, which are probabilities already.",
        lambda p, q: js(softmax(p), softmax(q)),
    ),
    Slip("That is the value of the game without its log 4.", lambda p, q: 2 * js(p, q) - np.log(4)),
)
TV_SLIPS = (
    Slip(
        "The half in front is missing: half the L1 distance.",
        lambda p, q: 2 * total_variation(p, q),
    ),
    Slip(
        "The largest single difference is no supremum over events.",
        lambda p, q: np.abs(p - q).max(),
    ),
    Slip("A mean where the sum belongs.", lambda p, q: np.abs(p - q).mean()),
    Slip("A mean where the sum belongs.", lambda p, q: np.abs(p - q).mean() / 2),
    Slip("That is the Euclidean distance.", lambda p, q: np.sqrt(((p - q) ** 2).sum())),
    Slip("That is half the Euclidean distance.", lambda p, q: np.sqrt(((p - q) ** 2).sum()) / 2),
    Slip("Squares instead of absolute values.", lambda p, q: ((p - q) ** 2).sum()),
    Slip("Squares instead of absolute values.", lambda p, q: ((p - q) ** 2).sum() / 2),
    Slip("Absolute values are missing: p and q both sum to 1.", lambda p, q: (p - q).sum() / 2),
    Slip("That is the overlap: 1 minus it is the distance.", lambda p, q: np.minimum(p, q).sum()),
    Slip(
        "That compares cumulative sums, which the earth mover does; here the order is free.",
        lambda p, q: np.abs(np.cumsum(p - q)).sum(),
    ),
    Slip(
        "That is the Kolmogorov distance: only the events `first outcomes` are tried.",
        lambda p, q: np.abs(np.cumsum(p - q)).max(),
    ),
    Slip("Half of the largest difference.", lambda p, q: np.abs(p - q).max() / 2),
    Slip(
        "p and q are sorted first; each outcome must be compared with itself.",
        lambda p, q: np.abs(np.sort(p) - np.sort(q)).sum() / 2,
    ),
)
W_SLIPS = (
    Slip("The samples are compared unsorted: sort both first.", lambda x, y: np.abs(x - y).mean()),
    Slip("Only one of the samples is sorted.", lambda x, y: np.abs(np.sort(x) - y).mean()),
    Slip("Only one of the samples is sorted.", lambda x, y: np.abs(x - np.sort(y)).mean()),
    Slip(
        "One sample is sorted upwards, the other downwards.",
        lambda x, y: np.abs(np.sort(x) - np.sort(y)[::-1]).mean(),
    ),
    Slip("A sum where the mean belongs.", lambda x, y: wasserstein(x, y) * len(x)),
    Slip(
        "Squares belong to W2: W1 takes absolute values.",
        lambda x, y: ((np.sort(x) - np.sort(y)) ** 2).mean(),
    ),
    Slip(
        "That is W2: W1 takes absolute values.",
        lambda x, y: np.sqrt(((np.sort(x) - np.sort(y)) ** 2).mean()),
    ),
    Slip(
        "The largest distance instead of the mean one.",
        lambda x, y: np.abs(np.sort(x) - np.sort(y)).max(),
    ),
    Slip(
        "The median distance instead of the mean one.",
        lambda x, y: np.median(np.abs(np.sort(x) - np.sort(y))),
    ),
    Slip(
        "Only the means are compared: absolute values come before averaging.",
        lambda x, y: np.abs(x.mean() - y.mean()),
    ),
    Slip("Absolute values are missing.", lambda x, y: x.mean() - y.mean()),
    Slip("Absolute values are missing.", lambda x, y: y.mean() - x.mean()),
    Slip(
        "Every point is compared with every other, not with its partner.",
        lambda x, y: np.abs(x[:, None] - y).mean(),
    ),
    Slip(
        "Each point goes to its nearest neighbour: each may be used once only.",
        lambda x, y: np.abs(x[:, None] - y).min(1).mean(),
    ),
    Slip("That is half of it.", lambda x, y: wasserstein(x, y) / 2),
)
D_SLIPS = (
    Slip(
        "p and q have changed places: D is the share of the REAL density.",
        lambda p, q: optimal(q, p),
    ),
    Slip("That is the ratio p / q, not D.", lambda p, q: p / q),
    Slip(
        "Where both are 0 you return 0; D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, 0.0, optimal(p, q)),
    ),
    Slip(
        "Where both are 0 you return 1; D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, 1.0, optimal(p, q)),
    ),
    Slip(
        "Where both are 0 you return nan: 0 / 0. D is 0.5 there.",
        lambda p, q: np.where(p + q == 0, np.nan, optimal(p, q)),
    ),
    Slip("A sigmoid of p - q; D is the sigmoid of log p - log q.", lambda p, q: sigmoid(p - q)),
    Slip("A sigmoid of p / q; D is the sigmoid of log(p / q).", lambda p, q: sigmoid(p / q)),
    Slip("That is the logit log(p / q), not D.", lambda p, q: np.log(p / q)),
    Slip("D is divided by the mean (p + q) / 2: twice too large.", lambda p, q: 2 * optimal(p, q)),
    Slip(
        "p and q are divided by their sums first; they are densities.",
        lambda p, q: optimal(p / p.sum(), q / q.sum()),
    ),
    Slip("You add up all densities; D compares point by point.", lambda p, q: p / (p + q).sum()),
    Slip("The squares of the densities are compared.", lambda p, q: optimal(p**2, q**2)),
)
SAT_SLIPS = (
    Slip("That is the non-saturating loss -log(sigmoid(l)).", non_saturating),
    Slip("log(sigmoid(l)) instead of log(1 - sigmoid(l)).", lambda x: -non_saturating(x)),
    Slip("Minus too many: the generator minimises log(1 - D).", lambda x: -saturating(x)),
    Slip("The sum where the mean belongs.", lambda x: -softplus(x).sum()),
    Slip("The half does not belong here.", lambda x: saturating(x) / 2),
    Slip("The sigmoid is missing: these are logits.", lambda x: np.log(1 - x).mean()),
    Slip("The sigmoid is applied twice.", lambda x: np.log(1 - sigmoid(sigmoid(x))).mean()),
    Slip("The logarithm is missing.", lambda x: (1 - sigmoid(x)).mean()),
    Slip("The logarithm is missing.", lambda x: -sigmoid(x).mean()),
    Slip("The mean comes before the logarithm.", lambda x: np.log((1 - sigmoid(x)).mean())),
    Slip("The logits are averaged first.", lambda x: -softplus(x.mean())),
)
NON_SLIPS = (
    Slip("That is log(1 - sigmoid(l)), which saturates.", saturating),
    Slip("That is -log(1 - sigmoid(l)): the target is 1, not 0.", lambda x: -saturating(x)),
    Slip("The minus is missing: the generator maximises log D.", lambda x: -non_saturating(x)),
    Slip("The sum where the mean belongs.", lambda x: softplus(-x).sum()),
    Slip("The half does not belong here.", lambda x: non_saturating(x) / 2),
    Slip("The sigmoid is missing: these are logits.", lambda x: -np.log(x).mean()),
    Slip("The sigmoid is applied twice.", lambda x: -np.log(sigmoid(sigmoid(x))).mean()),
    Slip("The logarithm is missing.", lambda x: -sigmoid(x).mean()),
    Slip("The mean comes before the logarithm.", lambda x: -np.log(sigmoid(x).mean())),
    Slip("The logits are averaged first.", lambda x: softplus(-x.mean())),
    Slip("The loss of the discriminator's score: -l has no logarithm.", lambda x: -x.mean()),
)
ML_SLIPS = (
    Slip("The minus is missing.", lambda x: np.exp(x).mean()),
    Slip("The factor one half of the paper does not belong here.", lambda x: -np.exp(x).mean() / 2),
    Slip("The factor one half of the paper does not belong here.", lambda x: np.exp(x).mean() / 2),
    Slip("The sum where the mean belongs.", lambda x: -np.exp(x).sum()),
    Slip("The mean comes before the exponential.", lambda x: -np.exp(x.mean())),
    Slip("The exponential of -l: the sign inside is wrong.", lambda x: -np.exp(-x).mean()),
    Slip("The exponential of -l: the sign inside is wrong.", lambda x: np.exp(-x).mean()),
    Slip(
        "Logits go in directly; do not apply the sigmoid first.",
        lambda x: -np.exp(sigmoid(x)).mean(),
    ),
    Slip("That is the sigmoid, not the exponential.", lambda x: -sigmoid(x).mean()),
    Slip("That is the logarithm of the mean exponential.", lambda x: -np.log(np.exp(x).mean())),
    Slip("The exponential is missing.", lambda x: -x.mean()),
    Slip("That is the non-saturating loss.", non_saturating),
    Slip("That is the saturating loss.", saturating),
    Slip("exp(l) - 1 instead of exp(l).", lambda x: -np.expm1(x).mean()),
)
