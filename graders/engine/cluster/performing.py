"""A worker's part: have a job answer a script. Judges nothing, and knows of no course."""

from graders.engine.cluster.script import Script, Transcript
from graders.engine.run.job import End, JobEndedError, JobLostError
from graders.engine.run.pool import Source, opened
from graders.plain import Plain

MOST_SHOWN = 64 * 2**20  # four times what a notebook may show; nobody reads beyond that
CUT = "cut"  # outputs that cannot be read, in the place of more


def perform(source: Source, script: Script) -> Transcript:
    """Ask a job one request after the other, until the script or the job ends."""
    replies: list[Plain] = []
    used: dict[str, float] = {}
    end: End | None = None
    lost: str | None = None
    try:
        with opened(source, script.limits) as job:
            used = job.used  # which the watcher goes on counting in
            job.may_go_on = lambda spent: spent <= script.allowed
            room = MOST_SHOWN
            for step in script.steps:
                reply = job.ask(step.request, step.seconds)
                room -= _shown(reply)
                replies.append(reply if room > 0 else _cut(reply))
    except JobEndedError as error:
        end = error.end
    except JobLostError as error:
        lost = str(error)
    return Transcript(replies, source.level, dict(used), end, lost)


def _shown(reply: Plain) -> int:
    outputs = reply.get("outputs") if isinstance(reply, dict) else None
    return len(outputs) if isinstance(outputs, str) else 0


def _cut(reply: Plain) -> Plain:
    return reply | {"outputs": CUT} if _shown(reply) else reply
