"""The semi-supervised losses in NumPy float64.

Salimans et al. 2016, section 5 (K + 1 classes, and K with an implicit fake) and section 3.1
(feature matching); Springenberg 2016, equations 7 to 9 (CatGAN).
"""

from typing import Any

import numpy as np

from graders.judges.kit.classifying import ce, log_softmax

Array = np.ndarray


def lse(logits: Array) -> Array:
    """log of the sum of exponentials along axis 1, (N,)."""
    top = logits.max(1)
    return np.asarray(top + np.log(np.exp(logits - top[:, None]).sum(1)))


def real_share(logits: Array) -> Array:
    """log(1 - p(K | x)) of K + 1 logits, (N,)."""
    return np.asarray(lse(logits[:, :-1]) - lse(logits))


def fake_share(logits: Array) -> Array:
    """log p(K | x) of K + 1 logits, (N,)."""
    return np.asarray(logits[:, -1] - lse(logits))


def sgan_d_loss(logits_lab: Array, y: Array, logits_unl: Array, logits_fake: Array) -> Any:
    """Cross-entropy over the real classes, and the two terms of real against fake."""
    unsupervised = -real_share(logits_unl).mean() - fake_share(logits_fake).mean()
    return ce(logits_lab[:, :-1], y) + unsupervised


def improved_gan_d_loss(logits_lab: Array, y: Array, logits_unl: Array, logits_fake: Array) -> Any:
    """The same with K logits and a fake class whose logit is 0: D(x) = Z / (Z + 1)."""
    return ce(logits_lab, y) + unl_term(logits_unl) + fake_term(logits_fake)


def unl_term(logits: Array) -> float:
    """-mean log D(x)."""
    return float(np.logaddexp(0.0, -lse(logits)).mean())


def fake_term(logits: Array) -> float:
    """-mean log(1 - D(x))."""
    return float(np.logaddexp(0.0, lse(logits)).mean())


def entropy(p: Array) -> Array:
    """Shannon entropy in nats along the last axis; 0 log 0 = 0."""
    safe = np.where(p > 0, p, 1.0)
    return np.asarray(-(p * np.log(safe)).sum(-1))


def mean_entropy(logits: Array) -> float:
    """mean H[p(y | x)]: how unsure the rows are."""
    return float(entropy(np.exp(log_softmax(logits))).mean())


def entropy_of_mean(logits: Array) -> float:
    """H[mean p(y | x)]: how evenly the classes are used."""
    return float(entropy(np.exp(log_softmax(logits)).mean(0)))


def catgan_d_loss(logits_real: Array, logits_fake: Array) -> Any:
    """- H[mean p_real] + mean H[p_real] - mean H[p_fake]."""
    return -entropy_of_mean(logits_real) + mean_entropy(logits_real) - mean_entropy(logits_fake)


def catgan_g_loss(logits_fake: Array) -> Any:
    """mean H[p_fake] - H[mean p_fake]."""
    return mean_entropy(logits_fake) - entropy_of_mean(logits_fake)


def feature_matching_loss(f_real: Array, f_fake: Array) -> Any:
    """|| mean f_real - mean f_fake ||^2, summed over features."""
    return ((f_real.mean(0) - f_fake.mean(0)) ** 2).sum()


def predict_class(logits: Array) -> Any:
    """The most likely of the real classes, (N,)."""
    return logits[:, :-1].argmax(1)
