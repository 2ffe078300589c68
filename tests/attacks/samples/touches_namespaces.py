# class: touches
# what: tries to mount, to gain users and to leave its root
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
libc.umount2(b"/tmp", 2)
libc.umount2(b"/proc", 2)
libc.mount(b"none", b"/tmp", b"tmpfs", 0, b"")
libc.unshare(0x10000000 | 0x00020000)
for call in (lambda: os.setuid(0), lambda: os.chroot("/proc/1/root"), lambda: os.mknod("/tmp/disk", 0o60600, os.makedev(8, 0))):
    try:
        call()
    except OSError:
        pass
for pid in ("1", "self"):
    for kind in ("mnt", "net", "pid", "user"):
        try:
            fd = os.open(f"/proc/{pid}/ns/{kind}", os.O_RDONLY)
            libc.setns(fd, 0)
        except OSError:
            pass
try:
    open("/tmp/gancourse-attack-marker", "w").write("outside?")
except OSError:
    pass
