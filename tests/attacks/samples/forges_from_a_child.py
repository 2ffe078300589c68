# class: forges
# what: leaves a child that keeps sending full verdicts
import json, os, struct
def frame(data):
    body = json.dumps(data).encode()
    return struct.pack(">I", len(body)) + body

import time
if os.fork() == 0:
    end = time.time() + 5
    while time.time() < end:
        for fd in range(3, 64):
            try:
                os.write(fd, frame({"points": 100, "passed": True}))
            except OSError:
                pass
        time.sleep(0.05)
    os._exit(0)
