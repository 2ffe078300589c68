# class: exhausts
# what: starts up to 2,000 threads
import threading, time
for _ in range(2000):
    try:
        threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
    except RuntimeError:
        break
