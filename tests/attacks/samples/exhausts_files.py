# class: exhausts
# what: opens descriptors and makes up to 20,000 empty files and one sparse terabyte
import os
kept = []
try:
    for index in range(20_000):
        kept.append(os.open(f"gancourse-attack-{index}", os.O_CREAT | os.O_RDWR))
except OSError:
    pass
try:
    os.ftruncate(kept[0], 2**40)
except OSError:
    pass
