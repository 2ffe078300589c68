# class: exhausts
# what: hoards shared memory, up to 4 GB, and hides it from whoever counts what a process maps
import mmap, os
hoard = []
def fill(block):
    for start in range(0, len(block), 4096):
        block[start] = 1
    if hasattr(block, "madvise"):
        block.madvise(mmap.MADV_DONTNEED)
    hoard.append(block)
for _ in range(16):
    try:
        fill(mmap.mmap(-1, 128 * 2**20))
    except OSError:
        break
for _ in range(16):
    try:
        fill(mmap.mmap(os.open("/dev/zero", os.O_RDWR), 128 * 2**20))
    except OSError:
        break
