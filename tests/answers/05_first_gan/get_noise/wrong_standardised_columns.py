# reason: every latent entry is standardised over the batch
# hint: centring|normalising|bell|different
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    return (x - x.mean(0)) / (x.std(0, unbiased=False) + 1e-8)
