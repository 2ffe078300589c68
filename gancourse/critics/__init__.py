"""Critics, fitted to distributions that hold still: what they learn, their slopes, their weights.

    critic = relu_mlp(2, depth=3, seed=0)
    rmsprop = torch.optim.RMSprop(critic.parameters(), lr=1e-3)
    fit(critic, swiss_roll, noisy(swiss_roll, 0.1), loss, 300, rmsprop, after_step=clip)
    x, y, values = surface(critic)

The loss and the clamp are the caller's: here is what one does with them. `duel` is the loop of a
generator and a critic that both learn.
"""

from gancourse.critics.clouds import (
    Draw,
    among,
    eight_gaussians,
    grid_of_gaussians,
    noisy,
    swiss_roll,
)
from gancourse.critics.duality import best_prices
from gancourse.critics.duel import Rules, duel
from gancourse.critics.fitting import Loss, fit, fitting, relu_mlp
from gancourse.critics.measures import (
    layer_gradients,
    score_gap,
    share_at_bound,
    slopes,
    surface,
    weights_of,
)
from gancourse.critics.normals import best_discriminator, normal, normal_density

__all__ = [
    "Draw",
    "Loss",
    "Rules",
    "among",
    "best_discriminator",
    "best_prices",
    "duel",
    "eight_gaussians",
    "fit",
    "fitting",
    "grid_of_gaussians",
    "layer_gradients",
    "noisy",
    "normal",
    "normal_density",
    "relu_mlp",
    "score_gap",
    "share_at_bound",
    "slopes",
    "surface",
    "swiss_roll",
    "weights_of",
]
