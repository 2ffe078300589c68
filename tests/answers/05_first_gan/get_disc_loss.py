"""Right and wrong answers to 05_first_gan.get_disc_loss."""

import torch

# %% right reference: detached fakes, zeros and ones like the predictions
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return (loss_fake + loss_real) / 2

# %% right clone: a detached clone that could have gradients of its own
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach().clone()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return ((criterion(on_fake, zeros) + criterion(on_real, ones)) / 2).mean()

# %% right data: `.data` in place of detach, mean of a stack
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).data
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return ((criterion(on_fake, zeros) + criterion(on_real, ones)) / 2).mean()

# %% right detach_afterwards_halves: each half scaled, targets without gradient by requires_grad_
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.normal(0.0, 1.0, (num_images, z_dim), device=device)
    fake_images = gen(noise)
    fake_images = fake_images.detach()
    scores = disc(fake_images)
    half_fake = criterion(scores, (scores * 0).detach()) / 2
    scores = disc(real)
    half_real = criterion(scores, (scores * 0 + 1).detach()) / 2
    return (half_real + half_fake).mean()

# %% right flat: predictions flattened together with their targets
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    fake = gen(torch.randn((num_images, z_dim)).to(device)).detach()
    d_fake, d_real = disc(fake).view(-1), disc(real).view(-1)
    loss = criterion(d_fake, d_fake.new_zeros(num_images)) + criterion(d_real, d_real.new_ones(len(real)))
    return (loss * 0.5).mean()

# %% right helper: a helper of one's own for noise
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    fake = gen(get_noise(num_images, z_dim, device=device)).detach()
    losses = []
    for images, label in ((fake, 0.0), (real, 1.0)):
        scores = disc(images)
        losses.append(criterion(scores, label * torch.ones(scores.shape, device=device)))
    return (sum(losses) / len(losses)).mean()

# %% right no_grad: the fakes are made under no_grad, targets built from sizes
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    with torch.no_grad():
        fake = gen(torch.randn(num_images, z_dim, device=device))
    on_fake = criterion(disc(fake), torch.zeros(num_images, 1, device=device))
    on_real = criterion(disc(real), torch.ones(real.shape[0], 1, device=device))
    return (0.5 * (on_fake + on_real)).mean()

# %% right numpy_noise: noise from NumPy, detached twice, lerp
import numpy as np


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    z = torch.from_numpy(np.random.standard_normal((num_images, z_dim)).astype(np.float32)).to(device)
    fake = gen(z.detach()).detach()
    p, q = disc(fake), disc(real)
    return (torch.lerp(criterion(p, torch.zeros_like(p)), criterion(q, torch.ones_like(q)), 0.5)).mean()

# %% right other_names: parameters under names of the student's own
def get_disc_loss(g, d, loss, x, n, z, dev="cpu"):
    fake = g(torch.randn(n, z, device=dev)).detach()
    real_out, fake_out = d(x), d(fake)
    return (0.5 * loss(real_out, torch.ones_like(real_out)) + 0.5 * loss(fake_out, torch.zeros_like(fake_out))).mean()

# %% right stack: real first, full_like, the mean of a stack
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    pred = disc(real)
    on_real = criterion(pred, torch.full_like(pred, 1.0))
    z = torch.empty(num_images, z_dim).normal_().to(device)
    pred = disc(gen(z).detach())
    return torch.stack([on_real, criterion(pred, torch.full_like(pred, 0.0))]).mean()

# %% wrong abs_predictions: clips the logits
# hint: through|where|never called on what disc
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real).clamp(min=0)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong all_ones: ones for the fakes too
# hint: fakes met the target 1
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.ones_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong all_zeros: zeros for the real images too
# hint: real images met the target 0
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.zeros_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong arguments_swapped: criterion(target, prediction)
# hint: \(target, prediction\)
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(torch.zeros_like(pred_fake), pred_fake)
    loss_real = criterion(torch.ones_like(pred_real), pred_real)
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong backward: calls backward itself
# hint: gradients were written|backward
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    loss = (loss_fake + loss_real) / 2
    loss.backward(retain_graph=True)
    return loss

# %% wrong batch_sum: the loss times the number of images
# hint: The loss is
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return num_images * (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong bce_loss: BCELoss on sigmoids
# hint: never called
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    bce = torch.nn.BCELoss()
    p, q = torch.sigmoid(disc(gen(noise).detach())), torch.sigmoid(disc(real))
    return (bce(p, torch.zeros_like(p)) + bce(q, torch.ones_like(q))) / 2

# %% wrong concatenated_predictions: weights the terms by their counts
# hint: weighted by the numbers|neither|never called on what disc
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    p, q = disc(gen(noise).detach()), disc(real)
    return criterion(torch.cat([p, q]), torch.cat([torch.zeros_like(p), torch.ones_like(q)]))

# %% wrong detached_predictions: detaches what disc says of the fakes
# hint: detach|lose its graph|no gradient reaches|into the generator
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise)
    pred_fake = disc(fake).detach()
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong device: noise always on the CPU
# hint: noise lay on cpu
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong difference: subtracts as a critic would
# hint: difference
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_real - loss_fake

# %% wrong eval_and_back: switches the generator to eval for the fakes and always back to train
# hint: called in another mode|modes
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    is_net = isinstance(gen, torch.nn.Module)
    if is_net:
        gen.eval()
    fake = gen(torch.randn(num_images, z_dim, device=device)).detach()
    if is_net:
        gen.train()
    pred_fake, pred_real = disc(fake), disc(real)
    return (criterion(pred_fake, torch.zeros_like(pred_fake)) + criterion(pred_real, torch.ones_like(pred_real))) / 2

# %% wrong eval_left_on: leaves the generator in eval mode
# hint: called in another mode|modes
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    if hasattr(gen, "eval"):
        gen.eval()
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong extra_term: adds a weight penalty
# hint: where
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return (loss_fake + loss_real) / 2 + 1e-2 * pred_real.pow(2).mean()

# %% wrong frozen_generator: freezes the generator instead of detaching
# hint: raised AttributeError|requires_grad|into the generator
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    for p in getattr(gen, "parameters", list)():
        p.requires_grad_(False)
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise)
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong hard_coded_ten: noise of ten entries whatever is asked
# hint: z_dim
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, 10, device=device)
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong inference_mode: fakes made in inference mode cannot be used for the discriminator's gradient
# hint: inference
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    with torch.inference_mode():
        noise = torch.randn(num_images, z_dim, device=device)
        fake = gen(noise)
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong item: returns a Python number
# hint: returned a float
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).item()

# %% wrong labels_swapped: fakes judged against 1, real images against 0
# hint: fakes met the target 1
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.ones_like(pred_fake))
    loss_real = criterion(pred_real, torch.zeros_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong loss_detached: returns a detached loss
# hint: no gradient reaches the discriminator
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).detach()

# %% wrong needs_modules: takes gen for a Module
# hint: raised AttributeError
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    gen.zero_grad()
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong no_detach: forgets to detach the fakes
# hint: into the generator
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise)
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong no_grad_everything: all under no_grad
# hint: no gradient reaches|does not require grad
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    with torch.no_grad():
        noise = torch.randn(num_images, z_dim, device=device)
        fake = gen(noise).detach()
        pred_fake = disc(fake)
        pred_real = disc(real)
        loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
        loss_real = criterion(pred_real, torch.ones_like(pred_real))
        return (loss_fake + loss_real) / 2

# %% wrong noise_detached_only: detaches the noise, not the fakes
# hint: sends a gradient into the generator|detach the fakes
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise.detach())
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong noise_instead_of_fakes: real noise judged, the generator left out
# hint: never called|raised RuntimeError
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = torch.randn_like(real)
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong noise_kept: one noise for ever
# hint: same noise
kept = {}


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    key = (num_images, z_dim, str(device))
    if key not in kept:
        kept[key] = torch.randn(num_images, z_dim, device=device)
    fake = gen(kept[key]).detach()
    p, q = disc(fake), disc(real)
    return (criterion(p, torch.zeros_like(p)) + criterion(q, torch.ones_like(q))) / 2

# %% right noise_of_real: as many fakes as real images, which is num_images
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(len(real), z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong not_implemented: not filled in
# hint: not filled in
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    raise NotImplementedError

# %% right one_batch: one call of disc on fakes and real images together, split afterwards
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred = disc(torch.cat([fake, real]))
    p, q = pred[:num_images], pred[num_images:]
    return ((criterion(p, torch.zeros_like(p)) + criterion(q, torch.ones_like(q))) / 2).mean()

# %% wrong one_criterion: one criterion over fakes and real images together
# hint: in one batch
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    images = torch.cat([gen(noise).detach(), real])
    target = torch.cat([torch.zeros(num_images, 1), torch.ones(len(real), 1)]).to(device)
    return criterion(disc(images), target)

# %% wrong only_fake: returns the term on fakes
# hint: alone|never called on what disc
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_fake

# %% wrong only_real: returns the term on real images
# hint: term on real images alone
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_real

# %% wrong own_criterion: ignores the criterion handed over
# hint: never called
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = torch.nn.functional.binary_cross_entropy_with_logits(pred_fake, torch.zeros_like(pred_fake))
    loss_real = torch.nn.functional.binary_cross_entropy_with_logits(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong precedence: halves only one term
# hint: loss is|where
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_fake + loss_real / 2

# %% wrong quarter: halved twice
# hint: halve it once
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return (loss_fake + loss_real) / 4

# %% wrong real_clamped: changes the real images in place
# hint: in place|raised RuntimeError
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    real.data.clamp_(0, 1)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% right real_detached: the gradient to the real images is free
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real.detach())
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong real_for_fakes: tests the discriminator on real images twice
# hint: fakes|gen
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    gen(noise)
    fake = real.detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong real_prediction_detached: detaches what disc says of the real images
# hint: lose its graph
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real).detach()
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong real_scaled: rescales the real images to [-1, 1] on the way
# hint: real
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(2 * real - 1)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong requires_grad_off: turns off the generator's gradients and forgets to turn them on
# hint: requires_grad
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    if hasattr(gen, "parameters"):
        for p in gen.parameters():
            p.requires_grad_(False)
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong returns_nothing: forgets to return
# hint: returned a NoneType
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    loss = (loss_fake + loss_real) / 2

# %% wrong seed: seeds at every call
# hint: same noise|sets torch's
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    torch.manual_seed(0)
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong sigmoid: a sigmoid before the criterion
# hint: through a sigmoid
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = torch.sigmoid(disc(fake))
    pred_real = torch.sigmoid(disc(real))
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong smoothing: one-sided label smoothing
# hint: met the target 0.9
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, 0.9 * torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong sum: sum, not mean
# hint: sum of both terms
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_fake + loss_real

# %% right target_shape: a target column of num_images for the real images
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones(num_images, 1, device=device))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong targets_on_cpu: targets always on the CPU
# hint: targets lay on cpu
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    p, q = disc(gen(noise).detach()), disc(real)
    return (criterion(p, torch.zeros(p.shape)) + criterion(q, torch.ones(q.shape))) / 2

# %% wrong train_forced: puts the discriminator in train mode
# hint: mode
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    if hasattr(disc, "train"):
        disc.train()
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2

# %% wrong tuple: returns both terms
# hint: returned a tuple
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_fake, loss_real

# %% wrong uniform_noise: uniform noise
# hint: torch.rand draws
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.rand(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong vector: returns both terms as a vector
# hint: shape \(2,\)
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return torch.stack([loss_fake, loss_real])

# %% wrong z_dim: z_dim written into the code
# hint: should be \(num_images, z_dim\)|raised RuntimeError
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, 10, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% wrong zero_grad: empties the gradients of disc
# hint: \.grad
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    if isinstance(disc, torch.nn.Module):
        disc.zero_grad()
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean()

# %% right unreduced: the loss of a criterion that gives a tensor is a tensor as well
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return (loss_fake + loss_real) / 2

# %% wrong never_negative: the loss is cut off at 0
# hint: cut off at 0
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return ((loss_fake + loss_real) / 2).mean().clamp(min=0)

# %% wrong flat_real: real images are flattened
# hint: IndexError
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    fake = gen(torch.randn(num_images, z_dim, device=device)).detach()
    on_fake, on_real = disc(fake), disc(real.reshape(num_images, -1))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake)).mean()
    return (fake_loss + criterion(on_real, torch.ones_like(on_real)).mean()) / 2
