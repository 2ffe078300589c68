# class: leaves
# what: crashes the interpreter
import ctypes
def get_noise(n_samples, z_dim, device="cpu"):
    ctypes.string_at(0)
def get_discriminator_block(input_dim, output_dim):
    import faulthandler, os, signal
    os.kill(os.getpid(), signal.SIGSEGV)
