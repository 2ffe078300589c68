# class: leaves
# what: takes a nap in every cell, every call and every exit
import atexit, time
time.sleep(3)
atexit.register(time.sleep, 1000)
def get_noise(n_samples, z_dim, device="cpu"):
    time.sleep(2)
def get_discriminator_block(input_dim, output_dim):
    time.sleep(2)
