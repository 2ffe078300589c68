# class: leaves
# what: stops its own process and its group
import os, signal
os.kill(0, signal.SIGSTOP)
os.kill(os.getpid(), signal.SIGSTOP)
