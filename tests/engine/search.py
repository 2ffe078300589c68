"""Run inside a jail by test_jail: looks for a secret, given in two halves, wherever one can be.

The halves are never joined here, so that whatever holds them joined is not our own copy.
"""

import json
import os
import sys

HEX = [half.encode() for half in HALVES]  # noqa: F821
RAW = [bytes.fromhex(half) for half in HALVES]  # noqa: F821
report = {"files": [], "environment": [], "descriptors": [], "modules": [], "frames": []}
looked = 0


def places(data, halves):
    """Where in bytes the halves lie joined."""
    first, second = halves
    found, position = [], data.find(first)
    while position >= 0:
        if data[position + len(first) : position + len(first) + len(second)] == second:
            found.append(position)
        position = data.find(first, position + 1)
    return found


def holds(data):
    return bool(places(data, HEX) or places(data, RAW))


for base, folders, names in os.walk("/"):
    if base.startswith("/proc/"):
        folders.clear()
    if base.count("/") > 4 and base.startswith(("/usr", sys.prefix, sys.base_prefix)):
        folders.clear()  # the system's and Python's own
    for name in [*names, *folders]:
        looked += 1
        if holds(os.fsencode(name)):
            report["files"].append(os.path.join(base, name))
for path in ("/proc/self/environ", "/proc/1/environ", "/proc/self/cmdline", "/proc/1/cmdline"):
    try:
        if holds(open(path, "rb").read()):
            report["environment"].append(path)
    except OSError:
        pass
for handle in os.listdir("/proc/self/fd"):
    try:
        if holds(os.readlink(f"/proc/self/fd/{handle}").encode()):
            report["descriptors"].append(handle)
    except OSError:
        pass
trusted = ("graders.judges", "graders.engine.ask.asking", "graders.engine.write.records")
report["modules"] = [name for name in sys.modules if name.startswith(trusted)]
frame = sys._getframe()
while frame is not None:
    for key, value in list(frame.f_locals.items()):
        data = value.encode() if isinstance(value, str) else value
        if isinstance(data, bytes) and holds(data):
            report["frames"].append(key)
    frame = frame.f_back
report["memory"] = []
with open("/proc/self/mem", "rb", 0) as memory:
    for line in list(open("/proc/self/maps")):
        span, mode, *rest = line.split()
        low, high = (int(part, 16) for part in span.split("-"))
        if "r" not in mode or high - low > 2**28:
            continue
        try:
            memory.seek(low)
            data = memory.read(high - low)
        except (OSError, ValueError, OverflowError):
            continue
        looked += 1
        report["memory"] += [hex(low + place) for place in places(data, HEX) + places(data, RAW)]
report["looked at"] = looked
print(json.dumps(report))
