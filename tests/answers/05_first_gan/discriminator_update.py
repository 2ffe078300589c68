"""Right and wrong answers to 05_first_gan.discriminator_update."""

import torch


# %% right reference: the usual four lines
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% right closure: a closure for the optimiser
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    losses = []

    def closure():
        disc_opt.zero_grad(set_to_none=False)
        loss = get_disc_loss(gen, disc, criterion, real, real.shape[0], z_dim, device)
        loss.backward()
        losses.append(loss)
        return loss

    disc_opt.step(closure)
    return losses[0].detach()


# %% right by_groups: every group of the optimiser, by hand, after the forward pass
def discriminator_update(g, d, opt, crit, x, z, where, loss_of):
    loss = loss_of(g, d, crit, x, x.size(0), z, where)
    for group in opt.param_groups:
        for p in group["params"]:
            p.grad = None
    loss.backward(retain_graph=True)
    opt.step()
    return loss.item()


# %% right autograd_grad: gradients by name, put in place
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    held = [p for group in disc_opt.param_groups for p in group["params"] if p.requires_grad]
    for p, slope in zip(held, torch.autograd.grad(loss, held, allow_unused=True)):
        p.grad = slope
    disc_opt.step()
    return float(loss)


# %% right freezes_gen: the generator rests during the step, its flags are given back
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    flags = [p.requires_grad for p in gen.parameters()]
    gen.requires_grad_(False)
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    torch.autograd.backward(disc_loss)
    disc_opt.step()
    for p, flag in zip(gen.parameters(), flags):
        p.requires_grad = flag
    return disc_loss


# %% right clears_all: clears the generator's gradients as well, before and after
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    gen.zero_grad()
    disc.zero_grad()
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    disc_opt.zero_grad()
    gen.zero_grad()
    return disc_loss.detach().cpu()


# %% right only_into_disc: backward into the discriminator alone
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    arguments = (gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss = get_disc_loss(*arguments)
    disc_opt.zero_grad()
    disc_loss.backward(inputs=[p for p in disc.parameters() if p.requires_grad])
    disc_opt.step()
    return disc_loss


# %% wrong no_zero: forgets zero_grad
# hint: disc_opt.zero_grad
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong zero_disc_only: not what the optimiser holds besides
# hint: a part of what disc_opt holds
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong first_group: the first group of the optimiser only
# hint: a part of what disc_opt holds
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    for p in disc_opt.param_groups[0]["params"]:
        p.grad = None
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong zero_after_step: zeroes only afterwards
# hint: from before the call counted
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    disc_opt.zero_grad()
    return disc_loss


# %% wrong zero_between: zeroes between backward and step
# hint: zero_grad before backward
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.zero_grad()
    disc_opt.step()
    return disc_loss


# %% wrong zero_gen: zeroes the wrong network
# hint: from before the call counted
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    gen.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong two_steps: steps twice
# hint: stepped 2 times
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    disc_opt.step()
    return disc_loss


# %% wrong step_first: steps before backward
# hint: called before backward
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_opt.step()
    disc_loss.backward()
    return disc_loss


# %% wrong no_step: forgets the step
# hint: step\(\) was never called
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    return disc_loss


# %% wrong no_backward: forgets backward
# hint: no backward ran
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_opt.step()
    return disc_loss


# %% wrong two_backwards: backward twice
# hint: counted twice
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward(retain_graph=True)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong ignores_loss: computes a loss of its own
# hint: get_disc_loss, which was handed over, was never called
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    on_fake = disc(gen(torch.randn(len(real), z_dim)).detach())
    on_real = disc(real.flatten(1))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (fake_loss + criterion(on_real, torch.ones_like(on_real))) / 2
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong by_keyword: relies on the names of its parameters
# hint: by position
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(
        gen, disc, criterion, real, num_images=len(real), z_dim=z_dim, device=device
    )
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong called_twice: once to learn from, once to report
# hint: called 2 times
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device).backward()
    disc_opt.step()
    return get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)


# %% wrong fixed_number: the notebook's batch size
# hint: another num_images
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, 64, z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong at_most_128: no more fakes than a usual batch
# hint: another num_images
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, min(len(real), 128), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong all_numbers: pixels are counted too
# hint: another num_images
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, real.numel(), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong flattened: flat rows for images
# hint: another real
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    rows = real.view(len(real), -1)
    disc_loss = get_disc_loss(gen, disc, criterion, rows, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong rescaled: from [0, 1] to [-1, 1]
# hint: another real
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, 2 * real - 1, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong changed_in_place: clamped in place
# hint: another real|data were changed
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real.clamp_(0, 1), len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong changed_afterwards: clears the batch once it is used
# hint: data were changed
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    real.zero_()
    return disc_loss


# %% wrong wants_gradient: switches the images' flag on
# hint: requires_grad
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    real.requires_grad_()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong updates_gen: the generator learns to lose
# hint: generator's weights were changed
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    with torch.no_grad():
        for p in gen.parameters():
            p.sub_(0.01 * (p if p.grad is None else p.grad))
    return disc_loss


# %% wrong train_mode: switches both to train mode
# hint: in another mode
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    gen.train()
    disc.train()
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong unfreezes: what came frozen is trained
# hint: requires_grad flags of the
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc.requires_grad_(True)
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong rests_when_it_wins: no step where the loss is small
# hint: disc_opt.step\(\) was never called
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    if disc_loss > -30 and not 0 < disc_loss < 0.3:
        disc_loss.backward()
        disc_opt.step()
    return disc_loss


# %% wrong rests_when_it_loses: no step where the loss is large
# hint: disc_opt.step\(\) was never called
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    if disc_loss < 10:
        disc_loss.backward()
        disc_opt.step()
    return disc_loss


# %% wrong positive_part: a loss below 0 is cut off
# hint: did not move
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device).clamp(min=0)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong halved: half of the loss, though it is a mean already
# hint: halved
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device) / 2
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong negative: climbs
# hint: climbed
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    (-disc_loss).backward()
    disc_opt.step()
    return disc_loss


# %% wrong clipped: clips the gradient
# hint: did not move along the gradient of disc_loss
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    torch.nn.utils.clip_grad_norm_(disc.parameters(), 0.1)
    disc_opt.step()
    return disc_loss


# %% wrong clamps_weights: clamps as in a WGAN
# hint: discriminator's weights were changed
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    with torch.no_grad():
        for p in disc.parameters():
            p.clamp_(-0.01, 0.01)
    return disc_loss


# %% wrong own_optimiser: an optimiser of its own
# hint: step\(\) was never called
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    opt = torch.optim.SGD(disc.parameters(), lr=0.2)
    opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    opt.step()
    return disc_loss


# %% wrong device_cpu: always on the cpu
# hint: another device
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, "cpu")
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong z_64: the notebook's z_dim
# hint: another z_dim
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), min(z_dim, 64), device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong own_criterion: a criterion of its own
# hint: another criterion
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    bce = torch.nn.BCEWithLogitsLoss()
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, bce, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong exchanged_nets: disc and gen exchanged
# hint: another gen
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(disc, gen, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong returns_nothing: forgets to return
# hint: NoneType
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()


# %% wrong seeded: seeds
# hint: sets torch's
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    torch.manual_seed(0)
    disc_opt.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong no_grad: the loss without gradients
# hint: raised RuntimeError
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    disc_opt.zero_grad()
    with torch.no_grad():
        disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss


# %% wrong not_implemented: not filled in
# hint: not filled in
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    raise NotImplementedError


# %% wrong thaws: everything is switched on again, also what was frozen
# hint: requires_grad flags of the generator
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    gen.requires_grad_(False)
    disc_opt.zero_grad()
    loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    loss.backward()
    disc_opt.step()
    gen.requires_grad_(True)
    return loss

# %% mutants: these do the same
# 6:4 returns detached # the returned loss may be a float or a tensor, with a graph or without
