# reason: not filled in
# hint: not filled in
def get_noise(n_samples, z_dim, device="cpu"):
    raise NotImplementedError
