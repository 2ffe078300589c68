"""Two rivals of the GAN on points in the plane: a variational autoencoder and a diffusion model.

Both have `loss(points, rng)` and `sample(n, rng)`; `fit` trains either for a given number of steps.
"""

from gancourse.rivals.diffusion import Diffusion
from gancourse.rivals.fit import PointModel, fit
from gancourse.rivals.vae import Vae

__all__ = ["Diffusion", "PointModel", "Vae", "fit"]
