# class: touches
# what: connects to Unix sockets that it finds, abstract ones too
import glob, socket
names = []
try:
    names = [line.split()[-1] for line in open("/proc/net/unix").read().splitlines()[1:] if "/" in line or "@" in line]
except OSError:
    pass
for name in {*names, *glob.glob("/run/**/*.sock", recursive=True), *glob.glob("/tmp/**/*", recursive=True), "@gancourse-attack"}:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        try:
            with socket.socket(socket.AF_UNIX, kind) as s:
                s.settimeout(0.2)
                s.connect("\0" + name[1:] if name.startswith("@") else name)
                s.send(b"gancourse-attack")
        except (OSError, ValueError):
            pass
