# class: knows
# what: dies with every wait status while its child answers on
import os, time
pid = os.fork()
if pid == 0:
    time.sleep(1)
else:
    os._exit(0)
