# class: exhausts
# what: takes memory in many processes at once, up to 12 GB
import os, time
for _ in range(12):
    if os.fork() == 0:
        block = bytearray(1000 * 2**20)
        block[::4096] = b"x" * len(block[::4096])
        time.sleep(30)
        os._exit(0)
time.sleep(20)
