"""Right and wrong answers to 02_gan_2d.gan_train_step."""

import torch
import torch.nn.functional as F

# %% right reference: fresh noise for both updates
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% right autograd_grad: torch.autograd.grad instead of backward
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    for p, g in zip(disc.parameters(), torch.autograd.grad(disc_loss, list(disc.parameters()))):
        p.grad = g
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    for p, g in zip(gen.parameters(), torch.autograd.grad(gen_loss, list(gen.parameters()))):
        p.grad = g
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% right closures: closures handed to the optimisers
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

# %% right flat_logits: logits flattened to (N,)
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real).squeeze(1), disc(fake).squeeze(1)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim))).view(-1)
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% right frozen_discriminator: the discriminator frozen in the generator’s step, then as it was
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    flags = [p.requires_grad for p in disc.parameters()]
    for p in disc.parameters():
        p.requires_grad_(False)
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return disc_loss.item(), gen_loss.item()

# %% right no_grad: fakes under no_grad, keywords, set_to_none
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    with torch.no_grad():
        fake = gen(torch.randn((real.shape[0], z_dim), dtype=real.dtype))
    disc_opt.zero_grad(set_to_none=True)
    ones, zeros = torch.ones(len(real), 1), torch.zeros(len(real), 1)
    disc_loss = torch.stack([criterion(disc(real), ones), criterion(disc(fake), zeros)]).mean()
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad(set_to_none=True)
    gen_loss = criterion(disc(gen(torch.randn((real.shape[0], z_dim)))), ones)
    gen_loss.backward()
    gen_opt.step()
    return float(disc_loss), float(gen_loss)

# %% right one_batch: real and fake points in one pass of the discriminator, split afterwards
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    points = torch.cat([real, gen(torch.randn(n, z_dim)).detach()])
    on_real, on_fake = disc(points).split(n)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = criterion(disc(gen(torch.randn(n, z_dim))), torch.ones(n, 1))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% right retain_graph: no detach, but the generator’s gradients are zeroed afterwards
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    fake = gen(torch.randn(real.shape[0], z_dim))
    a, b = disc(real), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen.zero_grad()
    c = disc(fake)
    gen_loss = criterion(c, torch.ones_like(c))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.detach(), gen_loss.detach()

# %% right same_fakes: the fakes of the first update, with their graph
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    disc_opt.zero_grad()
    fake = gen(torch.randn(real.size(0), z_dim, device=real.device))
    real_logits = disc(real)
    fake_logits = disc(fake.detach())
    disc_loss = 0.5 * (criterion(real_logits, torch.ones_like(real_logits)) + criterion(fake_logits, torch.zeros_like(fake_logits)))
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    fake_logits = disc(fake)
    gen_loss = criterion(fake_logits, torch.ones_like(fake_logits))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss

# %% right two_backwards: half of each term backpropagated on its own
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

# %% wrong arguments_swapped: criterion(target, prediction)
# hint: \(target, prediction\)
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(torch.ones_like(on_real), on_real)
    fake_loss = criterion(torch.zeros_like(on_fake), on_fake)
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong both_at_once: one backward for the sum of both losses
# hint: BEFORE|counted|did not move
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim))
    a, b, c = disc(real), disc(fake.detach()), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    gen_loss = criterion(c, torch.ones_like(c))
    disc_opt.zero_grad()
    gen_opt.zero_grad()
    (disc_loss + gen_loss).backward()
    disc_opt.step()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong clipped: gradients are clipped
# hint: did not move along
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    torch.nn.utils.clip_grad_norm_(disc.parameters(), 0.1)
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong detached_generator: detach in the generator’s step
# hint: did not move
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)).detach())
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong disc_stepped_late: both losses first, the discriminator then steps on both gradients
# hint: counted|BEFORE
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    a, b = disc(real), disc(gen(torch.randn(n, z_dim)).detach())
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    gen_opt.zero_grad()
    c = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(c, torch.ones_like(c))
    gen_loss.backward()
    gen_opt.step()
    disc_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong disc_target_one: fakes have target 1 in the discriminator’s step
# hint: target 1 here
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.ones_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong eval_disc: the discriminator in eval mode in between
# hint: eval
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    disc.eval()
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    disc.train()
    return disc_loss.item(), gen_loss.item()

# %% wrong eval_left: eval mode for the fakes, left on
# hint: eval
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    gen.eval()
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong fake_reused_detached: the detached fakes again
# hint: did not move
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(fake)
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong fixed_noise: noise drawn once and kept
# hint: same noise
import functools


@functools.lru_cache
def noise(n, z_dim):
    return torch.randn(n, z_dim)


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(noise(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(noise(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong fixed_noise_gen: the generator’s step always has the same noise
# hint: same noise
import functools


@functools.lru_cache
def noise(n, z_dim):
    return torch.randn(n, z_dim)


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(noise(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong frozen_left: the discriminator stays frozen
# hint: requires_grad|raised|switched off
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    for p in disc.parameters():
        p.requires_grad_(False)
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong gen_halved: the generator’s loss is halved
# hint: halved
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged)) / 2
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong gen_target_zero: target 0 in the generator’s step
# hint: target 1, not 0
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.zeros_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong gen_with_real: real points in the generator’s step
# hint: did not move
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    gen(torch.randn(n, z_dim))
    judged = disc(real)
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong generator_first: the generator goes first
# hint: BEFORE|goes first
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    a, b = disc(real), disc(gen(torch.randn(n, z_dim)).detach())
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong hard_coded_batch: batch size hard-coded
# hint: noise has shape
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = 64
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong hard_coded_z: latent size hard-coded
# hint: noise has shape
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, 2)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, 2)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong leak: no detach and no zeroing in between: the discriminator’s gradients leak
# hint: Gradients of the discriminator
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    gen_opt.zero_grad()
    fake = gen(torch.randn(n, z_dim))
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong minimax: the negated loss with target 0
# hint: saturates
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = -criterion(judged, torch.zeros_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong no_disc_step: the discriminator does not step
# hint: never
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong no_gen_step: the generator does not step
# hint: never
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    return disc_loss.item(), gen_loss.item()

# %% wrong no_zero_at_all: no gradients are zeroed
# hint: disc_opt.zero_grad
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong no_zero_disc: the discriminator’s gradients are not zeroed
# hint: disc_opt.zero_grad
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong no_zero_gen: the generator’s gradients are not zeroed
# hint: gen_opt.zero_grad
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong noise_transposed: axes of the noise exchanged
# hint: noise has shape
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(z_dim, n)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(z_dim, n)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong old_discriminator: the generator’s loss is computed before the discriminator’s step
# hint: raised|BEFORE|before its step
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_grads = torch.autograd.grad(gen_loss, list(gen.parameters()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    for p, g in zip(gen.parameters(), gen_grads):
        p.grad = g
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong old_logits: the old logits of the fakes are used again
# hint: raised
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    fake = gen(torch.randn(len(real), z_dim))
    a, b = disc(real), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc_opt.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = criterion(b, torch.ones_like(b))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong one_row: one noise vector for all
# hint: row
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(1, z_dim).repeat(n, 1)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(1, z_dim).repeat(n, 1)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong only_fake: the real points are forgotten
# hint: Only the fakes|real points are missing
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = fake_loss
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong only_real: the fakes are forgotten
# hint: Only the real|fakes are missing
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = real_loss
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong own_criterion: BCE whatever the criterion
# hint: whatever the criterion
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = F.binary_cross_entropy_with_logits(on_real, torch.ones_like(on_real))
    fake_loss = F.binary_cross_entropy_with_logits(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = F.binary_cross_entropy_with_logits(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong real_changed: normalises the real points in place
# hint: in place
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    real -= real.mean(0)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong returned_nothing: no return
# hint: NoneType
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()

# %% wrong returned_one: only one loss
# hint: return the pair
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item()

# %% wrong returned_swapped: losses exchanged
# hint: exchanged
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss.item(), disc_loss.item()

# %% wrong returned_terms: the wrong losses are returned
# hint: disc_loss is
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return real_loss.item(), gen_loss.item()

# %% wrong seeded: seeds before drawing
# hint: manual_seed
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    torch.manual_seed(0)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong shifted_noise: noise with standard deviation 0.5
# hint: deviation
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen((0.5 * torch.randn(n, z_dim))).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen((0.5 * torch.randn(n, z_dim))))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong sign: both climb
# hint: climbed
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = -(real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong smoothed: one-sided smoothing nobody asked for
# hint: target 0.9 here
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, 0.9 * torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong sum: the two terms are added
# hint: average
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = real_loss + fake_loss
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong targets_swapped: targets exchanged
# hint: exchanged
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.zeros_like(on_real))
    fake_loss = criterion(on_fake, torch.ones_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong twice_backward: the generator’s backward runs twice
# hint: twice
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward(retain_graph=True)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong two_disc_steps: the discriminator steps twice
# hint: 2 times
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong two_gen_updates: two generator updates
# hint: 2 times
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong uniform_noise: uniform noise
# hint: torch.rand
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.rand(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.rand(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong uniform_symmetric: uniform noise on [-1, 1]
# hint: uniform|deviation
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen((2 * torch.rand(n, z_dim) - 1)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen((2 * torch.rand(n, z_dim) - 1)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong wrong_optimiser: the discriminator’s optimiser steps twice
# hint: 2 times|never
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    disc_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong zero_after_backward: zeroed after backward: nothing is left to step on
# hint: did not move
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_loss.backward()
    disc_opt.zero_grad()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% wrong unfreezes_all: a part of the discriminator that came frozen is trainable afterwards
# hint: requires_grad flags of the
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    for p in disc.parameters():
        p.requires_grad_(False)
    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p in disc.parameters():
        p.requires_grad_(True)
    return disc_loss.item(), gen_loss.item()

# %% right one_criterion: both batches in one call of the criterion, which averages
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    points = torch.cat([real, gen(torch.randn(n, z_dim)).detach()])
    targets = torch.cat([torch.ones(n, 1), torch.zeros(n, 1)])
    disc_loss = criterion(disc(points), targets)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = criterion(disc(gen(torch.randn(n, z_dim))), torch.ones(n, 1))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()

# %% mutants: these do the same
# 3:11 .detach() left out # the generator's gradients are zeroed before its own backward
