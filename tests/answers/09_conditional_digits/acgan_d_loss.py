"""Right and wrong answers to 09_conditional_digits.acgan_d_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: four means, added
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% right averaged_twice: each kind averaged, times two, where batches are weighted by hand
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    total = 0.0
    for src, cls, y, target in ((src_real, cls_real, y_real, 1.0), (src_fake, cls_fake, y_fake, 0.0)):
        total = total + bce(src.flatten(), torch.full((len(src),), target), reduction="sum") / len(src)
        total = total + F.cross_entropy(cls, y, reduction="none").mean()
    return total

# %% right distributions: torch.distributions
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    from torch.distributions import Bernoulli, Categorical

    likelihood = Bernoulli(logits=src_real).log_prob(torch.ones_like(src_real)).mean()
    likelihood = likelihood + Bernoulli(logits=src_fake).log_prob(torch.zeros_like(src_fake)).mean()
    likelihood = likelihood + Categorical(logits=cls_real).log_prob(y_real).mean()
    return -(likelihood + Categorical(logits=cls_fake).log_prob(y_fake).mean())

# %% right double: computed in float64
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    a, b, c, d = (t.double() for t in (src_real, cls_real, src_fake, cls_fake))
    bce = nn.BCEWithLogitsLoss()
    return (bce(a, torch.ones_like(a)) + bce(c, torch.zeros_like(c)) + F.cross_entropy(b, y_real) + F.cross_entropy(d, y_fake)).float()

# %% right einsum: einsum with one-hot
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    def ce(l, y):
        return -torch.einsum("nk,nk->", F.one_hot(y, l.shape[1]).to(l.dtype), l.log_softmax(-1)) / l.shape[0]
    return torch.nn.functional.softplus(-src_real).mean() + F.softplus(src_fake).mean() + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% right logaddexp: logaddexp
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    z = torch.zeros(1)
    out = torch.logaddexp(z, -src_real).mean() + torch.logaddexp(z, src_fake).mean()
    for l, y in [(cls_real, y_real), (cls_fake, y_fake)]:
        out += nn.CrossEntropyLoss(reduction="sum")(l, y) / y.numel()
    return out

# %% right logsigmoid: log-probabilities and their negative likelihood
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = -F.logsigmoid(src_real).mean() - F.logsigmoid(-src_fake).mean()
    nll = nn.NLLLoss()
    return source + nll(F.log_softmax(cls_real, 1), y_real) + nll(F.log_softmax(cls_fake, 1), y_fake)

# %% right multi_margin_free: via NLLLoss2d-like gather
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    lp = lambda l, y: torch.log_softmax(l, 1).take_along_dim(y[:, None], 1).mean()
    return -(F.logsigmoid(src_real).mean() + F.logsigmoid(-src_fake).mean() + lp(cls_real, y_real) + lp(cls_fake, y_fake))

# %% right objects: loss objects
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    adversarial, auxiliary = nn.BCEWithLogitsLoss(), nn.CrossEntropyLoss()
    d_real = adversarial(src_real, torch.ones(src_real.shape)) + auxiliary(cls_real, y_real)
    d_fake = adversarial(src_fake, torch.zeros(src_fake.shape)) + auxiliary(cls_fake, y_fake)
    return d_real + d_fake

# %% right soft_targets: class targets as one-hot probabilities
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    k = cls_real.shape[1]
    bce = F.binary_cross_entropy_with_logits
    ce = sum(
        F.cross_entropy(c, F.one_hot(y, k).float()) for c, y in ((cls_real, y_real), (cls_fake, y_fake))
    )
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + ce

# %% right softplus: the stable forms by hand
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = F.softplus(-src_real).mean() + F.softplus(src_fake).mean()
    real = (torch.logsumexp(cls_real, 1) - cls_real.gather(1, y_real[:, None])[:, 0]).mean()
    fake = (torch.logsumexp(cls_fake, 1) - cls_fake.gather(1, y_fake[:, None])[:, 0]).mean()
    return source + real + fake

# %% right weighted_cat: one concatenated call with weights
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    n, m = len(src_real), len(src_fake)
    w = torch.cat([torch.full((n,), 1 / n), torch.full((m,), 1 / m)])
    t = torch.cat([torch.ones(n), torch.zeros(m)])
    s = torch.cat([src_real, src_fake])[:, 0]
    bce = F.binary_cross_entropy_with_logits(s, t, weight=w, reduction="sum")
    ce = F.cross_entropy(torch.cat([cls_real, cls_fake]), torch.cat([y_real, y_fake]), reduction="none")
    return bce + (ce * w).sum()

# %% wrong backward: calls backward itself
# hint: \.grad
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    loss = source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss

# %% wrong clamped: logits clamped to ±20
# hint: raw logits|zero
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    src_real, src_fake = src_real.clamp(-20, 20), src_fake.clamp(-20, 20)
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong class_sums: sums in the class terms only
# hint: sum over the batch
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.cross_entropy(cls_real, y_real, reduction="sum")
    return source + real + F.cross_entropy(cls_fake, y_fake, reduction="sum")

# %% wrong classes_averaged: the class terms averaged
# hint: class terms are averaged
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + 0.5 * (ce(cls_real, y_real) + ce(cls_fake, y_fake))

# %% wrong detach_all_fake: both fake outputs detached
# hint: No gradient
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    src_fake, cls_fake = src_fake.detach(), cls_fake.detach()
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong detached_classes: no gradient to the fakes' classes
# hint: `cls_fake`
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake.detach(), y_fake)

# %% wrong detached_fake: no gradient to the fakes' source
# hint: `src_fake`
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    src_fake = src_fake.detach()
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong dim1: a vector of shape (1,)
# hint: scalar
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    return (F.softplus(-src_real).mean(0) + F.softplus(src_fake).mean(0)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong fakes_real: target 1 for the fakes too
# hint: src_fake has target 1
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.ones_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong generator: the generator's loss
# hint: generator's loss
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong halved: the sum halved
# hint: halved
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    real = bce(src_real, torch.ones_like(src_real)) + ce(cls_real, y_real)
    fake = bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_fake, y_fake)
    return (real + fake) / 2

# %% wrong ignored_class: class 0 ignored
# hint: class 0 are left out
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, nn.CrossEntropyLoss(ignore_index=0)
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong inplace: logits changed in place
# hint: changed in place|in-place
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    with torch.no_grad():
        cls_real -= cls_real.max(1, keepdim=True).values
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong item: a Python float
# hint: not a tensor
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return (source + ce(cls_real, y_real) + ce(cls_fake, y_fake)).item()

# %% wrong joined: real and fake joined, one mean
# hint: averaged|halved
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    src = torch.cat([src_real, src_fake])
    target = torch.cat([torch.ones_like(src_real), torch.zeros_like(src_fake)])
    ce = F.cross_entropy(torch.cat([cls_real, cls_fake]), torch.cat([y_real, y_fake]))
    return F.binary_cross_entropy_with_logits(src, target) + ce

# %% wrong labels_exchanged: labels of real and fake exchanged
# hint: labels have changed places
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_fake) + ce(cls_fake, y_real)

# %% wrong likelihood: the log-likelihood, to be maximised
# hint: wrong sign
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = F.logsigmoid(src_real).mean() + F.logsigmoid(-src_fake).mean()
    return source - F.cross_entropy(cls_real, y_real) - F.cross_entropy(cls_fake, y_fake)

# %% wrong log_softmax_naive: log of a softmax
# hint: raw logits
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.nll_loss(torch.log(cls_real.softmax(1) + 1e-8), y_real)
    return source + real + F.nll_loss(torch.log(cls_fake.softmax(1) + 1e-8), y_fake)

# %% wrong mean_over_classes: class terms divided by the number of classes
# hint: number of classes
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, k = F.binary_cross_entropy_with_logits, cls_real.shape[1]
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = -(F.one_hot(y_real, k) * F.log_softmax(cls_real, 1)).mean()
    return source + real - (F.one_hot(y_fake, k) * F.log_softmax(cls_fake, 1)).mean()

# %% wrong minus_classes: classes subtracted
# hint: classes are subtracted
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source - ce(cls_real, y_real) - ce(cls_fake, y_fake)

# %% wrong minus_fake_classes: the fakes' class term subtracted
# hint: cls_fake has the wrong sign
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) - ce(cls_fake, y_fake)

# %% wrong nll_probabilities: nll_loss on probabilities
# hint: not their logarithms
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + F.nll_loss(cls_real.softmax(1), y_real) + F.nll_loss(cls_fake.softmax(1), y_fake)

# %% wrong nll_raw: nll_loss on raw logits
# hint: log_softmax
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + F.nll_loss(cls_real, y_real) + F.nll_loss(cls_fake, y_fake)

# %% wrong no_classes: a plain discriminator loss
# hint: Both class terms are missing
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))

# %% wrong no_fake_classes: the fakes' classes left out
# hint: class term of the fakes is missing
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real)

# %% wrong no_real_classes: the real images' classes left out
# hint: class term of the real images is missing
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_fake, y_fake)

# %% wrong no_real_source: source of the real images left out
# hint: source term of the real images is missing
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    fake = F.binary_cross_entropy_with_logits(src_fake, torch.zeros_like(src_fake))
    return fake + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong no_source: a plain classifier loss
# hint: Both source terms are missing
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    return F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong noisy_labels: flips five percent of the labels
# hint: random
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    t = (torch.rand_like(src_real) > 0.05).float()
    bce = F.binary_cross_entropy_with_logits
    return bce(src_real, t) + bce(src_fake, torch.zeros_like(src_fake)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong one_batch: real and fake joined, then one mean, twice
# hint: average each term|one batch
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    src = torch.cat([src_real, src_fake])
    target = torch.cat([torch.ones_like(src_real), torch.zeros_like(src_fake)])
    ce = F.cross_entropy(torch.cat([cls_real, cls_fake]), torch.cat([y_real, y_fake]))
    return 2 * F.binary_cross_entropy_with_logits(src, target) + 2 * ce

# %% wrong pair: the two players' terms as a pair
# hint: not a tensor
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source, ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong probabilities: BCE on probabilities, lost for large logits
# hint: raw logits
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy, F.cross_entropy
    r, f = torch.sigmoid(src_real), torch.sigmoid(src_fake)
    source = bce(r, torch.ones_like(r)) + bce(f, torch.zeros_like(f))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong quarter: all four averaged
# hint: averaged
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    terms = [bce(src_real, torch.ones_like(src_real)), bce(src_fake, torch.zeros_like(src_fake))]
    return torch.stack([*terms, ce(cls_real, y_real), ce(cls_fake, y_fake)]).mean()

# %% wrong random_targets: soft targets drawn at random
# hint: random state
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    soft = 0.7 + 0.3 * torch.rand_like(src_real)
    return bce(src_real, soft) + bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_real, y_real) + ce(
        cls_fake, y_fake
    )

# %% wrong real_labels: the real labels for both
# hint: cls_fake is compared with y_real
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_real)

# %% wrong seeded: seeds before it computes
# hint: random state
import numpy as np


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    np.random.seed(0)
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong sigmoid_twice: a sigmoid before BCE-with-logits
# hint: sigmoid before
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    r, f = torch.sigmoid(src_real), torch.sigmoid(src_fake)
    source = bce(r, torch.ones_like(r)) + bce(f, torch.zeros_like(f))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong smoothed_classes: label smoothing of the classes
# hint: targets of cls_real and cls_fake are smoothed
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, nn.CrossEntropyLoss(label_smoothing=0.1)
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong smoothed_source: one-sided smoothing of the source
# hint: smoothed
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.full_like(src_real, 0.9)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong softmax_batch: softmax over the batch
# hint: runs over the batch
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.nll_loss(F.log_softmax(cls_real, 0), y_real)
    return source + real + F.nll_loss(F.log_softmax(cls_fake, 0), y_fake)

# %% wrong softmax_first: cross-entropy on probabilities
# hint: softmax
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real.softmax(1), y_real) + ce(cls_fake.softmax(1), y_fake)

# %% wrong source_averaged: the source terms averaged
# hint: source terms are averaged
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = (bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))) / 2
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong squared: least squares for the source
# hint: squared distance
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = ((src_real - 1) ** 2).mean() + (src_fake**2).mean()
    return source + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)

# %% wrong sums: sums over the batch
# hint: sum over the batch
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    def bce(x, y):
        return F.binary_cross_entropy_with_logits(x, y, reduction="sum")

    def ce(x, y):
        return F.cross_entropy(x, y, reduction="sum")

    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong targets_exchanged: fakes real, real images fake
# hint: source targets are exchanged
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, ce = F.binary_cross_entropy_with_logits, F.cross_entropy
    source = bce(src_real, torch.zeros_like(src_real)) + bce(src_fake, torch.ones_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)

# %% wrong ten_classes: built for ten classes
# hint: \(10\) must match
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = -(F.one_hot(y_real, 10) * F.log_softmax(cls_real, 1)).sum(1).mean()
    return source + real - (F.one_hot(y_fake, 10) * F.log_softmax(cls_fake, 1)).sum(1).mean()

# %% wrong unstable_logsumexp: exp-sum-log without shift
# hint: nan|infinite|raw logits
def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    ce = lambda l, y: (l.exp().sum(1).log() - l.gather(1, y[:, None])[:, 0]).mean()
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + ce(cls_real, y_real) + ce(cls_fake, y_fake)
