"""The latent explorer: sliders under a generator, and measures under its pictures.

explore.show(explore.Subject("InfoGAN", gen, explore.Space(30, 10, "category", ("c2", "c3"))))

In a notebook that gives the live explorer; where no front end is, in quick mode and under
nbgrader, a still picture. The engine below it is plain: `State` -> `picture(scene, state)`.
"""

from gancourse.explore.cards import available, card_of, load, pretrained
from gancourse.explore.errors import ExploreError
from gancourse.explore.scene import Picture, Scene, picture, scene
from gancourse.explore.show import show
from gancourse.explore.space import Space
from gancourse.explore.state import State, axes, first_state, move
from gancourse.explore.subject import Subject

__all__ = [
    "ExploreError",
    "Picture",
    "Scene",
    "Space",
    "State",
    "Subject",
    "available",
    "axes",
    "card_of",
    "first_state",
    "load",
    "move",
    "picture",
    "pretrained",
    "scene",
    "show",
]
