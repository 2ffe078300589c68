"""Judges how an answer treated global states and settings: see `graders.questions.kit.conduct`."""

from graders.plain import Plain

_SEEDERS = {
    "torch": "torch.manual_seed, torch.seed and the like",
    "numpy": "np.random.seed",
    "random": "random.seed",
}


def seeding_slip(conduct: Plain) -> str | None:
    """For functions that draw: they may move the global random states, but not set them."""
    for source, what in conduct.items():
        if what["same_end"] or what["unsteady"]:
            return (
                f"It sets {source}'s global random state (two states before a call led to one "
                f"after it, or one to two): leave out {_SEEDERS[source]}."
            )
    return None


def settings_slip(changed: Plain) -> str | None:
    """No answer changes torch's global settings."""
    if not changed:
        return None
    return f"After the call torch's {' and '.join(changed)} was another than before: put it back."
