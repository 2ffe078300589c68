# class: exhausts
# what: forks as often as it can for 20 seconds, and so does every child
import os, time
end = time.time() + 20
while time.time() < end:
    try:
        os.fork()
    except OSError:
        time.sleep(0.01)
