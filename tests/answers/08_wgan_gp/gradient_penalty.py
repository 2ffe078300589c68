"""Right and wrong answers to 08_wgan_gp.gradient_penalty."""

import torch

# %% right reference: as the paper says
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% right fake_weight: eps on the fakes: the same law
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = ((1 - eps) * real + eps * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% right grad_outputs: grad_outputs of ones
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores, mixed, grad_outputs=torch.ones_like(scores), create_graph=True, retain_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% right hypot: vector norm over flattened
import torch.nn.functional as F


def gradient_penalty(critic, real, fake, lam=10.0):
    fake = fake.detach()
    eps = torch.rand(len(real), *[1] * (real.ndim - 1))
    x = torch.lerp(fake, real, eps.expand_as(real)).requires_grad_(True)
    g = torch.autograd.grad(critic(x).sum(), x, create_graph=True)[0]
    return lam * F.mse_loss(g.flatten(1).norm(2, dim=1), torch.ones(len(real)))

# %% right lerp: lerp and square root
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = torch.lerp(fake.detach(), real.detach(), eps).requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = (grads.reshape(len(grads), -1) ** 2).sum(1).add(1e-12).sqrt()
    return lam * ((norms - 1) ** 2).mean()

# %% right loop: sample by sample
def gradient_penalty(critic, real, fake, lam=10.0):
    total = 0.0
    for r, f in zip(real, fake.detach()):
        eps = torch.rand(())
        x = (eps * r + (1 - eps) * f).unsqueeze(0).requires_grad_(True)
        g = torch.autograd.grad(critic(x).squeeze(), x, create_graph=True)[0]
        total = total + (g.pow(2).sum().sqrt() - 1) ** 2
    return lam * total / len(real)

# %% right numpy_eps: epsilon from NumPy
import numpy as np


def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.from_numpy(np.random.uniform(size=real.shape[0])).to(real.dtype).view(-1, *[1] * (real.dim() - 1))
    x = (real.detach() * eps + (1 - eps) * fake.detach()).requires_grad_(True)
    s = critic(x)
    g = torch.autograd.grad(outputs=s, inputs=x, grad_outputs=torch.ones_like(s), create_graph=True, retain_graph=True)[0]
    return ((torch.linalg.vector_norm(g.reshape(len(g), -1), dim=1) - 1) ** 2).mean() * lam

# %% right per_sample: one sample at a time
def gradient_penalty(critic, real, fake, lam=10.0):
    total = 0.0
    for r, f in zip(real, fake.detach()):
        x = (torch.rand(()) * (r - f) + f).unsqueeze(0).requires_grad_()
        (g,) = torch.autograd.grad(critic(x).squeeze(), x, create_graph=True)
        total = total + (g.pow(2).sum().sqrt() - 1) ** 2
    return lam * total / len(real)

# %% right tuple_norm: norm over all other axes
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = torch.linalg.vector_norm(grads, dim=tuple(range(1, grads.dim())))
    return lam * ((norms - 1) ** 2).mean()

# %% right vmap: per-sample gradients by vmap
from torch.func import grad, vmap


def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    mixed = eps * real.detach() + (1 - eps) * fake.detach()
    slopes = vmap(grad(lambda x: critic(x.unsqueeze(0)).squeeze()))(mixed)
    return lam * (slopes.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong absolute: absolute value
# hint: Absolute
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (norms - 1).abs().mean()

# %% wrong at_fake: at the fakes
# hint: every sample
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (fake + 0 * eps).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong at_real: at the real images
# hint: every sample
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (real + 0 * eps).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong axis_one: norm over axis 1
# hint: axis 1
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong backward: backward instead of grad
# hint: \.grad
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    scores.sum().backward(create_graph=True)
    grads = mixed.grad
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong batch_norm: norm of the whole batch
# hint: whole batch
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.norm()
    return lam * ((norms - 1) ** 2).mean()

# %% wrong beta_eps: not uniform
# hint: eps lies
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape) ** 2
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong default_lam: default 1
# hint: default lam
def gradient_penalty(critic, real, fake, lam=1.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong detached_norm: detached
# hint: create_graph|detach
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.detach().flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong eval: eval mode
# hint: eval
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    critic.eval()
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong fixed_lam: 10 hard-coded
# hint: whatever
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return 10.0 * ((norms - 1) ** 2).mean()

# %% wrong frozen: critic frozen
# hint: create_graph|changed
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    for p in critic.parameters():
        p.requires_grad_(False)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong half: always the middle
# hint: every sample
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.full(shape, 0.5)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong inplace: real changed in place
# hint: changed
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    real.mul_(eps)
    mixed = (real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong item: a float
# hint: float
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return (lam * ((norms - 1) ** 2).mean()).item()

# %% wrong last_axis: norm over the last axis
# hint: last axis
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.norm(2, dim=-1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong leak: fakes not detached
# hint: graph of fake
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake)
    mixed.requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong mean_first: mean before the square
# hint: before the square
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (norms.mean() - 1) ** 2

# %% wrong mean_scores: gradient of the mean score
# hint: MEAN score
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.mean(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong narrow_eps: from 0.25 to 0.75
# hint: eps lies
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = 0.25 + 0.5 * torch.rand(shape)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong no_create_graph: no create_graph
# hint: create_graph
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=False, retain_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong no_lam: lam missing
# hint: lam is missing|factor lam
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return ((norms - 1) ** 2).mean()

# %% wrong no_square: no square
# hint: square is missing
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (norms - 1).mean()

# %% wrong normal_eps: normal eps
# hint: outside
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.randn(shape)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong not_rooted: squared norm
# hint: not rooted
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = (grads.flatten(1) ** 2).sum(1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong one_eps: one eps for all
# hint: for every sample
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(())
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong one_sided: one-sided
# hint: one-sided
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (torch.relu(norms - 1) ** 2).mean()

# %% wrong per_sample_vector: no mean
# hint: shape
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (norms - 1) ** 2

# %% wrong pixel_eps: one eps a pixel
# hint: each pixel|ONE
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand_like(real)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong seeded: seeded
# hint: same eps|manual_seed
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    torch.manual_seed(0)
    eps = torch.rand(shape)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong sum: sum
# hint: sum over
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).sum()

# %% wrong sum_mixed: both weights eps
# hint: outside|not asked|lines
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + eps * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong to_zero: drawn to 0
# hint: to 0
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(shape, device=real.device)
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.flatten(1).norm(2, dim=1)
    return lam * (norms ** 2).mean()

# %% wrong two_axes: works for images only
# hint: raised
def gradient_penalty(critic, real, fake, lam=10.0):
    shape = (len(real),) + (1,) * (real.dim() - 1)
    eps = torch.rand(len(real), 1, 1, 1)
    b, c, h, w = real.shape
    mixed = (eps * real + (1 - eps) * fake).detach().requires_grad_(True)
    scores = critic(mixed)
    grads, = torch.autograd.grad(scores.sum(), mixed, create_graph=True)
    norms = grads.view(len(real), -1).norm(2, dim=1)
    return lam * ((norms - 1) ** 2).mean()

# %% wrong zero_grad: clears the critic's gradients
# hint: cleared
def gradient_penalty(critic, real, fake, lam=10.0):
    critic.zero_grad()
    eps = torch.rand(len(real), *[1] * (real.ndim - 1))
    x = (eps * real + (1 - eps) * fake.detach()).requires_grad_(True)
    g = torch.autograd.grad(critic(x).sum(), x, create_graph=True)[0]
    return lam * (g.flatten(1).norm(2, dim=1) - 1).square().mean()

# %% wrong idle_in_eval: no graph in eval mode
# hint: In eval mode no gradient
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=critic.training)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong images_only: eps of shape (N, 1, 1, 1)
# hint: one 1 for each axis
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), 1, 1, 1)
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong points_only: eps of shape (n, 1)
# hint: Samples with one axis work
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), 1)
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong norm_capped: norms above 10 count as 10
# hint: Only where the critic is steep
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1).clamp(max=10) - 1).square().mean()

# %% wrong lam_or_ten: lam=0 becomes 10
# hint: Only lam=0
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return (lam or 10.0) * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong clamped_places: places cut to [-1, 1]
# hint: do not clamp
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).clamp(-1, 1).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong shuffled: fakes in another order
# hint: not shuffled
def gradient_penalty(critic, real, fake, lam=10.0):
    fake = fake.roll(1, 0)
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong trains: puts the critic into train mode
# hint: another mode
def gradient_penalty(critic, real, fake, lam=10.0):
    critic.train()
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% wrong thaws: frozen parameters become trainable
# hint: requires_grad
def gradient_penalty(critic, real, fake, lam=10.0):
    critic.requires_grad_(True)
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    (g,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    return lam * (g.flatten(1).norm(dim=1) - 1).square().mean()

# %% mutants: these do the same
# 3:10 device left out # the default device is that of the images
# 4:12 argument 0 left out # True is the default
# 7:12 argument 0 left out # 2 is the default order
# 7:41 1 -> -1 # the last of two axes is axis 1
# 8:19 sides swapped # the square has no sign
