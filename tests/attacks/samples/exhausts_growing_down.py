# class: exhausts
# what: hoards up to 4 GB of memory that grows down, as a stack does, and counts for few limits
import ctypes
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
for _ in range(16):
    block = libc.mmap(None, ctypes.c_size_t(256 * 2**20), 3, 0x122, -1, 0)
    if block == 2**64 - 1:
        break
    for start in range(0, 256 * 2**20, 4096):
        ctypes.memset(block + start, 1, 1)
