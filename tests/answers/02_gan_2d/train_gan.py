"""Right and wrong answers to 02_gan_2d.train_gan."""

import torch


# %% right reference: a plain loop
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        disc_loss, gen_loss = step(next_real())
        disc_losses.append(float(disc_loss))
        gen_losses.append(float(gen_loss))
    return disc_losses, gen_losses


# %% right item: tensors give their number, floats are numbers
def train_gan(step, next_real, steps):
    number = lambda loss: loss.item() if isinstance(loss, torch.Tensor) else loss
    told = ([], [])
    for _ in range(steps):
        for losses, loss in zip(told, step(next_real())):
            losses.append(number(loss))
    return told


# %% right while_loop: counts by hand
def train_gan(step, next_real, steps):
    disc_losses = []
    gen_losses = []
    done = 0
    while done < steps:
        real = next_real()
        losses = step(real)
        disc_losses.append(torch.as_tensor(losses[0]).detach().item())
        gen_losses.append(torch.as_tensor(losses[1]).detach().item())
        done += 1
    return disc_losses, gen_losses


# %% right zipped: pairs first, two lists at the end
def train_gan(step, next_real, steps):
    pairs = [tuple(map(float, step(next_real()))) for _ in range(steps)]
    return [d for d, _ in pairs], [g for _, g in pairs]


# %% right preallocated: entries are filled in
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [0.0] * steps, [0.0] * steps
    for i in range(steps):
        d, g = step(next_real())
        disc_losses[i], gen_losses[i] = float(d), float(g)
    return disc_losses, gen_losses


# %% right recursive_halves: a helper for one step
def _once(step, next_real, told):
    d, g = step(next_real())
    told["d"] += [float(d)]
    told["g"] += [float(g)]


def train_gan(step, next_real, steps):
    told = {"d": [], "g": []}
    for _ in range(steps):
        _once(step, next_real, told)
    return [told["d"], told["g"]]


# %% wrong one_short: range(1, steps)
# hint: where steps =
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(1, steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong one_more: steps + 1
# hint: where steps =
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    while len(disc_losses) <= steps:
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong one_batch: drawn before the loop
# hint: once, before the loop
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    real = next_real()
    for _ in range(steps):
        d, g = step(real)
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong all_first: all batches are drawn first
# hint: before the first step
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    batches = [next_real() for _ in range(steps)]
    for real in batches:
        d, g = step(real)
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong one_ahead: the next batch is drawn at the end of each turn, one too many
# hint: one batch a step
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    real = next_real()
    for _ in range(steps):
        d, g = step(real)
        disc_losses.append(float(d))
        gen_losses.append(float(g))
        real = next_real()
    return disc_losses, gen_losses


# %% wrong twice: one call for each loss
# hint: twice for each batch
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        real = next_real()
        disc_losses.append(float(step(real)[0]))
        gen_losses.append(float(step(real)[1]))
    return disc_losses, gen_losses


# %% wrong twice_fresh: one call for each loss, each with a batch
# hint: where steps =
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        disc_losses.append(float(step(next_real())[0]))
        gen_losses.append(float(step(next_real())[1]))
    return disc_losses, gen_losses


# %% wrong exchanged: the generator's losses first
# hint: exchanged
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return gen_losses, disc_losses


# %% wrong kept_graphs: what step returns is kept as it is
# hint: graphs|type Tensor
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(d)
        gen_losses.append(g)
    return disc_losses, gen_losses


# %% wrong detached: tensors without graph are tensors still
# hint: Tensor
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(torch.as_tensor(d).detach())
        gen_losses.append(torch.as_tensor(g).detach())
    return disc_losses, gen_losses


# %% wrong item_only: right for tensors, and floats have no .item()
# hint: raised AttributeError
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(d.item())
        gen_losses.append(g.item())
    return disc_losses, gen_losses


# %% wrong pairs: one list of pairs
# hint: pair \(disc_losses
def train_gan(step, next_real, steps):
    return [tuple(map(float, step(next_real()))) for _ in range(steps)]


# %% wrong arrays: a tensor for each player
# hint: should be a list
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return torch.tensor(disc_losses), torch.tensor(gen_losses)


# %% wrong quiet: no gradients within the loop
# hint: gradients switched off
@torch.no_grad()
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong remembered: lists in the signature
# hint: earlier call
def train_gan(step, next_real, steps, disc_losses=[], gen_losses=[]):
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong smoothed: a running mean is collected
# hint: Entry 1
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = map(float, step(next_real()))
        if disc_losses:
            d, g = (disc_losses[-1] + d) / 2, (gen_losses[-1] + g) / 2
        disc_losses.append(d)
        gen_losses.append(g)
    return disc_losses, gen_losses


# %% wrong rounded: four digits
# hint: Entry
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(round(float(d), 4))
        gen_losses.append(round(float(g), 4))
    return disc_losses, gen_losses


# %% wrong every_tenth: only some losses are kept
# hint: entries where step was called
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for i in range(steps):
        d, g = step(next_real())
        if i % 10 == 0:
            disc_losses.append(float(d))
            gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong stops: ends when a loss is no number
# hint: where steps =
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = map(float, step(next_real()))
        if d != d or g != g:
            break
        disc_losses.append(d)
        gen_losses.append(g)
    return disc_losses, gen_losses


# %% wrong seeds: seeds first
# hint: seeds
def train_gan(step, next_real, steps):
    torch.manual_seed(0)
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong hundred: at most a hundred steps
# hint: where steps =
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(min(steps, 100)):
        d, g = step(next_real())
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong function: the function is handed over, and no batch
# hint: something else
def train_gan(step, next_real, steps):
    disc_losses, gen_losses = [], []
    for _ in range(steps):
        d, g = step(next_real)
        disc_losses.append(float(d))
        gen_losses.append(float(g))
    return disc_losses, gen_losses


# %% wrong no_steps: fails where there is nothing to do
# hint: raised ValueError for steps = 0
def train_gan(step, next_real, steps):
    pairs = [tuple(map(float, step(next_real()))) for _ in range(steps)]
    disc_losses, gen_losses = zip(*pairs)
    return list(disc_losses), list(gen_losses)


# %% wrong last_only: the last losses
# hint: pair|float
def train_gan(step, next_real, steps):
    for _ in range(steps):
        disc_loss, gen_loss = step(next_real())
    return float(disc_loss), float(gen_loss)
