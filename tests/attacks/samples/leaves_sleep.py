# class: leaves
# what: sleeps instead of answering
import time
def get_noise(n_samples, z_dim, device="cpu"):
    time.sleep(100_000)
