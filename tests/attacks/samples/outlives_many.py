# class: outlives
# what: starts twenty sleepers, each of which starts another
import os, subprocess, sys
for _ in range(20):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.execv(sys.executable, [sys.executable, "-c", "import time, signal; [signal.signal(n, signal.SIG_IGN) for n in (1, 15, 17)]; time.sleep(90)  # gancourse-attack-sleeper"])
        os.execv(sys.executable, [sys.executable, "-c", "import time, signal; [signal.signal(n, signal.SIG_IGN) for n in (1, 15, 17)]; time.sleep(90)  # gancourse-attack-sleeper"])
