"""Right and wrong answers to 05_first_gan.generator_update."""

import torch

# %% right reference: the usual four lines
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% right autograd_grad: torch.autograd.grad, gradients put in place by hand
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen=gen, disc=disc, criterion=criterion, num_images=cur_batch_size, z_dim=z_dim, device=device)
    params = [p for p in gen.parameters() if p.requires_grad]
    for p, g in zip(params, torch.autograd.grad(gen_loss, params)):
        p.grad = g
    gen_opt.step()
    return gen_loss

# %% right closure: a closure for the optimiser
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    losses = []


    def closure():
        gen_opt.zero_grad(set_to_none=True)
        loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
        loss.backward()
        losses.append(loss)
        return loss


    gen_opt.step(closure)
    return losses[-1]

# %% right freezes_and_restores: freezes the discriminator during backward, gives the flags back
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    flags = [p.requires_grad for p in disc.parameters()]
    disc.requires_grad_(False)
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return gen_loss

# %% right grads_by_name: torch.autograd.grad over all parameters, put into .grad
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    import torch
    
    parameters = list(gen.parameters())
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    for p, slope in zip(parameters, torch.autograd.grad(gen_loss, parameters)):
        p.grad = slope
    gen_opt.step()
    return gen_loss.detach()

# %% right in_inputs: backward to the generator's parameters only
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward(inputs=[p for p in gen.parameters() if p.requires_grad])
    gen_opt.step()
    return gen_loss

# %% right item: returns a number, keeps the graph
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward(retain_graph=True)
    gen_opt.step()
    return gen_loss.item()

# %% right module_zero_grad: zeroes after the forward pass, on the module
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    loss = get_gen_loss(gen, disc, criterion, num_images=cur_batch_size, z_dim=z_dim, device=device)
    gen.zero_grad(set_to_none=False)
    loss.backward()
    gen_opt.step()
    return loss.detach()

# %% right other_names: parameters under names of the student's own
def generator_update(g, d, g_opt, d_opt, crit, x, n, z, dev, loss_function, d_loss):
    for p in g.parameters():
        p.grad = None
    loss = loss_function(g, d, crit, n, z, dev)
    loss.backward(inputs=list(g.parameters()))
    g_opt.step()
    return loss.item()

# %% right zero_before_and_after: zeroes on both sides, and the discriminator's too
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    for p in gen.parameters():
        p.grad = None
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    gen_opt.zero_grad()
    disc_opt.zero_grad()
    return float(gen_loss)

# %% wrong adds_disc_loss: adds the discriminator's loss to its own
# hint: disc_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (gen_loss + disc_loss).backward()
    gen_opt.step()
    return gen_loss

# %% wrong batch_of_real: len(real) for cur_batch_size
# hint: another num_images
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, len(real), z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong both_backwards: backward on both losses
# hint: through disc_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    disc_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong both_optimisers: steps both
# hint: disc_opt took a step
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    disc_opt.step()
    return gen_loss

# %% wrong by_hand: steps by hand
# hint: step\(\) was never called
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    with torch.no_grad():
        for p in gen.parameters():
            if p.grad is not None:
                p -= 1e-3 * p.grad
    return gen_loss

# %% wrong changes_disc: decays the discriminator's weights
# hint: discriminator's weights were changed
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    with torch.no_grad():
        for p in disc.parameters():
            p.mul_(0.99)
    return gen_loss

# %% wrong clipped: clips the gradient
# hint: did not move along the gradient of gen_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    torch.nn.utils.clip_grad_norm_(gen.parameters(), 0.1)
    gen_opt.step()
    return gen_loss

# %% wrong detached: detaches the loss
# hint: raised RuntimeError
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss = gen_loss.detach()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong device_cpu: always on the cpu
# hint: device
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, "cpu")
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong device_left_out: leaves the device to the default
# hint: device|raised TypeError
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong disc_loss_backward: backward on disc_loss
# hint: moved|did not move|through disc_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    disc_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong eval_left: leaves the generator in eval
# hint: in another mode
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen.eval()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong frozen_disc: leaves the discriminator frozen
# hint: requires_grad
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    for p in disc.parameters():
        p.requires_grad = False
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong halved: halves the loss for backward
# hint: halved
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (gen_loss / 2).backward()
    gen_opt.step()
    return gen_loss

# %% wrong hard_coded_device: device written into the code
# hint: another device
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, 'cuda')
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong hard_coded_z: z_dim written into the code
# hint: another z_dim
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, 64, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong ignores_loss: computes the loss itself
# hint: never called
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    loss = (gen.weight if hasattr(gen, "weight") else next(gen.parameters())).sum()
    loss.backward()
    gen_opt.step()
    return loss

# %% wrong item_first: makes a number of it before backward
# hint: raised AttributeError
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device).item()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong joint_backward: backward on the sum
# hint: through disc_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (gen_loss + disc_loss).backward()
    gen_opt.step()
    return gen_loss

# %% wrong negative: minus the loss
# hint: climbed
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (-gen_loss).backward()
    gen_opt.step()
    return gen_loss

# %% wrong no_backward: forgets backward
# hint: no backward ran
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_opt.step()
    return gen_loss

# %% wrong no_grad: loss under no_grad
# hint: raised RuntimeError
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    with torch.no_grad():
        gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong no_step: forgets the step
# hint: step\(\) was never called
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    return gen_loss

# %% wrong no_zero: forgets zero_grad
# hint: from before the call counted
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong not_implemented: not filled in
# hint: not filled in
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    raise NotImplementedError

# %% wrong own_criterion: a criterion of its own
# hint: another criterion
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, torch.nn.BCEWithLogitsLoss(), cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong own_optimiser: an optimiser of its own
# hint: step\(\) was never called
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    opt = torch.optim.SGD(gen.parameters(), lr=0.1)
    opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    opt.step()
    return gen_loss

# %% wrong per_image: divides the loss by the batch
# hint: divided by
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (gen_loss / cur_batch_size).backward()
    gen_opt.step()
    return gen_loss

# %% wrong requires_grad_item: a new tensor with requires_grad
# hint: did not move
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss = torch.tensor(gen_loss.item(), requires_grad=True)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong returns_both: returns a pair
# hint: returned a tuple
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss

# %% wrong returns_disc_loss: returns disc_loss
# hint: gen_loss is 3 where
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss

# %% wrong returns_nothing: forgets to return
# hint: NoneType
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()

# %% wrong second_loss: returns the loss of a second call
# hint: gen_loss is .* where
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)

# %% wrong seed: seeds
# hint: sets torch's
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    torch.manual_seed(0)
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong sizes_swapped: z_dim where the number of images belongs
# hint: num_images
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, z_dim, cur_batch_size, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong step_first: steps before backward
# hint: called before backward
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_opt.step()
    gen_loss.backward()
    return gen_loss

# %% wrong swapped_nets: gen and disc swapped
# hint: another gen
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(disc, gen, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong train_mode: switches to train mode
# hint: in another mode
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen.train()
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong two_backwards: backward twice
# hint: counted twice
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward(retain_graph=True)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong two_steps: steps twice
# hint: gen_opt stepped 2 times
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    gen_opt.step()
    return gen_loss

# %% wrong wrong_optimiser: steps disc_opt
# hint: disc_opt took a step
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    disc_opt.step()
    return gen_loss

# %% wrong z_ten: always ten latent entries
# hint: z_dim
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, 10, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong zero_after_backward: zeroes between backward and step
# hint: zero_grad before backward
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.zero_grad()
    gen_opt.step()
    return gen_loss

# %% wrong zero_after_step: zeroes only afterwards
# hint: from before the call counted
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    gen_opt.zero_grad()
    return gen_loss

# %% wrong zero_disc: zeroes the wrong optimiser
# hint: from before the call counted
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    disc_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% wrong unfreezes_all: a part of the discriminator that came frozen is trainable afterwards
# hint: requires_grad flags of the
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    disc.requires_grad_(False)
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    disc.requires_grad_(True)
    return gen_loss

# %% wrong z_dim_64: z_dim written into the code
# hint: another z_dim
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, min(z_dim, 64), device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss

# %% mutants: these do the same
# 8:4 returns detached # the returned loss may be a float or a tensor, with a graph or without
