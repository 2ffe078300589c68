# class: knows
# what: an exception of half characters, control characters and ten megabytes
import graders.engine.run.worker as worker
def observe(exercise_id, answer, questions):
    where = {"line": "\ud800", "code": "\x1b]0;gancourse-attack\x07" * 1000}
    return {"seen": None, "raised": {"type": "\udfff[/red]", "message": "x\ud83d" * 2_000_000, "where": where}}
worker.observe = observe
