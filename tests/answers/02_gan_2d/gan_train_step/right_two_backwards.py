# reason: half of each term backpropagated on its own
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    for p in disc.parameters():
        p.grad = None
    a = disc(real)
    first = criterion(a, torch.ones_like(a)) / 2
    first.backward()
    b = disc(gen(torch.randn(len(real), z_dim)).detach())
    second = criterion(b, torch.zeros_like(b)) / 2
    second.backward()
    disc_opt.step()
    for p in gen.parameters():
        p.grad = None
    c = disc(gen(torch.randn(len(real), z_dim)))
    loss = criterion(c, torch.ones_like(c))
    loss.backward()
    gen_opt.step()
    return [(first + second).item(), loss.item()]
