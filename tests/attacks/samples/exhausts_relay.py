# class: exhausts
# what: a relay of short-lived processes, each of which computes and is reaped by nobody
import os, signal, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
def runner(end):
    while time.time() < end:
        if os.fork():
            os._exit(0)
        busy = time.process_time() + 0.3
        while time.process_time() < busy:
            pass
    os._exit(0)
for _ in range(3):
    if os.fork() == 0:
        runner(time.time() + 20)
time.sleep(20)
