# class: knows
# what: announces a frame of four gigabytes
import gc, os
from graders.engine.run.frames import Channel
for thing in gc.get_objects():
    if isinstance(thing, Channel):
        os.write(thing.write_fd, b"\xff\xff\xff\xff" + b"x" * 4096)
