"""Shows a learner's own guess beside the result it was about.

Above an experiment: `guess_curves = "both fall"`. Below it: `your_guess(guess_curves)`.
"""

from html import escape

NOTHING = "nothing yet. A guess costs no points, and makes the result easier to remember."


def your_guess(text: str) -> None:
    """Display "You wrote: ..." with the guess in the learner's own words."""
    from IPython.display import display

    written = str(text).strip()
    said = escape(written).replace("\n", "<br>") or f"<em>{NOTHING}</em>"
    bundle = {
        "text/html": f"<blockquote><strong>You wrote:</strong> {said}</blockquote>",
        "text/plain": f"You wrote: {written or NOTHING}",
    }
    display(bundle, raw=True)
