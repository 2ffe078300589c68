# class: leaves
# what: loops for ever and swallows what should stop it
def get_noise(n_samples, z_dim, device="cpu"):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
