"""InfoGAN's information term and what is written instead: Chen et al. 2016, equation 5."""

from typing import Any

import numpy as np

from graders.judges.kit.classifying import Term, Variant, ce, ce_variants, mixed
from graders.judges.kit.formula_slips import Slip

Array = np.ndarray


def mi_loss(
    cat_logits: Array,
    cat_idx: Array,
    mu: Array,
    logvar: Array,
    cont: Array,
    lam_cat: float = 1.0,
    lam_cont: float = 0.1,
) -> Any:
    """lam_cat * CE + lam_cont * mean over the batch of the sum over codes of the Gaussian NLL."""
    return lam_cat * ce(cat_logits, cat_idx) + lam_cont * gauss(mu, logvar, cont)


def gauss(mu: Array, logvar: Array, cont: Array) -> float:
    """Mean over the batch of the sum over codes of 0.5 (logvar + (cont - mu)^2 / exp(logvar))."""
    return float(_nll(mu, logvar, cont).sum(1).mean())


def _nll(mu: Array, logvar: Array, cont: Array) -> Array:
    return np.asarray(0.5 * (logvar + (cont - mu) ** 2 * np.exp(-logvar)))


def _mean(term: Any) -> Term:
    """The mean over the batch of the sum over codes of a term of (mu, logvar, squared error)."""
    return lambda m, v, x: float(term(m, v, (x - m) ** 2).sum(1).mean())


def _sampled(m: Array, v: Array, x: Array) -> float:
    return float((np.abs(x - m) * np.exp(-v) + v).sum(1).mean() / 2)


_CATEGORY = [
    Variant("", ce),
    Variant("The category's term is missing.", lambda c, y: 0.0),
    Variant("The category's term is halved.", lambda c, y: ce(c, y) / 2),
    *(Variant(h, t) for h, t in ce_variants("cat_logits")),
]
_CODES = [
    Variant("", gauss),
    Variant("The term of the continuous codes is missing.", lambda m, v, x: 0.0),
    Variant(
        "The codes are averaged: add over the codes, then average over the batch.",
        lambda m, v, x: float(_nll(m, v, x).mean()),
    ),
    Variant(
        "The samples are added: add over the codes, then average over the batch.",
        lambda m, v, x: float(_nll(m, v, x).sum()),
    ),
    Variant(
        "The samples are added and the codes averaged: it should be the other way round.",
        lambda m, v, x: float(_nll(m, v, x).sum(0).mean()),
    ),
    Variant("The codes' term has the wrong sign.", lambda m, v, x: -gauss(m, v, x)),
    Variant(
        "The factor 0.5 of the Gaussian negative log-likelihood is missing.",
        lambda m, v, x: 2 * gauss(m, v, x),
    ),
    Variant(
        "The factor 0.5 of the codes' term is there twice.", lambda m, v, x: gauss(m, v, x) / 2
    ),
    Variant(
        "logvar itself is missing from the codes' term.", _mean(lambda m, v, s: s * np.exp(-v) / 2)
    ),
    Variant("The squared distance is missing from the codes' term.", _mean(lambda m, v, s: v / 2)),
    Variant(
        "The codes' term is a squared error: logvar is not used.", _mean(lambda m, v, s: s / 2)
    ),
    Variant("The codes' term is a squared error: logvar is not used.", _mean(lambda m, v, s: s)),
    Variant(
        "The codes' term is a mean squared error: logvar is not used, and codes are averaged.",
        lambda m, v, x: float(((x - m) ** 2).mean()),
    ),
    Variant(
        "logvar is not divided by in the codes' term: exp(logvar) is missing.",
        _mean(lambda m, v, s: 0.5 * (v + s)),
    ),
    *(
        Variant(
            "A constant is added to the variance: add none, or one that is small beside any of it.",
            _mean(lambda m, v, s, extra=extra: 0.5 * (v + s / (np.exp(v) + extra))),
        )
        for extra in (1e-1, 1e-2, 1e-3)
    ),
    Variant(
        "The distance is multiplied by exp(logvar): divide by it.",
        _mean(lambda m, v, s: 0.5 * (v + s * np.exp(v))),
    ),
    Variant(
        "logvar has the wrong sign beside the squared distance.",
        _mean(lambda m, v, s: 0.5 * (-v + s * np.exp(-v))),
    ),
    Variant(
        "logvar has the wrong sign everywhere: it is the variance's logarithm, not the "
        "precision's.",
        _mean(lambda m, v, s: 0.5 * (-v + s * np.exp(v))),
    ),
    Variant(
        "logvar is taken for the logarithm of the standard deviation: exp(logvar) is the variance.",
        _mean(lambda m, v, s: v + 0.5 * s * np.exp(-2 * v)),
    ),
    Variant(
        "The squared distance is divided by exp(2 logvar): exp(logvar) is the variance already.",
        _mean(lambda m, v, s: 0.5 * (v + s * np.exp(-2 * v))),
    ),
    Variant(
        "The squared distance is divided by the standard deviation exp(logvar / 2): divide by the "
        "variance exp(logvar).",
        _mean(lambda m, v, s: 0.5 * (v + s * np.exp(-v / 2))),
    ),
    Variant(
        "The squared distance is divided by logvar: the variance is exp(logvar).",
        _mean(lambda m, v, s: 0.5 * (v + s / v)),
    ),
    Variant("logvar is taken for the variance.", _mean(lambda m, v, s: 0.5 * (np.log(v) + s / v))),
    Variant(
        "logvar is taken for the variance.",
        _mean(lambda m, v, s: 0.5 * (np.log(np.maximum(v, 1e-6)) + s / np.maximum(v, 1e-6))),
    ),
    Variant(
        "logvar is taken for the standard deviation.",
        _mean(lambda m, v, s: np.log(v) + 0.5 * s / v**2),
    ),
    Variant(
        "The 0.5 applies to logvar only: it belongs before the squared distance too.",
        _mean(lambda m, v, s: 0.5 * v + s * np.exp(-v)),
    ),
    Variant(
        "The 0.5 applies to the squared distance only: it belongs before logvar too.",
        _mean(lambda m, v, s: v + 0.5 * s * np.exp(-v)),
    ),
    Variant(
        "The variance stands beside the squared distance where its logarithm belongs.",
        _mean(lambda m, v, s: 0.5 * (np.exp(v) + s * np.exp(-v))),
    ),
    Variant("The distance is not squared: take (cont - mu)^2.", _sampled),
    Variant(
        "The distance is not squared: take (cont - mu)^2.",
        lambda m, v, x: float(0.5 * (v + (x - m) * np.exp(-v)).sum(1).mean()),
    ),
    Variant(
        "cont and mu are added: the distance is cont - mu.",
        lambda m, v, x: gauss(-m, v, x),
    ),
    Variant("mu is not used.", lambda m, v, x: gauss(0 * m, v, x)),
    Variant("cont is not used.", lambda m, v, x: gauss(m, v, 0 * x)),
    Variant("Only the first code is there.", lambda m, v, x: gauss(m[:, :1], v[:, :1], x[:, :1])),
    Variant(
        "The codes' term is the divergence from a standard normal law, as in a variational "
        "autoencoder: cont is not used.",
        _mean(lambda m, v, s: 0.5 * (np.exp(v) + m**2 - v)),
    ),
    Variant("The logarithms have base 10.", _mean(lambda m, v, s: 0.5 * (v + s * 10.0**-v))),
]
_WEIGHTS = [
    Variant("", lambda a, b: (a, b)),
    Variant("lam_cat and lam_cont have changed places.", lambda a, b: (b, a)),
    Variant("The category's term has weight 1 where lam_cat belongs.", lambda a, b: (1.0, b)),
    Variant(
        "The codes' term has weight 1 where lam_cont belongs (0.1 by default).",
        lambda a, b: (a, 1.0),
    ),
    Variant(
        "The category's term has weight 0.1 where lam_cat belongs (1 by default).",
        lambda a, b: (0.1, b),
    ),
    Variant("The codes' term has weight 0.1 whatever lam_cont is.", lambda a, b: (a, 0.1)),
    Variant("The weights are 1 and 0.1 whatever is handed over.", lambda a, b: (1.0, 0.1)),
    Variant("Neither lam_cat nor lam_cont is used.", lambda a, b: (1.0, 1.0)),
    Variant("Both terms have the weight lam_cat.", lambda a, b: (a, a)),
    Variant("Both terms have the weight lam_cont.", lambda a, b: (b, b)),
    Variant("lam_cat is squared.", lambda a, b: (a * a, b)),
    Variant("lam_cont is squared.", lambda a, b: (a, b * b)),
    Variant("lam_cat multiplies the codes' term too.", lambda a, b: (a, a * b)),
    Variant("lam_cont multiplies the category's term too.", lambda a, b: (a * b, b)),
    Variant("The terms are divided by their weights.", lambda a, b: (1 / a, 1 / b)),
]


def _weighed(category: Term, codes: Term, weigh: Term) -> Term:
    def loss(
        c: Array,
        y: Array,
        m: Array,
        v: Array,
        x: Array,
        lam_cat: float = 1.0,
        lam_cont: float = 0.1,
    ) -> float:
        a, b = weigh(lam_cat, lam_cont)
        return float(a * category(c, y) + b * codes(m, v, x))

    return loss


SLIPS = [
    Slip(
        "The two terms are averaged: add them.",
        lambda *args, **named: mi_loss(*args, **named) / 2,
    ),
    *(slip for slip in mixed((_CATEGORY, _CODES, _WEIGHTS), _weighed)),
]
