# class: outlives
# what: leaves threads and exit handlers that never end
import atexit, threading, time
def stay():
    while True:
        time.sleep(1)
threading.Thread(target=stay, daemon=False).start()
atexit.register(stay)
threading._register_atexit(stay) if hasattr(threading, "_register_atexit") else None
