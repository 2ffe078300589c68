"""A progress bar around a training that yields its steps; it writes nothing to stderr."""

import time
from collections.abc import Iterable, Iterator
from html import escape

from gancourse.training.loop import Step

SECONDS_BETWEEN = 0.5


def with_progress(steps: Iterable[Step], total: int, title: str = "Training") -> Iterator[Step]:
    """Pass the steps on and show, twice a second, how far they are and both losses."""
    from IPython.display import display

    start = shown = time.monotonic()
    handle = display(_bundle(title, 0, total, "starting"), raw=True, display_id=True)
    step = None
    for step in steps:
        now = time.monotonic()
        if handle is not None and now - shown > SECONDS_BETWEEN:
            handle.update(_bundle(title, step.number, total, _status(step, now - start)), raw=True)
            shown = now
        yield step
    if handle is not None and step is not None:
        end = _status(step, time.monotonic() - start)
        handle.update(_bundle(title, step.number, total, end), raw=True)


def _status(step: Step, seconds: float) -> str:
    losses = f"discriminator loss {step.disc_loss:.3g}, generator loss {step.gen_loss:.3g}"
    return f"{losses}, {seconds:.0f} s"


def _bundle(title: str, done: int, total: int, status: str) -> dict[str, str]:
    text = f"{title}: step {done:,} of {total:,}; {status}"
    bar = f'<progress max="{total}" value="{done}" aria-label="{escape(title)}"></progress>'
    return {"text/html": f"<div>{bar} {escape(text)}</div>", "text/plain": text}
