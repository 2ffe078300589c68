"""Right and wrong answers to 08_wgan_gp.slopes."""

import torch
from torch import nn


# %% right reference: as the notebook has it
def slopes(critic, x):
    places = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        total = critic(places).sum()
    (gradient,) = torch.autograd.grad(total, places)
    return gradient.flatten(start_dim=1).norm(dim=1)


# %% right outputs: grad_outputs of ones in place of the sum
def slopes(critic, x):
    with torch.enable_grad():
        at = x.detach().requires_grad_(True)
        out = critic(at)
        grad = torch.autograd.grad(out, at, grad_outputs=torch.ones_like(out))[0]
    return torch.linalg.vector_norm(grad, dim=tuple(range(1, grad.dim())))


# %% right inputs_only: backward, but into the copy alone
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        critic(at).sum().backward(inputs=[at])
    return at.grad.reshape(len(at), -1).pow(2).sum(dim=1).sqrt()


# %% right func: torch.func.grad of the sum
def slopes(critic, x):
    gradient = torch.func.grad(lambda at: critic(at).sum())(x.detach())
    return gradient.flatten(1).norm(2, dim=1).detach()


# %% right vjp: a pull-back of ones
def slopes(critic, x):
    with torch.enable_grad():
        scores, pull = torch.func.vjp(critic, x.detach())
        gradient = pull(torch.ones_like(scores))[0]
    return gradient.detach().flatten(1).square().sum(1) ** 0.5


# %% right kept_graph: detached at the end
def slopes(critic, x):
    with torch.enable_grad():
        at = x.detach().requires_grad_()
        g = torch.autograd.grad(critic(at).sum(), at, create_graph=True)[0]
    return torch.stack([row.norm() for row in g.detach()])


# %% right jacobian: of the sum, through autograd.functional
def slopes(critic, x):
    gradient = torch.autograd.functional.jacobian(lambda at: critic(at).sum(), x.detach())
    return torch.sqrt((gradient.flatten(1) ** 2).sum(-1) + 1e-12)


# %% right decorated: gradients switched on by a decorator
@torch.enable_grad()
def slopes(critic, x):
    at = nn.Parameter(x.detach().clone())
    grad = torch.autograd.grad(critic(at).sum(), [at])[0]
    return grad.reshape(grad.shape[0], -1).norm(dim=-1)


# %% wrong mean: the mean of the scores
# hint: MEAN score
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).mean(), at)
    return g.flatten(1).norm(dim=1)


# %% wrong one_by_one: every sample a batch of its own
# hint: hang together
def slopes(critic, x):
    grad = torch.func.vmap(torch.func.grad(lambda one: critic(one[None]).squeeze()))
    return grad(x.detach()).flatten(1).norm(dim=1).detach()


# %% wrong eval_mode: measured in eval mode, put back afterwards
# hint: In train mode those are the slopes of eval mode
def slopes(critic, x):
    modes = [m.training for m in critic.modules()]
    critic.eval()
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    for module, mode in zip(critic.modules(), modes):
        module.training = mode
    return g.flatten(1).norm(dim=1)


# %% wrong left_eval: left in eval mode
# hint: left in another|eval mode
def slopes(critic, x):
    critic.eval()
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1)


# %% wrong backward: fills the critic's .grad
# hint: not as it was
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        critic(at).sum().backward()
    return at.grad.flatten(1).norm(dim=1)


# %% wrong zeroed: clears what lay in .grad
# hint: not as it was
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        critic(at).sum().backward()
    critic.zero_grad()
    return at.grad.flatten(1).norm(dim=1)


# %% wrong no_enable: fails under no_grad
# hint: under torch.no_grad
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1)


# %% wrong switched: gradients are left switched on
# hint: switched on
def slopes(critic, x):
    torch.set_grad_enabled(True)
    at = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1)


# %% wrong graph: as in the penalty
# hint: holds a graph
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at, create_graph=True)
        return g.flatten(1).norm(dim=1)


# %% wrong flag: x wants a gradient for ever after
# hint: requires_grad of x
def slopes(critic, x):
    x.requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(x).sum(), x)
    return g.flatten(1).norm(dim=1)


# %% wrong flag_off: x never wants one again
# hint: raised|requires_grad
def slopes(critic, x):
    x.requires_grad_(True)
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(x).sum(), x)
    x.requires_grad_(False)
    return g.flatten(1).norm(dim=1)


# %% wrong axis_one: right for points
# hint: axis 1 alone
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.norm(dim=1)


# %% wrong images_only: right for images
# hint: raised|Dimension
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.norm(dim=(1, 2, 3))


# %% wrong squeezed: one sample alone loses its axis
# hint: shape
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1).squeeze()


# %% wrong column: (N, 1)
# hint: shape \(N, 1\)
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1, keepdim=True)


# %% wrong squared: the root is missing
# hint: not rooted
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).pow(2).sum(1)


# %% wrong root_mean: the mean of the squares
# hint: mean of the squares
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).pow(2).mean(1).sqrt()


# %% wrong average: one number for all
# hint: mean slope
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1).mean()


# %% wrong clamped: steep critics are cut
# hint: slope is
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1).clamp(max=100)


# %% wrong floor: no slope is below a thousandth
# hint: slope is
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return torch.sqrt(g.flatten(1).pow(2).sum(1) + 1e-6)


# %% wrong divided: not a number where the critic is flat
# hint: nan
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    g = g.flatten(1)
    unit = g / g.norm(dim=1, keepdim=True)
    return (g * unit).sum(1)


# %% wrong remembered: the first answer of a shape is kept
# hint: first call
KNOWN = {}


def slopes(critic, x):
    if x.shape not in KNOWN:
        at = x.detach().clone().requires_grad_()
        with torch.enable_grad():
            (g,) = torch.autograd.grad(critic(at).sum(), at)
        KNOWN[x.shape] = g.flatten(1).norm(dim=1)
    return KNOWN[x.shape]


# %% wrong shaken: slopes at places beside the samples
# hint: random state|slope is
def slopes(critic, x):
    at = (x + 1e-6 * torch.randn_like(x)).detach().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1)


# %% wrong numpy: no tensor
# hint: return a tensor
def slopes(critic, x):
    at = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1).numpy()


# %% wrong viewed: strided samples
# hint: raised
def slopes(critic, x):
    at = x.detach().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at.view(len(at), *at.shape[1:])).sum(), at)
    return g.contiguous().view(-1).view(len(x), -1).norm(dim=1) + 0 * x.view(len(x), -1)[:, 0]


# %% wrong half: a batch of more than 16 is cut
# hint: shape
def slopes(critic, x):
    at = x[:16].detach().clone().requires_grad_()
    with torch.enable_grad():
        (g,) = torch.autograd.grad(critic(at).sum(), at)
    return g.flatten(1).norm(dim=1)


# %% mutants: those that do the same
# 6:4 returns detached # it holds no graph anyway
# 2:13 .clone() left out # nothing writes into the places
# 6:50 1 -> -1 # of two axes the last is the second
