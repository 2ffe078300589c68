"""Right and wrong answers to 05_first_gan.get_gen_loss."""

import torch

# %% right reference: ones like the prediction
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% right flat: squeezed predictions with squeezed targets
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    scores = disc(gen(torch.empty(num_images, z_dim, device=device).normal_())).squeeze(1)
    return criterion(scores, torch.ones(scores.size(), device=scores.device))

# %% right full: full_like and noise moved
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    z = torch.randn((num_images, z_dim)).to(device)
    scores = disc(gen(z))
    return criterion(scores, torch.full_like(scores, fill_value=1))

# %% right helper: noise by a helper of one's own
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    fake = gen(get_noise(num_images, z_dim, device))
    verdict = disc(fake)
    target = torch.ones_like(verdict, requires_grad=False)
    loss = criterion(verdict, target)
    return loss

# %% right numpy: NumPy's noise
import numpy as np

rng = np.random.default_rng()


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    z = torch.tensor(rng.normal(size=(num_images, z_dim)), dtype=torch.float32, device=device)
    scores = disc(gen(z))
    return criterion(scores, scores.new_ones(scores.shape))

# %% right one_line: sizes for the targets
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    return criterion(disc(gen(torch.randn(num_images, z_dim, device=device))), torch.ones(num_images, 1, device=device))

# %% right other_names: parameters under names of the student's own
def get_gen_loss(g, d, loss, n, z, where):
    out = d(g(torch.randn((n, z)).to(where)))
    return loss(out, out.new_ones(out.shape))

# %% right squeezed_both: predictions and targets both flat
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise)).squeeze(1)
    return criterion(out, torch.ones(num_images, device=device))

# %% wrong backward: calls backward
# hint: gradients were written|backward
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    loss = criterion(pred, torch.ones_like(pred))
    loss.backward(retain_graph=True)
    return loss

# %% wrong batch_size: num_images written into the code
# hint: should be \(num_images
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(128, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong bool_target: a mean over wrong targets
# hint: met the target
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.full_like(pred, 0.5))

# %% wrong both_terms: adds the discriminator's term
# hint: The loss is
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise))
    return criterion(out, torch.ones_like(out)) + criterion(out, torch.zeros_like(out))

# %% wrong cached_noise: keeps its noise for the next call
# hint: same noise|anew
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    key = (num_images, z_dim, str(device))
    kept = get_gen_loss.__dict__.setdefault("kept", {})
    if key not in kept:
        kept[key] = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(kept[key]))
    return criterion(out, torch.ones_like(out))

# %% wrong clamp: clips the logits
# hint: through|where|never called on what|gradient|large logits
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise)).clamp(-10, 10)
    return criterion(pred, torch.ones_like(pred))

# %% wrong data: cuts the graph with .data
# hint: No gradient reaches the generator
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise).data)
    return criterion(out, torch.ones_like(out))

# %% wrong detach: detaches the fakes
# hint: no gradient reaches the generator
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise).detach())
    return criterion(pred, torch.ones_like(pred))

# %% wrong detached_loss: returns a detached loss
# hint: no gradient reaches the generator
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred)).detach()

# %% wrong device: noise always on the CPU
# hint: noise lay on cpu
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong eval: disc left in eval mode
# hint: called in another mode|modes
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(disc, torch.nn.Module):
        disc.eval()
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong freezes_disc: freezes the discriminator for good
# hint: requires_grad
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(disc, torch.nn.Module):
        disc.requires_grad_(False)
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong half: halved
# hint: loss is half
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred)) / 2

# %% wrong hard_coded_ten: noise of ten entries whatever is asked
# hint: z_dim
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, 10, device=device)
    out = disc(gen(noise))
    return criterion(out, torch.ones_like(out))

# %% wrong inference_mode: everything in inference mode
# hint: No gradient reaches the generator|inference
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    with torch.inference_mode():
        noise = torch.randn(num_images, z_dim, device=device)
        out = disc(gen(noise))
        loss = criterion(out, torch.ones_like(out))
    return loss

# %% wrong item: returns a number
# hint: returned a float
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred)).item()

# %% wrong mean_of_logits: the mean over the batch before the criterion
# hint: batch mean|predictions|criterion
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise)).mean(0, keepdim=True)
    return criterion(out, torch.ones_like(out))

# %% wrong minimax: adds the discriminator's other term
# hint: where
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred)) + 0.1 * criterion(pred, torch.zeros_like(pred))

# %% wrong minus: minus the loss with target 0
# hint: it should be 1
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return -criterion(pred, torch.zeros_like(pred))

# %% wrong negative: minus the loss
# hint: loss is minus
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return -criterion(pred, torch.ones_like(pred))

# %% wrong no_disc: skips the discriminator
# hint: discriminator that was handed over was never called
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = gen(noise)
    return criterion(pred, torch.ones_like(pred))

# %% wrong no_gen: skips the generator
# hint: gen was never called|raised RuntimeError
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(noise)
    return criterion(pred, torch.ones_like(pred))

# %% wrong no_grad: the fakes under no_grad
# hint: no gradient reaches the generator
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    with torch.no_grad():
        fake = gen(torch.randn(num_images, z_dim, device=device))
    pred = disc(fake)
    return criterion(pred, torch.ones_like(pred))

# %% wrong not_implemented: not filled in
# hint: not filled in
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    raise NotImplementedError

# %% wrong own_criterion: ignores the criterion
# hint: never called
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return torch.nn.functional.binary_cross_entropy_with_logits(pred, torch.ones_like(pred))

# %% wrong per_sample_noise: one noise for all samples
# hint: every row is the same
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(1, z_dim, device=device).expand(num_images, z_dim)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong rand: uniform noise
# hint: torch.rand draws
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.rand(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong random_targets: random targets
# hint: target
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.rand_like(pred))

# %% wrong seed: seeds
# hint: same noise|sets torch's
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    torch.manual_seed(42)
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong sigmoid: a sigmoid before the criterion
# hint: through a sigmoid
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = torch.sigmoid(disc(gen(noise)))
    return criterion(pred, torch.ones_like(pred))

# %% wrong skips_generator: hands the noise to the discriminator
# hint: gen was never called
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(noise)
    return criterion(out, torch.ones_like(out))

# %% wrong smoothing: smooths the target
# hint: met the target 0.9
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, 0.9 * torch.ones_like(pred))

# %% wrong swapped: criterion(target, prediction)
# hint: \(target, prediction\)
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(torch.ones_like(pred), pred)

# %% wrong target_width: targets without the last axis
# hint: shape|value|logits
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones(num_images, device=device))

# %% wrong targets_on_cpu: targets always on the CPU
# hint: targets lay on cpu
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones(num_images, 1))

# %% wrong times_batch: the loss times the number of images
# hint: The loss is
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise))
    return num_images * criterion(out, torch.ones_like(out))

# %% wrong transposed_noise: noise axes swapped
# hint: should be \(num_images|raised RuntimeError
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(z_dim, num_images, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong z_dim: z_dim written into the code
# hint: should be \(num_images|raised RuntimeError
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, 64, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong zero_grad: empties gradients
# hint: \.grad
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(gen, torch.nn.Module):
        gen.zero_grad()
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))

# %% wrong zeros: the saturating habit: target 0
# hint: it should be 1
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.zeros_like(pred))

# %% wrong absolute: the loss without its sign
# hint: minus the criterion
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    pred = disc(gen(torch.randn(num_images, z_dim, device=device)))
    return criterion(pred, torch.ones_like(pred)).abs()

# %% wrong flat_fake: fakes are flattened
# hint: IndexError
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    fake = gen(torch.randn(num_images, z_dim, device=device))
    logits = disc(fake.view(num_images, -1))
    return criterion(logits, torch.ones_like(logits)).mean()
