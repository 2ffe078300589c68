"""What is said of a loss that was handed over as a function; see the questions' module `handed`."""

from collections.abc import Callable

from graders.judges.kit.steps_replay import Reading


def handed_slip(
    name: str, num_images: str, by_position_once: bool = False
) -> Callable[[Reading], str | None]:
    """The loss was called, with what was handed over; num_images: what its number is called."""

    def slip(call: Reading) -> str | None:
        log = call.look["log"]
        called = [e["who"] for e in log if e["what"] == "loss"]
        if not called:
            return f"{name}, which was handed over, was never called."
        wrong = next((key for key in called if key != "right"), None)
        if wrong:
            why = f" (num_images is {num_images} here)" if wrong == "num_images" else ""
            return f"{name} got another {wrong} than was handed over{why}."
        return _manner(name, log, len(called)) if by_position_once else None

    return slip


def _manner(name: str, log: list, times: int) -> str | None:
    keyword = next((e["who"] for e in log if e["what"] == "keyword"), None)
    if keyword:
        return (
            f"{name} got {keyword} by keyword. A function that is handed over may call its "
            "parameters anything: call it by position."
        )
    return f"{name} was called {times} times; once is right." if times > 1 else None
