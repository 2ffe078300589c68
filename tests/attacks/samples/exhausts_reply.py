# class: exhausts
# what: returns tensors of a gigabyte
import torch
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.zeros(256 * 2**20)
def get_discriminator_block(input_dim, output_dim):
    return torch.nn.Linear(16_000, 16_000)
