"""Right and wrong answers to 10_infogan.mutual_information."""

import math

import numpy as np
import torch


# %% right reference: shares, marginals, the sum over cells that hold something
def mutual_information(table):
    joint = torch.as_tensor(table).double()
    joint = joint / joint.sum()
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    held = joint > 0
    return float((joint[held] * (joint[held] / apart[held]).log()).sum())


# %% right loops: two plain loops over Python numbers
def mutual_information(table):
    rows = [[float(n) for n in row] for row in table]
    total = sum(sum(row) for row in rows)
    found = 0.0
    for row in rows:
        for column, n in enumerate(row):
            if n > 0:
                below = sum(other[column] for other in rows)
                found += n / total * math.log(n * total / (sum(row) * below))
    return found


# %% right entropies: H(k) + H(l) - H(k, l), in NumPy
def mutual_information(table):
    p = np.asarray(table, dtype=np.float64)
    p = p / p.sum()

    def entropy(q):
        q = q[q > 0]
        return -(q * np.log(q)).sum()

    return entropy(p.sum(1)) + entropy(p.sum(0)) - entropy(p)


# %% right xlogy: 0 log 0 by torch.special
def mutual_information(table):
    p = torch.as_tensor(np.asarray(table)).to(torch.float64)
    p = p / p.sum()
    one, other = p.sum(0), p.sum(1)
    terms = torch.special.xlogy(p, p) - torch.special.xlogy(p, other[:, None])
    return (terms - torch.special.xlogy(p, one)).sum().item()


# %% right library: scikit-learn's, of a contingency table
def mutual_information(table):
    from sklearn.metrics import mutual_info_score

    return float(mutual_info_score(None, None, contingency=np.asarray(table)))


# %% right divergence: Kullback and Leibler's, of the pairs from independent ones
def mutual_information(table):
    from scipy.stats import entropy

    p = np.array(table, dtype=float)
    p = p / p.sum()
    return float(entropy(p.ravel(), np.outer(p.sum(axis=1), p.sum(axis=0)).ravel()))


# %% right single: float32 throughout, nan_to_num for the empty cells
def mutual_information(table):
    p = torch.tensor(np.array(table), dtype=torch.float32)
    p = p / p.sum()
    ratio = p / torch.outer(p.sum(1), p.sum(0))
    return float(torch.nan_to_num(p * ratio.log()).sum())


# %% right conditional: what a look at the row takes from H(l), row by row
def mutual_information(table):
    p = np.asarray(table) / np.sum(np.asarray(table), dtype=float)
    columns = p.sum(0)
    before = -sum(q * math.log(q) for q in columns if q)
    after = 0.0
    for row in p:
        share = row.sum()
        after -= sum(q * math.log(q / share) for q in row if q)
    return float(before - after)


# %% wrong nothing: 0 log 0 is nan; no cell of the try-out's table is empty
# hint: cell is 0
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    return float((p * (p / apart).log()).sum())


# %% wrong empty_rows: empty cells are seen to, empty rows are not
# hint: row is empty
def mutual_information(table):
    p = np.asarray(table, dtype=np.float64) / float(np.asarray(table).sum())
    given = p / p.sum(1, keepdims=True)
    columns = p.sum(0, keepdims=True)
    terms = np.where(given == 0, 0, p * np.log(np.where(given == 0, 1, given) / columns))
    return float(terms.sum())


# %% wrong transposed: the marginals are laid the wrong way; right where they are alike
# hint: square|equally many|broadcast|size of tensor|shape
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(0)[:, None] * p.sum(1)[None, :]
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong equal_rows: every category is taken for equally frequent, as in this lab
# hint: 1 / K
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(0, keepdim=True).expand_as(p) / len(p)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong ten: as if there were always ten categories
# hint: 1 / 10
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(0, keepdim=True).expand_as(p) / 10
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong bits: logarithms of base 2
# hint: base 2
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log2()).sum())


# %% wrong share: a share of the columns' entropy
# hint: divided by an entropy
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    columns = p.sum(0)
    apart = p.sum(1, keepdim=True) * columns
    held = p > 0
    total = -torch.special.xlogy(columns, columns).sum()
    return float((p[held] * (p[held] / apart[held]).log()).sum() / total.clamp(min=1e-12))


# %% wrong mean_share: sklearn's normalised variant
# hint: divided by entropies
def mutual_information(table):
    p = np.asarray(table, dtype=float) / float(np.asarray(table).sum())

    def entropy(q):
        return -sum(x * math.log(x) for x in np.ravel(q) if x > 0)

    k, l = entropy(p.sum(1)), entropy(p.sum(0))
    return (k + l - entropy(p)) / max((k + l) / 2, 1e-12)


# %% wrong conditional_entropy: what stays unknown
# hint: stays unknown of the columns
def mutual_information(table):
    p = np.asarray(table, dtype=float) / float(np.asarray(table).sum())

    def entropy(q):
        return -sum(x * math.log(x) for x in np.ravel(q) if x > 0)

    return entropy(p) - entropy(p.sum(1))


# %% wrong raw_counts: the weights are counts
# hint: not with counts
def mutual_information(table):
    t = torch.as_tensor(table).double()
    p = t / t.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((t[held] * (p[held] / apart[held]).log()).sum())


# %% wrong never_divided: right for a table that sums to 1
# hint: Divide the counts by their sum
def mutual_information(table):
    p = torch.as_tensor(table).double()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong tensor: a tensor of one number
# hint: holds one number
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return (p[held] * (p[held] / apart[held]).log()).sum()


# %% wrong in_place: the caller's float table is divided
# hint: changed in place
def mutual_information(table):
    p = torch.as_tensor(table)
    p = p if p.is_floating_point() else p.double()
    p /= p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held].double() * (p[held] / apart[held]).log().double()).sum())


# %% wrong arrays_only: a tensor has no astype
# hint: astype
def mutual_information(table):
    p = table.astype(float)
    p = p / p.sum()
    apart = p.sum(1, keepdims=True) * p.sum(0, keepdims=True)
    held = p > 0
    return float((p[held] * np.log(p[held] / apart[held])).sum())


# %% wrong tensors_only: an array has no double()
# hint: double
def mutual_information(table):
    p = table.double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong in_integers: products of whole numbers leave their type's range
# hint: whole numbers leave
def mutual_information(table):
    t = torch.as_tensor(np.array(table).astype(np.int32))
    total = t.sum()
    apart = (t.sum(1, keepdim=True) * t.sum(0, keepdim=True)).double()
    held = t > 0
    ratio = (t * total)[held].double() / apart[held]
    return float((t[held].double() / float(total) * ratio.log()).sum())


# %% wrong positive: terms with a negative logarithm are cut away
# hint: Only positive terms
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > apart
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong smoothed: a count of one in every cell
# hint: 1 is added
def mutual_information(table):
    p = torch.as_tensor(table).double() + 1
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    return float((p * (p / apart).log()).sum())


# %% wrong small: rare cells are left out
# hint: .
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0.01
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong by_rows: each row is divided by its own sum
# hint: each row by its own
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = torch.nan_to_num(p / p.sum(1, keepdim=True))
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum())


# %% wrong reversed: the other divergence, of independent pairs from these
# hint: independent pairs
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((apart[held] * (apart[held] / p[held]).log()).sum())


# %% wrong half: half of it
# hint: half of what it should be
def mutual_information(table):
    p = torch.as_tensor(table).double()
    p = p / p.sum()
    apart = p.sum(1, keepdim=True) * p.sum(0, keepdim=True)
    held = p > 0
    return float((p[held] * (p[held] / apart[held]).log()).sum() / 2)


# %% mutants: the same as the reference
# 2:12 .double() left out # a quotient of whole numbers is a float32, which is near enough
# 4:41 keepdim left out # a row of L numbers is spread over K rows all the same
# 4:62 not # a row of L numbers is spread over K rows all the same
# 4:22 1 -> -1 # the last axis is axis 1
