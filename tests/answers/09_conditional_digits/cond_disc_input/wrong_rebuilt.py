# reason: a new tensor from the images' numbers
# hint: No gradient reaches `images`
import numpy as np
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).numpy()[:, :, None, None]
    planes = np.broadcast_to(planes, (*planes.shape[:2], *images.shape[2:])).astype(np.float32)
    return torch.tensor(np.concatenate([images.detach().numpy(), planes], axis=1))
