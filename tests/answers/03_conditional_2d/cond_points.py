"""Right and wrong answers to 03_conditional_2d.cond_points."""

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: one_hot with n_classes, then cat
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).to(points.dtype)
    return torch.cat([points, codes], dim=1)

# %% right comparison: comparison with all classes
def cond_points(points, labels, n_classes):
    codes = (labels[:, None] == torch.arange(n_classes)[None, :]).float()
    return torch.concat([points, codes], axis=-1)

# %% right eye: rows of the identity
def cond_points(points, labels, n_classes):
    return torch.cat((points, torch.eye(n_classes)[labels]), 1)

# %% right index: index assignment
def cond_points(points, labels, n_classes):
    codes = points.new_zeros(points.shape[0], n_classes)
    codes[torch.arange(points.shape[0]), labels] = 1
    return torch.cat([points, codes], dim=1)

# %% right long_promoted: integers are promoted by cat
def cond_points(points, labels, n_classes):
    return torch.cat([points, F.one_hot(labels, num_classes=n_classes)], dim=1)

# %% right loop: row by row
def cond_points(points, labels, n_classes):
    rows = []
    for row, label in zip(points, labels):
        code = torch.zeros(n_classes)
        code[label] = 1.0
        rows.append(torch.cat([row, code]))
    return torch.stack(rows)

# %% right numpy_eye: identity by NumPy in float32
def cond_points(points, labels, n_classes):
    codes = torch.from_numpy(np.eye(n_classes, dtype=np.float32)[labels.numpy()])
    return torch.cat([points, codes], dim=1)

# %% right padding: pad the matrix, then add
def cond_points(points, labels, n_classes):
    d = points.shape[1]
    out = F.pad(points, (0, n_classes))
    return out + F.pad(F.one_hot(labels, n_classes).float(), (d, 0))

# %% right scatter: scatter into zeros
def cond_points(points, labels, n_classes):
    codes = torch.zeros(len(labels), n_classes)
    codes.scatter_(1, labels.unsqueeze(1), 1.0)
    return torch.hstack([points, codes])

# %% right written: written into an empty result
def cond_points(points, labels, n_classes):
    n, d = points.shape
    out = torch.zeros(n, d + n_classes, dtype=points.dtype, device=points.device)
    out[:, :d] = points
    out[range(n), d + labels] = 1
    return out

# %% wrong axis: joined along the batch
# hint: shape|raised
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=0)

# %% wrong codes_only: the batch is missing
# hint: Only the coding
def cond_points(points, labels, n_classes):
    return F.one_hot(labels, n_classes).float()

# %% wrong data: .data cuts the graph
# hint: No gradient reaches
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points.data, codes], dim=1)

# %% wrong detached: no gradient to the batch
# hint: No gradient reaches
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points.detach(), codes], dim=1)

# %% wrong embedding: a random embedding
# hint: elements|random state
def cond_points(points, labels, n_classes):
    codes = torch.nn.Embedding(n_classes, n_classes)(labels)
    return torch.cat([points, codes], dim=1)

# %% wrong first_label: the first label for all
# hint: first row
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels[0].repeat(len(points)), n_classes).float()
    return torch.cat([points, codes], dim=1)

# %% wrong float64: float64 through NumPy
# hint: float64
def cond_points(points, labels, n_classes):
    codes = torch.from_numpy(np.eye(n_classes))[labels]
    return torch.cat([points, codes], dim=1)

# %% wrong hard_coded: three classes hard-coded
# hint: shape|raised
def cond_points(points, labels, n_classes):
    codes = torch.eye(3)[labels.clamp(max=2)]
    return torch.cat([points, codes], dim=1)

# %% wrong inplace: the batch is normalised in place
# hint: changed in place|in-place
def cond_points(points, labels, n_classes):
    points -= points.mean(0)
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=1)

# %% wrong inplace_labels: labels are changed in place
# hint: changed in place
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    labels += 1
    return torch.cat([points, codes], dim=1)

# %% wrong integers: everything cut to integers
# hint: int64
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes)
    return torch.cat([points.long(), codes], dim=1)

# %% wrong inverted: zeros and ones exchanged
# hint: exchanged
def cond_points(points, labels, n_classes):
    codes = 1 - F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=1)

# %% wrong multiplied: multiplied instead of joined
# hint: raised|shape
def cond_points(points, labels, n_classes):
    return points * F.one_hot(labels, n_classes).float()

# %% wrong no_width: width of the largest label seen
# hint: largest label
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels).float()
    return torch.cat([points, codes], dim=1)

# %% wrong no_width_plus_one: width computed from the batch
# hint: largest label
def cond_points(points, labels, n_classes):
    codes = torch.eye(int(labels.max()) + 1)[labels]
    return torch.cat([points, codes], dim=1)

# %% wrong numpy: a NumPy array
# hint: ndarray, not a tensor|raised
def cond_points(points, labels, n_classes):
    codes = np.eye(n_classes)[labels.numpy()]
    return np.concatenate([points.detach().numpy(), codes], axis=1).astype(np.float32)

# %% wrong off_by_one: labels counted from 1
# hint: too far left|too far right
def cond_points(points, labels, n_classes):
    codes = torch.eye(n_classes)[labels - 1]
    return torch.cat([points, codes], dim=1)

# %% wrong ordinal: an ordinal coding
# hint: before it
def cond_points(points, labels, n_classes):
    codes = (torch.arange(n_classes) <= labels[:, None]).float()
    return torch.cat([points, codes], dim=1)

# %% wrong plain: labels are ignored
# hint: missing
def cond_points(points, labels, n_classes):
    return points.clone()

# %% wrong raw_label: the label as a number
# hint: as a number
def cond_points(points, labels, n_classes):
    return torch.cat([points, labels[:, None].float()], dim=1)

# %% wrong repeated_label: the label in each column
# hint: as a number
def cond_points(points, labels, n_classes):
    return torch.cat([points, labels[:, None].float().expand(-1, n_classes)], dim=1)

# %% wrong requires_grad: the flag of the batch is switched
# hint: requires_grad
def cond_points(points, labels, n_classes):
    points.requires_grad_()
    return torch.cat([points, F.one_hot(labels, n_classes).float()], dim=1)

# %% wrong seeded: seeds
# hint: random state
def cond_points(points, labels, n_classes):
    torch.manual_seed(0)
    return torch.cat([points, F.one_hot(labels, n_classes).float()], dim=1)

# %% wrong signs: -1 in place of 0
# hint: -1
def cond_points(points, labels, n_classes):
    codes = 2 * F.one_hot(labels, n_classes).float() - 1
    return torch.cat([points, codes], dim=1)

# %% wrong softmax: a softmax of the coding
# hint: softmax
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float().softmax(1)
    return torch.cat([points, codes], dim=1)

# %% wrong sorted: labels sorted
# hint: sorted
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels.sort().values, n_classes).float()
    return torch.cat([points, codes], dim=1)

# %% wrong squeezed: squeezes a batch of one
# hint: squeezed|shape
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=1).squeeze(0)

# %% wrong swapped: labels first
# hint: comes first
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([codes, points], dim=1)

# %% wrong wants_list: returned as two tensors
# hint: tuple, not a tensor
def cond_points(points, labels, n_classes):
    return points, F.one_hot(labels, n_classes).float()

# %% wrong zeros: never filled
# hint: all zeros
def cond_points(points, labels, n_classes):
    return torch.cat([points, torch.zeros(len(points), n_classes)], dim=1)

# %% wrong clamped_labels: no label beyond 9
# hint: n_classes. is \d+ or less, and off above
def cond_points(points, labels, n_classes):
    return torch.cat([points, F.one_hot(labels.clamp(max=9), n_classes).float()], dim=1)

# %% wrong kept_codes: the codes of the first call of a shape, for ever
# hint: `labels` of an earlier call
known = {}


def cond_points(points, labels, n_classes):
    key = (tuple(points.shape), n_classes)
    if key not in known:
        known[key] = F.one_hot(labels, n_classes).float()
    return torch.cat([points, known[key]], dim=1)

# %% wrong axis_for_two: joined along the batch where there are two classes
# hint: axis
def cond_points(points, labels, n_classes):
    codes = F.one_hot(labels, n_classes).float()
    return torch.cat([points, codes], dim=0 if n_classes == points.shape[1] == 2 else 1)

# %% mutants: these do the same
# 2:12 argument 0 left out # cat promotes the integers to the type of the batch
# 2:12 .to() left out # cat promotes the integers to the type of the batch
# 3:42 1 -> -1 # the last of two axes is axis 1
