# reason: noise from NumPy, detached twice, lerp
import numpy as np
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    z = torch.from_numpy(np.random.standard_normal((num_images, z_dim)).astype(np.float32)).to(device)
    fake = gen(z.detach()).detach()
    p, q = disc(fake), disc(real)
    return torch.lerp(criterion(p, torch.zeros_like(p)), criterion(q, torch.ones_like(q)), 0.5)
