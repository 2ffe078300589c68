"""Four small games on scikit-learn's digits, each with one fault; for `clinic_cases`.

A game trains for STEPS steps and notes four lines a step and three sets of pictures.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from clinic_critics import BATCH, EARLY, SHOWN, STEPS, Z_DIM, Watched
from clinic_runs import block, leaky
from sklearn.datasets import load_digits
from torch import Tensor, nn

PIXELS, CLASSES, CODES, LABELLED = 64, 10, 5, 100
SEEN_AT = (EARLY, STEPS - 1, STEPS)
bce, cross_entropy = nn.functional.binary_cross_entropy_with_logits, nn.functional.cross_entropy


@dataclass(frozen=True)
class Players:
    """Both networks with their optimisers."""

    gen: nn.Module
    disc: nn.Module
    gen_opt: torch.optim.Optimizer
    disc_opt: torch.optim.Optimizer


def players(n_in: int, disc_in: int, disc_out: int) -> Players:
    """A generator n_in -> 64 pixels in 0 to 1, and a discriminator disc_in -> disc_out logits."""
    gen = nn.Sequential(*block(n_in, 64), *block(64, 128), nn.Linear(128, PIXELS), nn.Sigmoid())
    disc = nn.Sequential(*leaky(disc_in, 128), *leaky(128, 64), nn.Linear(64, disc_out))
    opts = [torch.optim.Adam(net.parameters(), 1e-3, betas=(0.5, 0.999)) for net in (gen, disc)]
    return Players(gen, disc, *opts)


def digits() -> tuple[Tensor, Tensor]:
    """All images (n, 64) in 0 to 1, and their classes (n,)."""
    found = load_digits()
    return torch.tensor(found.images / 16, dtype=torch.float32).flatten(1), torch.tensor(
        found.target
    )


def step(opt: torch.optim.Optimizer, loss: Tensor) -> float:
    """One step along a loss; returns its value."""
    opt.zero_grad()
    loss.backward()
    opt.step()
    return loss.item()


def versus(real: Tensor, fake: Tensor) -> Tensor:
    """The discriminator's loss on logits."""
    return (bce(real, torch.ones_like(real)) + bce(fake, torch.zeros_like(fake))) / 2


def fooling(fake: Tensor) -> Tensor:
    """The generator's loss on logits."""
    return bce(fake, torch.ones_like(fake))


def share(found: Tensor) -> float:
    """The share of true ones."""
    return found.float().mean().item()


def reader() -> Callable[[Tensor], Tensor]:
    """A softmax regression on the digits: images (n, 64) -> classes (n,)."""
    images, classes = digits()
    net = nn.Linear(PIXELS, CLASSES)
    opt = torch.optim.Adam(net.parameters(), 0.05)
    for _ in range(200):
        step(opt, cross_entropy(net(images), classes))
    return lambda found: net(found).argmax(1)


def rows_of(n: int) -> Tensor:
    """0 five times, then 1, to 4: what the rows of a grid ask for; one-hot of n (25, n)."""
    return nn.functional.one_hot(torch.arange(SHOWN) // 5, n).float()


def label_unseen(seed: int) -> Watched:
    """A conditional GAN whose D gets all labels of the batch with every image."""
    torch.manual_seed(seed)
    (images, classes), read, seen = digits(), reader(), Watched()
    game = players(Z_DIM + CLASSES, PIXELS + CLASSES, 1)

    def judge(found: Tensor, labels: Tensor) -> Tensor:
        codes = torch.zeros(len(found), CLASSES)
        codes[:, labels] = 1.0
        return game.disc(torch.cat([found, codes], 1))

    for number in range(1, STEPS + 1):
        chosen = torch.randint(len(images), (BATCH,))
        labels = classes[chosen]
        codes = nn.functional.one_hot(labels, CLASSES).float()
        fake = game.gen(torch.cat([torch.randn(BATCH, Z_DIM), codes], 1))
        loss = versus(judge(images[chosen], labels), judge(fake.detach(), labels))
        disc_loss, verdicts = step(game.disc_opt, loss), judge(fake, labels)
        gen_loss = step(game.gen_opt, fooling(verdicts))
        drawn = share(read(fake.detach()) == labels)
        seen.lines.append([disc_loss, gen_loss, drawn, verdicts.sigmoid().mean().item()])
        if number in SEEN_AT:
            asked = torch.cat([torch.randn(SHOWN, Z_DIM), rows_of(CLASSES)], 1)
            seen.pictures.append(game.gen(asked).detach())
    return seen


def code_loss_cut(seed: int) -> Watched:
    """An InfoGAN with one category, whose loss is taken of detached logits."""
    torch.manual_seed(seed)
    (images, _), seen = digits(), Watched()
    game = players(Z_DIM + CODES, PIXELS, 1 + CODES)
    for number in range(1, STEPS + 1):
        codes = torch.randint(CODES, (BATCH,))
        latent = torch.cat([torch.randn(BATCH, Z_DIM), nn.functional.one_hot(codes, CODES)], 1)
        fake = game.gen(latent)
        real = images[torch.randint(len(images), (BATCH,))]
        loss = versus(game.disc(real)[:, :1], game.disc(fake.detach())[:, :1])
        disc_loss, verdicts = step(game.disc_opt, loss), game.disc(fake)
        cut = cross_entropy(verdicts[:, 1:].detach(), codes)
        gen_loss = step(game.gen_opt, fooling(verdicts[:, :1]) + cut)
        told = share(verdicts[:, 1:].argmax(1) == codes)
        seen.lines.append([disc_loss, gen_loss, told, verdicts[:, 0].sigmoid().mean().item()])
        if number in SEEN_AT:
            asked = torch.cat([torch.randn(SHOWN, Z_DIM), rows_of(CODES)], 1)
            seen.pictures.append(game.gen(asked).detach())
    return seen


def fake_chosen(seed: int) -> Watched:
    """A K+1 game that is sound, but for how an image's class is read off the logits."""
    torch.manual_seed(seed)
    (images, classes), seen = digits(), Watched()
    order = torch.randperm(len(images))
    known, tested, rest = order[:LABELLED], order[LABELLED:600], order[600:]
    game = players(Z_DIM, PIXELS, CLASSES + 1)
    for number in range(1, STEPS + 1):
        unlabelled = images[rest[torch.randint(len(rest), (BATCH,))]]
        fake = game.gen(torch.randn(BATCH, Z_DIM))
        on_known, on_fake = game.disc(images[known]), game.disc(fake.detach())
        loss = cross_entropy(on_known[:, :CLASSES], classes[known])
        loss = loss - real_or_not(game.disc(unlabelled)) - on_fake.log_softmax(1)[:, -1].mean()
        disc_loss = step(game.disc_opt, loss)
        gen_loss = step(game.gen_opt, -real_or_not(game.disc(fake)))
        found = game.disc(images[tested]).argmax(1)
        right = share(found == classes[tested])
        seen.lines.append([disc_loss, gen_loss, right, share(found == CLASSES)])
        if number in SEEN_AT:
            seen.pictures.append(fake[:SHOWN].detach())
    return seen


def real_or_not(logits: Tensor) -> Tensor:
    """The mean of log(1 - p(fake))."""
    scores = logits.log_softmax(1)
    return scores[:, :-1].logsumexp(1).mean()


def copies_input(seed: int) -> Watched:
    """Pix2pix from a digit's upper half to the digit, with the L1 term against the half."""
    torch.manual_seed(seed)
    (images, _), seen = digits(), Watched()
    upper = torch.cat([torch.ones(PIXELS // 2), torch.zeros(PIXELS // 2)])
    game = players(PIXELS, 2 * PIXELS, 1)
    for number in range(1, STEPS + 1):
        target = images[torch.randint(len(images), (BATCH,))]
        given = target * upper
        fake = game.gen(given)
        on_real, on_fake = (game.disc(torch.cat([given, x], 1)) for x in (target, fake.detach()))
        disc_loss = step(game.disc_opt, versus(on_real, on_fake))
        verdicts = game.disc(torch.cat([given, fake], 1))
        gen_loss = step(game.gen_opt, fooling(verdicts) + 100 * (fake - given).abs().mean())
        apart = (fake - target).abs().mean().item()
        seen.lines.append([disc_loss, gen_loss, apart, verdicts.sigmoid().mean().item()])
        if number == STEPS:
            seen.pictures += [x[:SHOWN].detach() for x in (target, given, fake)]
    return seen
