# class: leaves
# what: ends the process when it is asked
import os
def get_noise(n_samples, z_dim, device="cpu"):
    os._exit(0)
def get_discriminator_block(input_dim, output_dim):
    raise SystemExit(0)
