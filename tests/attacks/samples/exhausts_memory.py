# class: exhausts
# what: takes up to 12 GB of memory
hoard = []
for _ in range(48):
    hoard.append(bytearray(256 * 2**20))
    hoard[-1][::4096] = b"x" * len(hoard[-1][::4096])
