"""Makes the runs of `gancourse/clinic/runs/15_clinic`: twelve cases, and six that are kept apart.

    uv run python benchmarks/clinic_cases.py [CASE ...]

Which fault a case has say the keys of the lab's judges (`graders/judges/lab15_clinic`). A run
takes at most 10 CPU seconds. `--picture FOLDER` draws each into a file of its own.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import clinic_critics
import clinic_games
import numpy as np
import torch
from clinic_runs import EVERY, FAULTS, LINES, STEPS, TITLES, Game, Watched, draw_run, packed

from gancourse.clinic.runs import Run, save_case
from graders.judges.lab15_clinic import diagnose, kept

KEY = diagnose.KEY | kept.KEY
CRITICS = {
    "no_bound": clinic_critics.OF_LAB["07_wgan"]["no_bound"],
    "critic_sign": clinic_critics.OF_LAB["07_wgan"]["critic_sign"],
    "gen_clipped": clinic_critics.OF_LAB["07_wgan"]["gen_clipped"],
    "no_create_graph": clinic_critics.OF_LAB["08_wgan_gp"]["no_create_graph"],
}
PAIRS = tuple(f"step {STEPS}: {what}" for what in ("targets", "inputs", "outputs"))
Made = Callable[[int], clinic_critics.Watched]
Names = tuple[str, ...]
GAMES: dict[str, tuple[Made, Names, Names]] = {
    "label_unseen": (clinic_games.label_unseen, ("drawn as asked", "D(G(z))"), TITLES),
    "code_loss_cut": (clinic_games.code_loss_cut, ("category read rightly", "D(G(z))"), TITLES),
    "fake_chosen": (
        clinic_games.fake_chosen,
        ("named rightly", "put in class 10"),
        TITLES,
    ),
    "copies_input": (clinic_games.copies_input, ("|output - target|", "D(output)"), PAIRS),
}
"""By fault: the game, the names of its third and fourth line, the titles of its pictures."""


def run_of(case: str) -> Run:
    """A case's training; its seed is its letter's."""
    fault, seed = KEY[case], 1500 + ord(case)
    if fault in GAMES:
        play, last, titles = GAMES[fault]
        return told(play(seed), (*LINES[:2], *last), titles)
    if fault in CRITICS:
        critic_game = clinic_critics.CriticGame(CRITICS[fault], seed)
        return told(critic_game.run(), clinic_critics.LINES, TITLES)
    return told(Game(FAULTS[fault], seed).run(), LINES, TITLES)


def told(seen: Watched | clinic_critics.Watched, names: Names, titles: Names) -> Run:
    """What was noted, under its names."""
    curves, pictures = packed(seen)
    return Run(
        np.arange(1, STEPS // EVERY + 1) * EVERY,
        dict(zip(names, curves, strict=True)),
        dict(zip(titles, pictures, strict=True)),
    )


def draw(run: Run, place: Path) -> None:
    """A run's figures as one picture, without its fault."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(15, 2.8), layout="constrained")
    draw_run(figure.subplots(1, 5), run)
    figure.savefig(place, dpi=70)


def main() -> None:
    """Make the runs that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", default=list(KEY))
    parser.add_argument("--picture", type=Path)
    given = parser.parse_args()
    torch.set_num_threads(1)
    for case in given.cases:
        run = run_of(case)
        place = save_case(case, run)
        print(f"{place}: {place.stat().st_size / 1024:.0f} KB")
        if given.picture:
            draw(run, given.picture / f"{case}.png")


if __name__ == "__main__":
    main()
