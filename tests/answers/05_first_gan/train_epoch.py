"""Right and wrong answers to 05_first_gan.train_epoch."""

import itertools

import numpy as np
import torch


# %% right reference: the plain loop
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(update_discriminator(real).item())
        gen_losses.append(update_generator(len(real)).item())
    return disc_losses, gen_losses


# %% right pairs: pairs of losses, taken apart at the end
def train_epoch(batches, update_discriminator, update_generator):
    pairs = [
        (float(update_discriminator(x)), float(update_generator(x.shape[0]))) for x in batches
    ]
    return [d for d, _ in pairs], [g for _, g in pairs]


# %% right next_by_hand: walks the iterator by hand
def train_epoch(batches, update_discriminator, update_generator):
    losses = ([], [])
    walk = iter(batches)
    while True:
        try:
            real = next(walk)
        except StopIteration:
            return losses
        losses[0].append(update_discriminator(real).detach().item())
        losses[1].append(update_generator(int(real.size(0))).detach().item())


# %% right generator: a generator inside, stacked as an array
def train_epoch(batches, update_discriminator, update_generator):
    def turns():
        for real in batches:
            first = update_discriminator(real)
            yield float(first), float(update_generator(len(real)))

    table = np.array(list(turns())).reshape(-1, 2)
    return table[:, 0].tolist(), table[:, 1].tolist()


# %% right numpy_floats: NumPy's doubles are floats; enumerate over a list of all batches
def train_epoch(loader, step_d, step_g):
    loader = list(loader)
    d, g = [None] * len(loader), [None] * len(loader)
    for i, images in enumerate(loader):
        d[i] = np.float64(step_d(images).detach().numpy())
        g[i] = np.float64(step_g(images.shape[0]).detach().numpy())
    return d, g


# %% right numbers_late: keeps detached tensors, makes floats at the end
def train_epoch(batches, update_discriminator, update_generator):
    kept = {"d": [], "g": []}
    for real in batches:
        kept["d"].append(torch.as_tensor(update_discriminator(real)).detach())
        kept["g"].append(torch.as_tensor(update_generator(len(real))).detach())
    return [list(map(float, kept[name])) for name in "dg"]


# %% right recursion_free_map: map over the batches, one pair at a time
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = list(), list()

    def turn(real):
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))

    for _ in map(turn, batches):
        pass
    return disc_losses, gen_losses


# %% right same_batch: hands over a detached view of the batch
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses += [float(update_discriminator(real.detach()))]
        gen_losses += [float(update_generator(real.shape[0]))]
    return (disc_losses, gen_losses)


# %% wrong len_of_batches: asks an iterator for its length
# hint: has no len
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    steps = len(batches)
    for _, real in zip(range(steps), batches):
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong by_number: reaches batches by number
# hint: not subscriptable|has no len
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    first = batches[0].shape if hasattr(batches, "pop") and batches else None
    for i in range(len(batches) if first else 0) if hasattr(batches, "pop") else itertools.count():
        real = batches[i]
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong walked_twice: one walk for each player
# hint: All of update_discriminator came first
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses = [float(update_discriminator(real)) for real in batches]
    gen_losses = [float(update_generator(len(real))) for real in batches]
    return disc_losses, gen_losses


# %% wrong all_disc_first: the whole epoch for the one, then for the other
# hint: All of update_discriminator came first
def train_epoch(batches, update_discriminator, update_generator):
    batches = list(batches)
    disc_losses = [float(update_discriminator(real)) for real in batches]
    gen_losses = [float(update_generator(len(real))) for real in batches]
    return disc_losses, gen_losses


# %% wrong counted_first: counts the batches, then walks them
# hint: never called
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    n = sum(1 for _ in batches)
    for i, real in enumerate(batches):
        assert i < n
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong generator_first: the order is swapped
# hint: first, then update_generator
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        gen_losses.append(float(update_generator(len(real))))
        disc_losses.append(float(update_discriminator(real)))
    return disc_losses, gen_losses


# %% wrong last_dropped: a smaller last batch is skipped
# hint: last batch was left out
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses, full = [], [], None
    for real in batches:
        full = full or len(real)
        if len(real) != full:
            continue
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong single_dropped: a batch of one image is skipped
# hint: last batch was left out
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        if len(real) > 1:
            disc_losses.append(float(update_discriminator(real)))
            gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong first_length: the first batch's length for all
# hint: length of the first batch
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses, n = [], [], 0
    for real in batches:
        n = n or len(real)
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(n)))
    return disc_losses, gen_losses


# %% wrong notebook_size: the notebook's batch size
# hint: got 64 where the batch has
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(64)))
    return disc_losses, gen_losses


# %% wrong width: the number of pixels for the number of images
# hint: got 3 where the batch has
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(real.shape[-1])))
    return disc_losses, gen_losses


# %% wrong real_for_length: the batch goes to the generator too
# hint: got a Tensor; it takes the number of images
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(real)))
    return disc_losses, gen_losses


# %% wrong float_length: the length as a float
# hint: got a float
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(real.numel() / real[0].numel())))
    return disc_losses, gen_losses


# %% wrong tensors: the losses with their graphs
# hint: type Tensor; take each loss as a float
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(update_discriminator(real))
        gen_losses.append(update_generator(len(real)))
    return disc_losses, gen_losses


# %% wrong detached: tensors without a graph are no floats either
# hint: type Tensor
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(update_discriminator(real).detach())
        gen_losses.append(update_generator(len(real)).detach())
    return disc_losses, gen_losses


# %% wrong exchanged: the lists in the other order
# hint: exchanged
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return gen_losses, disc_losses


# %% wrong list_of_pairs: one list of pairs
# hint: return the lists
def train_epoch(batches, update_discriminator, update_generator):
    return [(float(update_discriminator(x)), float(update_generator(len(x)))) for x in batches]


# %% wrong means: the mean of each
# hint: disc_losses is a float
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    n = max(1, len(gen_losses))
    return sum(disc_losses) / n, sum(gen_losses) / n


# %% wrong tuples: tuples, and none where there are no batches
# hint: disc_losses is a tuple
def train_epoch(batches, update_discriminator, update_generator):
    pairs = [(float(update_discriminator(x)), float(update_generator(len(x)))) for x in batches]
    return tuple(zip(*pairs)) if pairs else ([], [])


# %% wrong running_means: each entry is the mean so far
# hint: running means
def train_epoch(batches, update_discriminator, update_generator):
    sums, disc_losses, gen_losses = [0.0, 0.0], [], []
    for i, real in enumerate(batches, 1):
        sums[0] += float(update_discriminator(real))
        sums[1] += float(update_generator(len(real)))
        disc_losses.append(sums[0] / i)
        gen_losses.append(sums[1] / i)
    return disc_losses, gen_losses


# %% wrong rounded: four decimals
# hint: rounded
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(round(float(update_discriminator(real)), 4))
        gen_losses.append(round(float(update_generator(len(real))), 4))
    return disc_losses, gen_losses


# %% wrong twice: the discriminator twice a batch
# hint: update_discriminator was called 12 times where there were 6
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        update_discriminator(real)
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong when_it_wins: the generator only where the discriminator's loss is positive
# hint: update_generator was called \d+ times where
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        if disc_losses[-1] > 0:
            gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong stops_early: stops once the loss is large
# hint: were \d+ batches
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
        if abs(gen_losses[-1]) > 50 or abs(disc_losses[-1]) > 50:
            break
    return disc_losses, gen_losses


# %% wrong a_hundred: at most a hundred batches
# hint: called 100 times where there were
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in itertools.islice(batches, 100):
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong a_thousand: at most a thousand batches
# hint: called 1000 times where there were
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for _, real in zip(range(1000), batches):
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong empty_not: the last batch is looked for where there is none
# hint: UnboundLocalError|referenced before
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    print("last batch:", len(real))
    return disc_losses, gen_losses


# %% wrong flattened: flat rows for images
# hint: something else than the batch, as it came
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real.flatten(1))))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong rescaled: from [0, 1] to [-1, 1], in place
# hint: something else than the batch
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real.mul_(2).sub_(1))))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong emptied: takes the batches out of the caller's list
# hint: batches were changed
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    waiting = batches if isinstance(batches, list) else list(batches)
    while waiting:
        real = waiting.pop(0)
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong shuffled: in another order than they come
# hint: in the order in which they come
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in sorted(batches, key=len):
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong no_grad: all of it without gradients
# hint: under no_grad
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    with torch.no_grad():
        for real in batches:
            disc_losses.append(float(update_discriminator(real)))
            gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong seeded: seeds at the beginning
# hint: sets torch's
def train_epoch(batches, update_discriminator, update_generator):
    torch.manual_seed(0)
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
    return disc_losses, gen_losses


# %% wrong disc_loss_kept_twice: the discriminator's loss in both lists
# hint: gen_losses\[0\] is
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        loss = float(update_discriminator(real))
        disc_losses.append(loss)
        update_generator(len(real))
        gen_losses.append(loss)
    return disc_losses, gen_losses


# %% wrong no_return: forgets to return
# hint: returned a NoneType
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))


# %% wrong return_in_loop: returns after the first batch
# hint: called 1 times where there were 6
def train_epoch(batches, update_discriminator, update_generator):
    disc_losses, gen_losses = [], []
    for real in batches:
        disc_losses.append(float(update_discriminator(real)))
        gen_losses.append(float(update_generator(len(real))))
        return disc_losses, gen_losses
    return disc_losses, gen_losses


# %% wrong not_implemented: not filled in
# hint: not filled in
def train_epoch(batches, update_discriminator, update_generator):
    raise NotImplementedError
