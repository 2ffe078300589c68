"""Right and wrong answers to 02_gan_2d.update_average."""

import torch
from torch import nn


# %% right reference: parameter by parameter, in place
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new, alpha=1 - decay)


# %% right lerp: a step from the average towards the network
def update_average(average, net, decay):
    with torch.no_grad():
        for mean, new in zip(average.parameters(), net.parameters()):
            mean.lerp_(new, 1 - decay)


# %% right copied: the mix is made first, then copied
def update_average(average, net, decay):
    own = dict(net.named_parameters())
    for name, mean in average.named_parameters():
        mix = decay * mean.detach() + (1 - decay) * own[name].detach()
        with torch.no_grad():
            mean.copy_(mix)


# %% right data: through .data
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.data += (1 - decay) * (new.data - mean.data)


# %% right state_dict: a whole state is mixed and loaded; of buffers nothing is asked
def update_average(average, net, decay):
    new = net.state_dict()
    mix = {k: decay * v + (1 - decay) * new[k] for k, v in average.state_dict().items()}
    average.load_state_dict(mix)


# %% right foreach: all at once
def update_average(average, net, decay):
    means = [p.detach() for p in average.parameters()]
    torch._foreach_mul_(means, decay)
    torch._foreach_add_(means, [p.detach() for p in net.parameters()], alpha=1 - decay)


# %% wrong exchanged: decay for the network
# hint: exchanged
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(1 - decay).add_(new, alpha=decay)


# %% wrong not_in_place: the mix is made and thrown away
# hint: did not move
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean = decay * mean + (1 - decay) * new


# %% wrong copies: the network's weights are taken over
# hint: became the network
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.copy_(new)


# %% wrong loads: the same through a state
# hint: became the network
def update_average(average, net, decay):
    average.load_state_dict(net.state_dict())


# %% wrong grows: the old average is not made smaller
# hint: not multiplied by decay
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.add_(new, alpha=1 - decay)


# %% wrong no_share: the network's weights count whole
# hint: not multiplied by 1 - decay
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new)


# %% wrong notebook_decay: 0.995 whatever is asked
# hint: 0.995 whatever
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(0.995).add_(new, alpha=0.005)


# %% wrong half: a plain mean
# hint: half
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.add_(new).div_(2)


# %% wrong weights_only: biases are left out
# hint: kind bias
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        if mean.ndim > 1:
            mean.mul_(decay).add_(new, alpha=1 - decay)


# %% wrong first_layer: only the first layer
# hint: parameters are off|off
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average[0].parameters(), net[0].parameters()):
        mean.mul_(decay).add_(new, alpha=1 - decay)


# %% wrong net_scaled: the network is scaled in place on the way
# hint: own weights were changed
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new.mul_(1 - decay))


# %% wrong both: the network is set back to the average, too
# hint: own weights were changed
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new, alpha=1 - decay)
        new.copy_(mean)


# %% wrong shared: the average's tensors become the network's
# hint: share|changed|became
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        new.data.mul_(1 - decay).add_(mean.data, alpha=decay)
        mean.data = new.data


# %% wrong replaced: new parameters take the place of the old
# hint: replaced
def update_average(average, net, decay):
    for mean, new in zip(average.modules(), net.modules()):
        if isinstance(mean, nn.Linear):
            mean.weight = nn.Parameter((decay * mean.weight + (1 - decay) * new.weight).detach())
            mean.bias = nn.Parameter((decay * mean.bias + (1 - decay) * new.bias).detach())


# %% wrong trainable_only: skips what wants no gradient, as an average does not
# hint: did not move
@torch.no_grad()
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        if mean.requires_grad:
            mean.mul_(decay).add_(new, alpha=1 - decay)


# %% wrong tracked: no no_grad, so that leaves cannot be written to
# hint: raised RuntimeError
def update_average(average, net, decay):
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new.detach(), alpha=1 - decay)


# %% wrong trains: the flags are set
# hint: flags
@torch.no_grad()
def update_average(average, net, decay):
    average.requires_grad_(True)
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new, alpha=1 - decay)


# %% wrong clears: the network's gradients are cleared
# hint: \.grad
@torch.no_grad()
def update_average(average, net, decay):
    net.zero_grad()
    for mean, new in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(new, alpha=1 - decay)
