# reason: NumPy's noise
import numpy as np
import torch

rng = np.random.default_rng()


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    z = torch.tensor(rng.normal(size=(num_images, z_dim)), dtype=torch.float32, device=device)
    scores = disc(gen(z))
    return criterion(scores, scores.new_ones(scores.shape))
