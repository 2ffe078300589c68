"""Two rivals of the GAN on points in the plane: a variational autoencoder and a diffusion model.

Both have `loss(points, rng)` and `sample(n, rng)`; `gancourse.rivals.fit.fit` trains either for a
given number of CPU seconds, so that they can be compared with a GAN that had as many.
"""
