"""Right and wrong answers to 11_semi_supervised.predict_class."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: the last column left out
def predict_class(logits):
    return logits[:, :-1].argmax(1)

# %% right masked: the fake column at minus infinity
def predict_class(logits):
    table = logits.clone()
    table[:, -1] = float("-inf")
    return table.argmax(dim=1)

# %% right max: the place that max gives
def predict_class(logits):
    return logits.narrow(1, 0, logits.size(1) - 1).max(dim=1).indices

# %% right sorted: sorted columns
def predict_class(logits):
    return torch.sort(logits[..., : logits.shape[-1] - 1], dim=-1, descending=True).indices[:, 0]

# %% right softmax: probabilities in float64
def predict_class(logits):
    return logits.detach().double()[:, :-1].softmax(1).topk(1).indices.squeeze(1)

# %% right loop: row by row
def predict_class(logits):
    return torch.tensor([max(range(len(r) - 1), key=lambda k: float(r[k])) for r in logits])

# %% wrong all_columns: argmax over all
# hint: takes part|leave it out
def predict_class(logits):
    return logits.argmax(1)

# %% wrong clamped: argmax over all, then clamped
# hint: last real class
def predict_class(logits):
    return logits.argmax(1).clamp(max=logits.shape[1] - 2)

# %% wrong zeroed: fake becomes class 0
# hint: class 0 is given
def predict_class(logits):
    best = logits.argmax(1)
    best[best == logits.shape[1] - 1] = 0
    return best

# %% wrong first_out: the first column left out
# hint: first column
def predict_class(logits):
    return logits[:, 1:].argmax(1)

# %% wrong probabilities: softmax over all, one minus
# hint: least likely
def predict_class(logits):
    return (1 - logits[:, :-1].softmax(1)).argmax(1)

# %% wrong zero_column: the fake column set to 0
# hint: given a number
def predict_class(logits):
    table = logits.clone()
    table[:, -1] = 0
    return table.argmax(1)

# %% wrong ten: ten classes
# hint: Off only|differ|fake
def predict_class(logits):
    return logits[:, :10].argmax(1)

# %% wrong absolute: the largest in size
# hint: sign of the logits
def predict_class(logits):
    return logits[:, :-1].abs().argmax(1)

# %% wrong column: a column
# hint: shape
def predict_class(logits):
    return logits[:, :-1].argmax(1, keepdim=True)

# %% wrong floats: floats
# hint: float32
def predict_class(logits):
    return logits[:, :-1].argmax(1).float()

# %% wrong values: the largest logit
# hint: its place|float32
def predict_class(logits):
    return logits[:, :-1].max(1).values

# %% wrong listed: a list
# hint: not a tensor
def predict_class(logits):
    return logits[:, :-1].argmax(1).tolist()

# %% wrong inplace: the input overwritten
# hint: in place|in-place
def predict_class(logits):
    logits[:, -1] = -1e9
    return logits.argmax(1)

# %% wrong batch_axis: argmax over the batch
# hint: shape|differ
def predict_class(logits):
    return logits[:, :-1].argmax(0)

# %% wrong sampled: a class drawn
# hint: random
def predict_class(logits):
    return torch.multinomial(logits[:, :-1].detach().softmax(1), 1).squeeze(1)

# %% wrong sigmoid: probabilities that saturate
# hint: Compare the logits
def predict_class(logits):
    return torch.sigmoid(logits[:, :-1]).argmax(1)

# %% wrong half: compared in float16
# hint: thousandth|each of these cases|differ
def predict_class(logits):
    return logits[:, :-1].to(torch.float16).argmax(1)

# %% wrong minus_hundred: a number in the place of minus infinity
# hint: given a number
def predict_class(logits):
    table = logits.clone()
    table[:, -1] = -100.0
    return table.argmax(1)

# %% wrong softmax_first: probabilities beside a certain fake
# hint: probabilities are all 0|class 0 is given
def predict_class(logits):
    return logits.softmax(1)[:, :-1].argmax(1)

# %% mutants: these do the same
# 2:4 returns detached # a class has no gradient
# 2:33 1 -> -1 # the last of two axes is axis 1
