"""The plane: grey pictures as densities, small players, and their training, all in two dimensions.

    from gancourse.plane import Recipe, conditional_game, mlp, picture, train

    blobs = picture("blobs")
    game = conditional_game(blobs, noise_dim=2)
    for state in train(mlp(2 + 2, 2), mlp(2 + 2, 1), game, Recipe(steps=1000)):
        ...  # state.number, state.disc_loss, state.smooth_gen; draw it with gancourse.plane.views

Points live in the square [-1, 1] x [-1, 1], x to the right and y up.
"""

from gancourse.plane.game import Game, conditional_game, generate, plain_game
from gancourse.plane.images import DensityError, as_density, load_density
from gancourse.plane.picture import Picture, picture, picture_from_folder
from gancourse.plane.players import NoisyGenerator, WholeBatch, mlp
from gancourse.plane.training import Recipe, State, train

__all__ = [
    "DensityError",
    "Game",
    "NoisyGenerator",
    "Picture",
    "Recipe",
    "State",
    "WholeBatch",
    "as_density",
    "conditional_game",
    "generate",
    "load_density",
    "mlp",
    "picture",
    "picture_from_folder",
    "plain_game",
    "train",
]
