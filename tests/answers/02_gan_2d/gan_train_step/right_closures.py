# reason: closures handed to the optimisers
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    losses = {}
    noise = torch.empty(len(real), z_dim).normal_()

    def disc_closure():
        disc_opt.zero_grad()
        a, b = disc(real), disc(gen(noise).detach())
        losses["disc"] = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
        losses["disc"].backward()
        return losses["disc"]

    def gen_closure():
        gen_opt.zero_grad()
        a = disc(gen(noise))
        losses["gen"] = criterion(a, torch.ones_like(a))
        losses["gen"].backward()
        return losses["gen"]

    disc_opt.step(disc_closure)
    gen_opt.step(gen_closure)
    return losses["disc"], losses["gen"]
