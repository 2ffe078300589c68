"""Run inside a jail by test_jail: looks for a secret, given in two halves, wherever one can be."""

import gc
import json
import os
import re
import sys

text = "".join(HALVES)  # noqa: F821
needles = [text.encode(), bytes.fromhex(text)]
report = {"files": [], "environment": [], "descriptors": [], "modules": [], "frames": []}
looked = 0


def holds(data):
    return any(needle in data for needle in needles)


for base, folders, names in os.walk("/"):
    if base.startswith("/proc/"):
        folders.clear()
    if base.count("/") > 4 and base.startswith(("/usr", sys.prefix, sys.base_prefix)):
        folders.clear()  # the system's and Python's own
    for name in [*names, *folders]:
        looked += 1
        if text in name:
            report["files"].append(os.path.join(base, name))
for path in ("/proc/self/environ", "/proc/1/environ", "/proc/self/cmdline", "/proc/1/cmdline"):
    try:
        if holds(open(path, "rb").read()):
            report["environment"].append(path)
    except OSError:
        pass
for handle in os.listdir("/proc/self/fd"):
    try:
        if text in os.readlink(f"/proc/self/fd/{handle}"):
            report["descriptors"].append(handle)
    except OSError:
        pass
report["modules"] = [
    name
    for name in sys.modules
    if name.startswith(("graders.judges", "graders.engine.asking", "graders.engine.records"))
]
frame, own = sys._getframe(), {id(needles), id(HALVES)}  # noqa: F821
while frame is not None:
    for key, value in list(frame.f_locals.items()):
        if isinstance(value, bytes | str) and key not in ("text",) and value in (text, *needles):
            report["frames"].append(key)
    frame = frame.f_back
# The whole memory, for a secret that is not our own copy: ours are overwritten first.
pattern = re.compile(b"|".join(re.escape(half.encode()) for half in HALVES))  # noqa: F821
first = HALVES[0].encode()  # noqa: F821
second = HALVES[1].encode()  # noqa: F821
text = needles = None
gc.collect()
report["memory"] = []
with open("/proc/self/mem", "rb", 0) as memory:
    for line in open("/proc/self/maps"):
        span, mode, *rest = line.split()
        if "r" not in mode or line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
            continue
        low, high = (int(part, 16) for part in span.split("-"))
        if high - low > 2**28:
            continue
        try:
            memory.seek(low)
            data = memory.read(high - low)
        except (OSError, ValueError, OverflowError):
            continue
        looked += 1
        position = data.find(first)
        while position >= 0:
            if data[position + len(first) : position + len(first) + len(second)] == second:
                report["memory"].append(hex(low + position))
            position = data.find(first, position + 1)
report["memory"] = [] if len(report["memory"]) <= 2 else report["memory"]
report["looked at"] = looked
print(json.dumps(report))
