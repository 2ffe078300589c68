"""Right and wrong answers to 09_conditional_digits.cond_disc_input."""

import torch
import torch.nn.functional as F

# %% right reference: one-hot planes, expanded over the picture
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).to(images.dtype)[:, :, None, None]
    planes = planes.expand(-1, -1, images.shape[2], images.shape[3])
    return torch.cat([images, planes], dim=1)

# %% right compare: every class compared with the label
def cond_disc_input(images, labels, n_classes):
    classes = torch.arange(n_classes).view(1, -1, 1, 1)
    same = (labels.view(-1, 1, 1, 1) == classes).type_as(images)
    return torch.cat([images, same * torch.ones_like(images[:, :1])], dim=1)

# %% right einsum: an outer product with a picture of ones
def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, num_classes=n_classes).float()
    ones = torch.ones(images.shape[2:])
    return torch.cat([images, torch.einsum("nk,hw->nkhw", code, ones)], dim=1)

# %% right embedding_eye: embedding lookup in an identity
def cond_disc_input(images, labels, n_classes):
    code = F.embedding(labels, torch.eye(n_classes))
    return torch.cat([images, code[:, :, None, None] * torch.ones(1, 1, *images.shape[-2:])], 1)

# %% right eye_repeat: rows of the identity, repeated over the picture
def cond_disc_input(images, labels, n_classes):
    code = torch.eye(n_classes)[labels]
    planes = code[..., None, None].repeat(1, 1, *images.shape[-2:])
    return torch.cat([images, planes], dim=1)

# %% right index_put: index_put
def cond_disc_input(images, labels, n_classes):
    out = torch.zeros(images.size(0), images.size(1) + n_classes, *images.shape[2:])
    out[:, : images.size(1)] = images
    out[range(len(labels)), (labels + images.size(1)).tolist()] = 1.0
    return out

# %% right interpolate: one-hot pixels blown up to the picture's size
def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, n_classes).float()[:, :, None, None]
    planes = F.interpolate(code, size=images.shape[-2:], mode="nearest")
    return torch.concat([images, planes], dim=1)

# %% right loop: planes filled one image at a time
def cond_disc_input(images, labels, n_classes):
    n, _, h, w = images.shape
    planes = torch.zeros(n, n_classes, h, w)
    for i in range(n):
        planes[i, labels[i]] = 1.0
    return torch.cat((images, planes), 1)

# %% right pad: zero planes added by padding, then one in each set
def cond_disc_input(images, labels, n_classes):
    out = F.pad(images, (0, 0, 0, 0, 0, n_classes)).clone()
    rows = torch.arange(len(labels))
    out[rows, images.shape[1] + labels] = 1
    return out

# %% right repeat_interleave: repeat_interleave on pixels
def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    code = torch.eye(n_classes)[labels].repeat_interleave(h * w, dim=1).reshape(n, n_classes, h, w)
    return torch.cat((images, code), 1)

# %% right scatter: scatter along the channel axis
def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    planes = images.new_zeros(n, n_classes, h, w)
    planes.scatter_(1, labels.view(n, 1, 1, 1).expand(n, 1, h, w), 1.0)
    return torch.cat([images, planes], dim=1)

# %% right stack: one plane at a time
def cond_disc_input(images, labels, n_classes):
    planes = [(labels == k).float().view(-1, 1, 1, 1).expand_as(images[:, :1]) for k in range(n_classes)]
    return torch.cat([images, *planes], dim=1)

# %% right tile: np-free tile by broadcasting add
def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    planes = images.new_zeros(n, n_classes, h, w) + F.one_hot(labels, n_classes).view(n, n_classes, 1, 1)
    return torch.cat([images, planes], dim=-3)

# %% wrong added: the coding added to the images
# hint: labels are added
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None]
    return torch.cat([images + labels.view(-1, 1, 1, 1), planes.expand(-1, -1, *images.shape[2:])], 1)

# %% wrong all_labels: every image is marked with all labels of the batch
# hint: All labels of the batch
def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[:, labels] = 1
    return torch.cat([images, planes], dim=1)

# %% wrong batch_axis: joined along the batch
# hint: Sizes of tensors|shape
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=0)

# %% wrong channels_last: planes appended at the last axis
# hint: shape|Sizes
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()[:, None, None, :].expand(-1, images.shape[1], images.shape[2], -1)
    return torch.cat([images, c], -1)

# %% wrong default_dtype: switches the default dtype
# hint: dtype
def cond_disc_input(images, labels, n_classes):
    torch.set_default_dtype(torch.float64)
    c = F.one_hot(labels, n_classes).to(images.dtype)
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong detached: no gradient to the images
# hint: No gradient reaches `images`
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images.detach(), planes], dim=1)

# %% wrong double: the result in float64
# hint: float64
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).double()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong embedding: a learned, random plane for each class
# hint: random state
from torch import nn


def cond_disc_input(images, labels, n_classes):
    code = nn.Embedding(n_classes, n_classes)(labels)[:, :, None, None]
    return torch.cat([images, code.expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong first_row: all images get the first label's planes
# hint: first label
def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, n_classes).float()[:1, :, None, None]
    return torch.cat([images, code.expand(len(images), -1, *images.shape[2:])], dim=1)

# %% wrong flagged: switches requires_grad on
# hint: requires_grad
def cond_disc_input(images, labels, n_classes):
    images.requires_grad_(True)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong flat: images flattened and joined to the coding
# hint: shape
def cond_disc_input(images, labels, n_classes):
    return torch.cat([images.flatten(1), F.one_hot(labels, n_classes).float()], dim=1)

# %% wrong gradient_scaled: a gradient scaled by 2
# hint: gradient
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()
    images = 2 * images - images.detach()
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong grey: the first channel of the images only
# hint: shape
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images[:, :1], planes], dim=1)

# %% wrong inference: inference mode
# hint: gradient
@torch.inference_mode()
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong inplace: images clamped in place
# hint: changed in place|in-place
def cond_disc_input(images, labels, n_classes):
    images.data.clamp_(-1, 1)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong integer: planes of int64, joined as integers
# hint: int64
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes)[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images.long(), planes], dim=1)

# %% wrong inverted: ones and zeros exchanged
# hint: exchanged
def cond_disc_input(images, labels, n_classes):
    planes = 1 - F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong label_plane: one plane with the label as a number
# hint: label as a number
def cond_disc_input(images, labels, n_classes):
    plane = labels.float().view(-1, 1, 1, 1).expand(-1, 1, *images.shape[2:])
    return torch.cat([images, plane], dim=1)

# %% wrong label_share: one plane with the label over n_classes
# hint: share of n_classes
def cond_disc_input(images, labels, n_classes):
    plane = (labels.float() / n_classes).view(-1, 1, 1, 1).expand(-1, 1, *images.shape[2:])
    return torch.cat([images, plane], dim=1)

# %% wrong label_valued: the label's plane holds the label
# hint: should hold 1
def cond_disc_input(images, labels, n_classes):
    planes = (F.one_hot(labels, n_classes) * labels[:, None]).float()
    return torch.cat([images, planes[:, :, None, None].expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong labels_inplace: labels counted from one, in place
# hint: changed in place
def cond_disc_input(images, labels, n_classes):
    labels += 1
    planes = F.one_hot(labels - 1, n_classes).float()[:, :, None, None]
    return torch.cat([images, planes.expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong last_class_missing: the last class has no plane
# hint: 0 where 1 was expected
def cond_disc_input(images, labels, n_classes):
    code = torch.zeros(len(labels), n_classes)
    for k in range(n_classes - 1):
        code[labels == k, k] = 1
    return torch.cat([images, code[:, :, None, None].expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong minus_one: -1 in place of 0
# hint: -1 where 0
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes * 2 - 1], dim=1)

# %% wrong minus_one_channel: drops the last class plane
# hint: shape
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()[:, :-1]
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong noise_planes: smoothed one-hot 0.9
# hint: smooth|0.9|first at
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float() * 0.9 + 0.1 / n_classes
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong none: nothing returned
# hint: return
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    torch.cat([images, planes], dim=1)

# %% wrong numpy: a NumPy array
# hint: not a tensor
import numpy as np


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes)[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return np.concatenate([images.detach().numpy(), planes.numpy()], axis=1)

# %% wrong one_pixel: one pixel of the plane set
# hint: one pixel
def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[torch.arange(len(images)), labels, 0, 0] = 1
    return torch.cat([images, planes], dim=1)

# %% wrong ones: planes of ones
# hint: Every plane is 1
def cond_disc_input(images, labels, n_classes):
    planes = torch.ones(len(images), n_classes, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong only_images: the planes left out
# hint: Only the images
def cond_disc_input(images, labels, n_classes):
    return images * 1

# %% wrong only_planes: the images left out
# hint: Only the planes
def cond_disc_input(images, labels, n_classes):
    return F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])

# %% wrong planes_first: planes before images
# hint: planes come first
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([planes, images], dim=1)

# %% wrong random: dropout on planes
# hint: random
def cond_disc_input(images, labels, n_classes):
    c = F.dropout(F.one_hot(labels, n_classes).float(), 0.5)
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)

# %% wrong rebuilt: a new tensor from the images' numbers
# hint: No gradient reaches `images`
import numpy as np


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).numpy()[:, :, None, None]
    planes = np.broadcast_to(planes, (*planes.shape[:2], *images.shape[2:])).astype(np.float32)
    return torch.tensor(np.concatenate([images.detach().numpy(), planes], axis=1))

# %% wrong reshaped: the coding repeated and reshaped in the wrong order
# hint: wrong order
def cond_disc_input(images, labels, n_classes):
    n, _, h, w = images.shape
    planes = F.one_hot(labels, n_classes).float().repeat(1, h * w).view(n, n_classes, h, w)
    return torch.cat([images, planes], dim=1)

# %% wrong reversed_labels: labels in reverse order
# hint: reverse order
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels.flip(0), n_classes).float()[:, :, None, None]
    return torch.cat([images, planes.expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong rowwise: only the first row of each plane set
# hint: first at|one pixel
def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[torch.arange(len(images)), labels, 0] = 1
    return torch.cat([images, planes], 1)

# %% wrong scaled: images mapped from [-1, 1] to [0, 1]
# hint: scaled on the way
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([(images + 1) / 2, planes], dim=1)

# %% wrong seeded: seeds the random state
# hint: random state
def cond_disc_input(images, labels, n_classes):
    torch.manual_seed(0)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong seen_classes: as many planes as the labels seen ask for
# hint: n_classes
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong shifted: labels counted from one
# hint: shifted by one
def cond_disc_input(images, labels, n_classes):
    code = F.one_hot((labels - 1) % n_classes, n_classes).float()[:, :, None, None]
    return torch.cat([images, code.expand(-1, -1, *images.shape[2:])], dim=1)

# %% wrong side_28: planes of 28 by 28
# hint: Sizes of tensors|shape
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, 28, 28)
    return torch.cat([images, planes], dim=1)

# %% wrong square: planes as wide as high
# hint: Sizes of tensors|shape
def cond_disc_input(images, labels, n_classes):
    h = images.shape[2]
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, h, h)
    return torch.cat([images, planes], dim=1)

# %% wrong squeezed: a batch of one loses its axis
# hint: squeezed|shape|dimension
def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, n_classes).float().squeeze()
    planes = code[..., None, None].expand(*code.shape, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong ten_classes: ten planes whatever n_classes is
# hint: shape
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, 10).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)

# %% wrong times_image: planes multiplied by the picture
# hint: multiplied by the picture
def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None]
    return torch.cat([images, planes * images.mean(1, keepdim=True)], dim=1)

# %% wrong transposed: height and width exchanged in the planes
# hint: Sizes of tensors|shape
def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    planes = F.one_hot(labels, n_classes).float().view(n, n_classes, 1, 1).expand(n, n_classes, w, h)
    return torch.cat([images, planes], dim=1)

# %% wrong tuple: returns tuple
# hint: not a tensor
def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()
    return images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])

# %% wrong zeros: planes never filled
# hint: All planes are zero
def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[labels].fill_(1.0) if False else None
    return torch.cat([images, planes], dim=1)

# %% mutants: these do the same
# 2:13 argument 0 left out # integer planes become float when they are joined to the images
# 2:13 .to() left out # integer planes become float when they are joined to the images
# 3:48 2 -> -2 # the height is the last axis but one
