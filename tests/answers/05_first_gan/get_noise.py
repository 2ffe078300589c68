"""Right and wrong answers to 05_first_gan.get_noise."""

import numpy as np
import torch

# %% right reference: torch.randn on the device
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)

# %% right box_muller: Box and Muller by hand, the logarithm kept finite
import math


def get_noise(n_samples, z_dim, device="cpu"):
    radius = torch.sqrt(-2 * torch.log(1 - torch.rand(n_samples, z_dim, dtype=torch.float64)))
    angle = 2 * math.pi * torch.rand(n_samples, z_dim, dtype=torch.float64)
    return (radius * torch.cos(angle)).float().to(device)

# %% right distribution: torch.distributions, moved to the device
from torch.distributions import Normal


def get_noise(n_samples, z_dim, device="cpu"):
    return Normal(0.0, 1.0).sample((n_samples, z_dim)).to(device)

# %% right distribution_on_device: a distribution whose parameters lie on the device (torch validates them there)
def get_noise(n_samples, z_dim, device="cpu"):
    law = torch.distributions.Normal(
        torch.zeros(n_samples, z_dim, device=device), torch.ones(n_samples, z_dim, device=device)
    )
    return law.sample()

# %% right empty_normal: fills an empty tensor
def get_noise(n_samples, z_dim, device="cpu"):
    with torch.no_grad():
        return torch.nn.init.normal_(torch.empty(n_samples, z_dim, device=device))

# %% right generator_on_device: a generator made on the device for each call, seeded from the system
def get_noise(n_samples, z_dim, device="cpu"):
    generator = torch.Generator(device=device)
    generator.seed()
    return torch.randn(n_samples, z_dim, device=device, generator=generator)

# %% right inverse_cdf: uniform values through the inverse error function in float64
def get_noise(n_samples: int, z_dim: int, device: str | torch.device = "cpu") -> torch.Tensor:
    u = torch.rand(n_samples, z_dim, dtype=torch.float64).clamp(1e-15, 1 - 1e-15)
    return torch.special.ndtri(u).to(device=device, dtype=torch.float32)

# %% right move: drawn on the CPU and moved
def get_noise(n_samples, z_dim, device="cpu"):
    noise = torch.randn(n_samples, z_dim)
    return noise.to(device)

# %% right normal_in_place: an empty tensor filled in place
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.empty((n_samples, z_dim), device=device).normal_()

# %% right numpy: NumPy's generator, cast to float32
rng = np.random.default_rng()


def get_noise(n_samples, z_dim, device="cpu"):
    values = rng.standard_normal((n_samples, z_dim), dtype=np.float32)
    return torch.from_numpy(values).to(device)

# %% right numpy_global: NumPy's global state moves, torch's does not
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.tensor(np.random.normal(size=(n_samples, z_dim)), dtype=torch.float32, device=device)

# %% right other_names: parameters under other names
def get_noise(n, z, dev="cpu"):
    return torch.randn((n, z), dtype=torch.float32).to(dev)

# %% right own_generator: an own generator, seeded once when the file is loaded
source = torch.Generator().manual_seed(1234)


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, generator=source).to(device)

# %% right row_by_row: one draw a sample, stacked
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.stack([torch.randn(z_dim, device=device) for _ in range(n_samples)])

# %% right transposed_draw: drawn the other way round and transposed; not contiguous
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(z_dim, n_samples, device=device).T

# %% wrong antithetic: the second half mirrors the first
# hint: go together|are different
def get_noise(n_samples, z_dim, device="cpu"):
    half = torch.randn((n_samples + 1) // 2, z_dim, device=device)
    return torch.cat([half, -half])[:n_samples]

# %% wrong buffer: one buffer, filled again at every call
# hint: wrote over
buffers = {}


def get_noise(n_samples, z_dim, device="cpu"):
    key = (n_samples, z_dim, str(device))
    if key not in buffers:
        buffers[key] = torch.empty(n_samples, z_dim, device=device)
    return buffers[key].normal_()

# %% wrong cached: drawn once for each shape
# hint: same noise
import functools


@functools.lru_cache(None)
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong clamped: the tails are cut at 3
# hint: tails
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).clamp(-3, 3)

# %% wrong common_part: a draw for the batch and one for each sample
# hint: go together
def get_noise(n_samples, z_dim, device="cpu"):
    shared = torch.randn(1, z_dim, device=device)
    return 0.6**0.5 * torch.randn(n_samples, z_dim, device=device) + 0.4**0.5 * shared

# %% wrong default_cuda: lies on the GPU unless told otherwise
# hint: default
def get_noise(n_samples, z_dim, device="cuda"):
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong default_dtype: leaves torch's default type changed
# hint: default dtype|float64
def get_noise(n_samples, z_dim, device="cpu"):
    torch.set_default_dtype(torch.float64)
    return torch.randn(n_samples, z_dim, device=device).float()

# %% wrong device_guessed: asks torch for the device instead of the caller
# hint: with device='meta' the noise lies on
def get_noise(n_samples, z_dim, device="cpu"):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong device_ignored: always on the CPU
# hint: with device='meta' the noise lies on cpu
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim)

# %% wrong device_only_strings: takes a torch.device for the CPU
# hint: torch\.device\('meta'\)
def get_noise(n_samples, z_dim, device="cpu"):
    if not isinstance(device, str):
        device = "cpu"
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong double: float64
# hint: float64
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.from_numpy(np.random.randn(n_samples, z_dim)).to(device)

# %% wrong four_axes: shaped for a convolutional generator
# hint: has shape
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, 1, 1, device=device)

# %% wrong half: float16
# hint: float16
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).half()

# %% wrong half_normal: absolute values
# hint: none is negative
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).abs()

# %% wrong irwin_hall: a sum of twelve uniforms, nearly normal
# hint: bell curve
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(12, n_samples, z_dim, device=device).sum(0) - 6

# %% wrong laplace: Laplace noise of unit variance
# hint: bell curve
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.distributions.Laplace(0.0, 0.5**0.5).sample((n_samples, z_dim)).to(device)

# %% wrong mean_one: mean one
# hint: mean (1|0.99|1.00)
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.normal(1.0, 1.0, size=(n_samples, z_dim), device=device)

# %% wrong mirrored_columns: half of the columns mirror the other half
# hint: columns|correlation|mean|together
def get_noise(n_samples, z_dim, device="cpu"):
    half = torch.randn(n_samples, (z_dim + 1) // 2, device=device)
    return torch.cat([half, -half], 1)[:, :z_dim]

# %% wrong no_default_device: device has no default
# hint: default of `device` must be
def get_noise(n_samples, z_dim, device):
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong not_callable: a tensor where a function is asked for
# hint: should be a function
get_noise = torch.randn(3, 4)

# %% wrong not_implemented: not filled in
# hint: not filled in
def get_noise(n_samples, z_dim, device="cpu"):
    raise NotImplementedError

# %% wrong numpy_array: a NumPy array, no tensor
# hint: ndarray
def get_noise(n_samples, z_dim, device="cpu"):
    return np.random.randn(n_samples, z_dim).astype("float32")

# %% wrong one_column: one value a sample, repeated along the row
# hint: every column is the same
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, 1, device=device).repeat(1, z_dim)

# %% wrong one_row: one draw shared by all samples
# hint: every row is the same
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(1, z_dim, device=device).expand(n_samples, z_dim)

# %% wrong own_seeded_generator: an own generator with a fixed seed at every call
# hint: same noise
def get_noise(n_samples, z_dim, device="cpu"):
    g = torch.Generator().manual_seed(7)
    return torch.randn(n_samples, z_dim, generator=g).to(device)

# %% wrong rand: uniform on [0, 1]
# hint: torch\.rand draws
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(n_samples, z_dim, device=device)

# %% wrong rand_centred: uniform on [-1, 1]
# hint: outside \[-1, 1\]
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.rand(n_samples, z_dim, device=device) * 2 - 1

# %% wrong random_walk: each row is the one before, changed a little
# hint: together|lengths|means|independent|values
def get_noise(n_samples, z_dim, device="cpu"):
    rows = [torch.randn(z_dim)]
    for _ in range(n_samples - 1):
        rows.append(0.6 * rows[-1] + 0.8 * torch.randn(z_dim))
    return torch.stack(rows).to(device)

# %% wrong requires_grad: noise that wants gradients
# hint: requires_grad
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device, requires_grad=True)

# %% wrong restored: puts the random state back
# hint: same noise
def get_noise(n_samples, z_dim, device="cpu"):
    with torch.random.fork_rng(devices=[]):
        return torch.randn(n_samples, z_dim, device=device)

# %% wrong returns_nothing: forgets to return
# hint: returned a NoneType
def get_noise(n_samples, z_dim, device="cpu"):
    noise = torch.randn(n_samples, z_dim, device=device)

# %% wrong rounded: whole numbers
# hint: whole numbers
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).round()

# %% wrong same_gaussian_scaled_rows: one direction, scaled anew for each sample
# hint: go together
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, 1, device=device) * torch.randn(1, z_dim, device=device)

# %% wrong seeded: seeds torch at every call
# hint: same noise|seeded
def get_noise(n_samples, z_dim, device="cpu"):
    torch.manual_seed(0)
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong seeded_by_clock: seeds the global state from the system
# hint: sets torch's global random state
def get_noise(n_samples, z_dim, device="cpu"):
    torch.seed()
    return torch.randn(n_samples, z_dim, device=device)

# %% wrong seeded_from_shape: seeds NumPy from its arguments
# hint: same noise
def get_noise(n_samples, z_dim, device="cpu"):
    np.random.seed(n_samples * z_dim)
    return torch.from_numpy(np.random.randn(n_samples, z_dim)).float().to(device)

# %% wrong shuffled_cache: one pool of noise, shuffled at every call
# hint: in the call before|same noise
pool = torch.randn(300000)


def get_noise(n_samples, z_dim, device="cpu"):
    return pool[: n_samples * z_dim][torch.randperm(n_samples * z_dim)].view(n_samples, z_dim).to(device)

# %% wrong slightly_small: standard deviation 0.97
# hint: standard deviation 0\.(9|1)
def get_noise(n_samples, z_dim, device="cpu"):
    return 0.97 * torch.randn(n_samples, z_dim, device=device)

# %% wrong sobol: quasi-random points
# hint: spread|lengths|bell|different|correlation|same
engine = None


def get_noise(n_samples, z_dim, device="cpu"):
    global engine
    if engine is None or engine.dimension != z_dim:
        engine = torch.quasirandom.SobolEngine(z_dim, scramble=True)
    u = engine.draw(n_samples).clamp(1e-6, 1 - 1e-6)
    return torch.special.ndtri(u).float().to(device)

# %% wrong sphere: every row on a sphere of radius sqrt(z_dim)
# hint: lengths of the rows
def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    return x / x.norm(dim=1, keepdim=True) * z_dim**0.5

# %% wrong squeezed: loses the batch axis of a single sample
# hint: has shape
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device).squeeze()

# %% wrong standardised: the whole batch is standardised
# hint: standardised
def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    if x.numel() < 2:
        return x
    return (x - x.mean()) / x.std()

# %% wrong standardised_columns: every latent entry is standardised over the batch
# hint: centring|normalising|bell|different
def get_noise(n_samples, z_dim, device="cpu"):
    x = torch.randn(n_samples, z_dim, device=device)
    return (x - x.mean(0)) / (x.std(0, unbiased=False) + 1e-8)

# %% wrong student_t: heavy tails of unit variance
# hint: bell curve
def get_noise(n_samples, z_dim, device="cpu"):
    return (torch.distributions.StudentT(8.0).sample((n_samples, z_dim)) * 0.75 ** 0.5).to(device)

# %% wrong tanh: squashed into (-1, 1)
# hint: outside \[-1, 1\]
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.tanh(torch.randn(n_samples, z_dim, device=device))

# %% wrong transposed: axes swapped
# hint: other way round
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(z_dim, n_samples, device=device)

# %% wrong truncated: truncated normal noise
# hint: standard deviation 0\.8|bell curve
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.nn.init.trunc_normal_(torch.empty(n_samples, z_dim, device=device))

# %% wrong uniform_unit_variance: uniform with the right mean and variance
# hint: bell curve
def get_noise(n_samples, z_dim, device="cpu"):
    return (torch.rand(n_samples, z_dim, device=device) - 0.5) * 12**0.5

# %% wrong uninitialised: memory as it was found
# hint: every row is the same
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.zeros(n_samples, z_dim, device=device)

# %% wrong unit_vectors: rows of length one
# hint: standard deviation 0\.0
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.nn.functional.normalize(torch.randn(n_samples, z_dim, device=device), dim=1)

# %% wrong variance_for_deviation: standard deviation 0.1
# hint: standard deviation 0\.(1|09)
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.normal(0.0, 0.1, size=(n_samples, z_dim), device=device)

# %% mutants: these do the same
# 2:4 returns minus # minus normal noise is normal noise
# 2:4 returns detached # the noise has no graph to detach from
