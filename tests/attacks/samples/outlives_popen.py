# class: outlives
# what: starts a process in a new session
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time, signal; [signal.signal(n, signal.SIG_IGN) for n in (1, 15, 17)]; time.sleep(90)  # gancourse-attack-sleeper"], start_new_session=True, close_fds=True)
