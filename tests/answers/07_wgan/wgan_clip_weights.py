"""Right and wrong answers to 07_wgan.wgan_clip_weights."""

import torch
import torch.nn.functional as F

# %% right reference: data clamped in place
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)

# %% right clip_alias: clip is clamp; over named parameters
def wgan_clip_weights(critic, c=0.01):
    for _, p in critic.named_parameters():
        p.detach().clip_(-c, c)

# %% right copy: copied back
def wgan_clip_weights(critic, c=0.01):
    with torch.no_grad():
        for p in critic.parameters():
            p.copy_(torch.clamp(p, min=-c, max=c))

# %% right data_assigned: data assigned anew
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data = p.data.clamp(-c, c)

# %% right foreach: foreach
@torch.no_grad()
def wgan_clip_weights(critic, c=0.01):
    torch._foreach_clamp_min_(list(critic.parameters()), -c)
    torch._foreach_clamp_max_(list(critic.parameters()), c)

# %% right hardtanh: hardtanh in place
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        F.hardtanh_(p.data, -c, c)

# %% right modules: module by module
def wgan_clip_weights(critic, c=0.01):
    def clamp(m):
        for p in m.parameters(recurse=False):
            p.data = torch.min(torch.max(p.data, torch.tensor(-c)), torch.tensor(c))

    critic.apply(clamp)

# %% right no_grad: under no_grad
def wgan_clip_weights(critic, c=0.01):
    with torch.no_grad():
        for p in critic.parameters():
            p.clamp_(-c, c)

# %% right recursive: module by module
def wgan_clip_weights(critic, c=0.01):
    with torch.no_grad():
        for m in critic.modules():
            for p in m.parameters(recurse=False):
                p.clamp_(-c, c)

# %% wrong buffers_too: the whole state dict
# hint: buffer
def wgan_clip_weights(critic, c=0.01):
    for t in critic.state_dict().values():
        if t.is_floating_point():
            t.clamp_(-c, c)

# %% wrong children_only: only direct parameters
# hint: not clamped|take all
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters(recurse=False):
        p.data.clamp_(-c, c)

# %% wrong default: default 0.1
# hint: default is c=0.01
def wgan_clip_weights(critic, c=0.1):
    for p in critic.parameters():
        p.data.clamp_(-c, c)

# %% wrong eval: leaves eval mode
# hint: mode
def wgan_clip_weights(critic, c=0.01):
    critic.eval()
    for p in critic.parameters():
        p.data.clamp_(-c, c)

# %% wrong fixed: 0.01 hard-coded
# hint: whatever c
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-0.01, 0.01)

# %% wrong frozen: requires_grad switched off
# hint: requires
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.requires_grad_(False)
        p.clamp_(-c, c)

# %% wrong gradients: gradients instead of weights
# hint: as before
def wgan_clip_weights(critic, c=0.01):
    torch.nn.utils.clip_grad_value_(critic.parameters(), c)

# %% wrong gradients_too: gradients as well
# hint: \.grad
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
        if p.grad is not None:
            p.grad.clamp_(-c, c)

# %% wrong last_only: returns after the first
# hint: not clamped
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
        return

# %% wrong linear_only: only Linear layers
# hint: not clamped
def wgan_clip_weights(critic, c=0.01):
    for m in critic.modules():
        if isinstance(m, torch.nn.Linear):
            m.weight.data.clamp_(-c, c)
            m.bias.data.clamp_(-c, c)

# %% wrong lower_only: lower bound only
# hint: upper bound
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(min=-c)

# %% wrong matrices_only: only tensors of two axes and more
# hint: not clamped
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        if p.dim() > 1:
            p.data.clamp_(-c, c)

# %% wrong no_data: in place on a leaf that wants gradients
# hint: raised
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.clamp_(-c, c)

# %% wrong no_default: no default
# hint: raised
def wgan_clip_weights(critic, c):
    for p in critic.parameters():
        p.data.clamp_(-c, c)

# %% wrong norm: norm of each tensor
# hint: norm
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data *= min(1.0, c / float(p.data.norm()))

# %% wrong not_in_place: clamp without underscore
# hint: as before
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp(-c, c)

# %% wrong nothing: names a new tensor only
# hint: as before
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p = p.clamp(-c, c)

# %% wrong positive: from 0 to c
# hint: Negative
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(0, c)

# %% wrong replaced: new Parameters
# hint: replaced
def wgan_clip_weights(critic, c=0.01):
    for m in critic.modules():
        for name, p in list(m.named_parameters(recurse=False)):
            setattr(m, name, torch.nn.Parameter(p.data.clamp(-c, c)))

# %% wrong scaled: scaled to the largest
# hint: shrunk
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data *= min(1.0, c / float(p.data.abs().max()))

# %% wrong sign: only the sign
# hint: sign
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data = c * p.data.sign()

# %% wrong state_dict: buffers too
# hint: buffer
def wgan_clip_weights(critic, c=0.01):
    for t in critic.state_dict().values():
        if t.is_floating_point():
            t.clamp_(-c, c)

# %% wrong tanh: tanh
# hint: tanh
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data = c * torch.tanh(p.data / c)

# %% wrong twice_c: bound 2c
# hint: 2c
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-2 * c, 2 * c)

# %% wrong upper_only: upper bound only
# hint: lower bound
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(max=c)

# %% wrong weights_only: biases forgotten
# hint: not clamped
def wgan_clip_weights(critic, c=0.01):
    for name, p in critic.named_parameters():
        if "weight" in name:
            p.data.clamp_(-c, c)

# %% wrong zero_grad: clears gradients
# hint: grad
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
        p.grad = None

# %% wrong zeroed: large values become 0
# hint: became 0
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data[p.data.abs() > c] = 0

# %% wrong zeroes_gradients: gradients are zeroed
# hint: \.grad
def wgan_clip_weights(critic, c=0.01):
    critic.zero_grad()
    for p in critic.parameters():
        p.data.clamp_(-c, c)

# %% wrong thaws: a frozen parameter comes back trainable
# hint: requires_grad
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.requires_grad_(False).clamp_(-c, c).requires_grad_(True)

# %% wrong trainable_only: frozen parameters are left out
# hint: frozen
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        if p.requires_grad:
            p.data.clamp_(-c, c)

# %% wrong train_mode_only: nothing in eval mode
# hint: eval mode
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        if critic.training:
            p.data.clamp_(-c, c)

# %% wrong flat_copy: reshape copies what lies in another order in memory
# hint: another order
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.reshape(-1).clamp_(-c, c)

# %% wrong zero_is_default: c=0 becomes 0.01
# hint: c=0 is a bound
def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-(c or 0.01), c or 0.01)

# %% wrong first_list: the parameters of the first call
# hint: earlier call
def wgan_clip_weights(critic, c=0.01):
    if not hasattr(critic, "_mine"):
        object.__setattr__(critic, "_mine", list(critic.parameters()))
    for p in critic._mine:
        p.data.clamp_(-c, c)

# %% wrong first_sixteen: only the first 16 tensors
# hint: not clamped
def wgan_clip_weights(critic, c=0.01):
    for p in list(critic.parameters())[:16]:
        p.data.clamp_(-c, c)
