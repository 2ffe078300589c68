"""What lab 12 asks of both of its networks: gradients, sizes, the calls that came back."""

from itertools import pairwise

from graders.judges.kit.searching import ProbeError, value
from graders.plain import Plain
from graders.questions.lab12_pix2pix import BASES


def came(probe: Plain) -> Plain:
    """A probe's value; what raised is told by the first criterion."""
    if probe["raised"] is not None:
        raise ProbeError("This could not be looked at, since a call raised.")
    return probe["value"]


def cut_slip(unreached: Plain, what: str) -> str | None:
    """Gradients of `what` the network gives reach its inputs and every parameter."""
    cut = came(unreached)
    return f"No gradient of the {what} reaches its {cut[0]}: is the graph cut?" if cut else None


def size_slip(looks: Plain, defaults: str) -> str | None:
    """More parameters for a larger base; defaults: the others, as text, besides base=8."""
    named = ", ".join(map(str, BASES))
    sizes = value(looks["sizes"], f"for one base of {named}")
    if any(a >= b for a, b in pairwise(sizes)):
        told = ", ".join(map(str, sizes))
        return f"For base {named} it has {told} parameters: use base."
    default, eight = came(looks["default"])
    return None if default == eight else f"By default {defaults} and base=8."
