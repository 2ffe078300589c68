"""Run inside a jail by test_jail: tries what it should not be able to do, prints JSON."""

import ctypes
import errno
import json
import os
import socket
import subprocess
import sys

libc = ctypes.CDLL(None, use_errno=True)
status = dict(line.split(":\t", 1) for line in open("/proc/self/status"))


def name(error):
    return errno.errorcode.get(error.errno, str(error))


def call(function, *arguments):
    done = getattr(libc, function)(*arguments)
    return "done" if done != -1 else errno.errorcode[ctypes.get_errno()]


def tried(action):
    try:
        return action()
    except OSError as error:
        return name(error)
    except MemoryError:
        return "MemoryError"


def writable():
    found = []
    for folder in [
        "/",
        "/tmp",
        "/dev",
        "/dev/shm",
        "/proc",
        "/scratch",
        "/usr",
        sys.prefix,
        "/etc",
    ]:
        try:
            open(f"{folder}/probe", "w").close()
            found.append(os.path.realpath(folder))
        except OSError:
            pass
    return sorted(set(found))


def forks():
    children = []
    try:
        while len(children) < 200:
            child = os.fork()
            if child == 0:
                import time

                time.sleep(30)
                os._exit(0)
            children.append(child)
    except OSError:
        pass
    for child in children:
        os.kill(child, 9)
        os.waitpid(child, 0)
    return len(children)


def descriptors():
    held = []
    try:
        while len(held) < 1000:
            held.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        pass
    for handle in held:
        os.close(handle)
    return len(held)


def fill():
    try:
        for index in range(1000):
            with open(f"/scratch/part{index}", "wb") as stream:
                stream.write(bytes(2**24))
    finally:
        for part in os.listdir("/scratch"):
            if part.startswith("part"):
                os.unlink(f"/scratch/{part}")


def connect():
    try:
        socket.create_connection(("192.0.2.1", 9), timeout=2)
    except OSError as error:
        return str(error)


def listing(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return None


def loader():
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    return len(list(DataLoader(TensorDataset(torch.ones(8, 2)), batch_size=2, num_workers=1)))


def ordinary():
    import torch

    return float(torch.ones(3, 3).matmul(torch.ones(3, 3)).sum())


import graders

home = os.path.dirname(graders.__file__)
print(
    json.dumps(
        {
            "processes": [p for p in os.listdir("/proc") if p.isdigit()],
            "interfaces": [l.split(":")[0].strip() for l in list(open("/proc/net/dev"))[2:]],
            "connect": connect(),
            "solutions": [
                f
                for f in ("solutions", "tests", "submitted", "gradebook.db", ".gancourse", ".git")
                if os.path.exists(os.path.join(os.path.dirname(home), f))
            ],
            "judges": listing(os.path.join(home, "judges")),
            "environment": sorted(os.environ),
            "effective": status["CapEff"].strip(),
            "permitted": status["CapPrm"].strip(),
            "no_new_privileges": status["NoNewPrivs"].strip(),
            "unshare": call("unshare", 0x10000000),
            "mount": call("mount", b"t", b"/scratch", b"tmpfs", 0, None),
            "umount": call("umount2", b"/proc", 2),
            "ptrace": call("ptrace", 0, 0, 0, 0),
            "memfd": tried(lambda: os.memfd_create("x")),
            "shmget": call("shmget", 0, 4096, 0o1600),
            "writable": writable(),
            "allocate": tried(lambda: len(bytearray(2**31))),
            "forks": forks(),
            "large_file": tried(
                lambda: os.truncate(os.open("/scratch/l", os.O_RDWR | os.O_CREAT), 2**30)
            ),
            "fill_scratch": tried(fill),
            "descriptors": descriptors(),
            "torch": ordinary(),
            "loader": loader(),
            "subprocess": subprocess.run(
                ["/bin/echo", "hi"], capture_output=True, text=True
            ).stdout.strip(),
        }
    )
)
