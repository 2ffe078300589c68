"""Right and wrong answers to 03_conditional_2d.conditional_train_step."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, one_hot


def cond_gen_input(noise, labels, n_classes):
    return torch.cat([noise, one_hot(labels, n_classes).float()], dim=1)


def cond_points(points, labels, n_classes):
    return torch.cat([points, one_hot(labels, n_classes).float()], dim=1)


# %% right reference: fakes of the first half, detached, then fresh ones
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% right reused: the fakes of (1) are used again, with their graph
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    fake = gen(cond_gen_input(torch.randn(len(points), z_dim), labels, n_classes))
    disc_opt.zero_grad()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake.detach(), labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = 0.5 * real_loss + 0.5 * fake_loss
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.detach(), gen_loss.detach()


# %% right permuted: fakes are drawn for the batch's labels in another order
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    n = len(labels)

    def draw():
        asked = labels[torch.randperm(n)]
        return gen(cond_gen_input(torch.randn(n, z_dim), asked, n_classes)), asked

    fake, asked = draw()
    scores = disc(cond_points(points, labels, n_classes))
    others = disc(cond_points(fake.detach(), asked, n_classes))
    losses = criterion(scores, torch.ones(n, 1)), criterion(others, torch.zeros(n, 1))
    disc_loss = sum(losses) / 2
    disc_opt.zero_grad(set_to_none=False)
    disc_loss.backward()
    disc_opt.step()
    fake, asked = draw()
    gen_loss = criterion(disc(cond_points(fake, asked, n_classes)), torch.ones(n, 1))
    gen_opt.zero_grad(set_to_none=False)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% right joined: real and fake points in one pass of the discriminator
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    n = points.shape[0]
    with torch.no_grad():
        fake = gen(cond_gen_input(torch.randn(n, z_dim), labels, n_classes))
    both = cond_points(torch.cat([points, fake]), torch.cat([labels, labels]), n_classes)
    on_real, on_fake = disc(both).split(n)
    disc_loss = torch.stack(
        [
            criterion(on_real, torch.full_like(on_real, 1.0)),
            criterion(on_fake, torch.full_like(on_fake, 0.0)),
        ]
    ).mean()
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    shown = disc(
        cond_points(gen(cond_gen_input(torch.randn(n, z_dim), labels, n_classes)), labels, n_classes)
    )
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% right codes_once: codes are made once, and joined by hand
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    codes = torch.eye(n_classes)[labels]
    told = lambda x: torch.hstack([x, codes])
    fake = gen(told(torch.empty(len(codes), z_dim).normal_()))
    yes, no = torch.ones(len(codes), 1), torch.zeros(len(codes), 1)
    disc_loss = (criterion(disc(told(points)), yes) + criterion(disc(told(fake.detach())), no)) / 2
    disc.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = criterion(disc(told(fake)), yes)
    gen.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return float(disc_loss.detach()), float(gen_loss.detach())


# %% right autograd: gradients by torch.autograd.grad, the discriminator left out of the second
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    def apply(loss, net, opt):
        wanted = [p for p in net.parameters() if p.requires_grad]
        for p, g in zip(wanted, torch.autograd.grad(loss, wanted)):
            p.grad = g
        opt.step()
        return loss.item()

    def shown():
        noise = torch.randn(len(labels), z_dim)
        return disc(cond_points(gen(cond_gen_input(noise, labels, n_classes)), labels, n_classes))

    on_real, on_fake = disc(cond_points(points, labels, n_classes)), shown()
    first = criterion(on_real, torch.ones_like(on_real))
    second = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = apply((first + second) / 2, disc, disc_opt)
    on_fake = shown()
    return disc_loss, apply(criterion(on_fake, torch.ones_like(on_fake)), gen, gen_opt)


# %% right two_batches: noise for both halves is drawn and passed at once
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    n = len(labels)
    twice = labels.repeat(2)
    fakes = gen(cond_gen_input(torch.randn(2 * n, z_dim), twice, n_classes))
    one, two = fakes[:n], fakes[n:]
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(one.detach(), labels, n_classes))
    disc_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (disc_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    shown = disc(cond_points(two, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong other_labels: fakes are asked for one thing and judged as another
# hint: The discriminator was told
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    others = labels.flip(0)
    on_fake = disc(cond_points(fake, others, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, others, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong shuffled_for_one: the labels are shuffled for the generator alone
# hint: told class
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels[torch.randperm(len(labels))], n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels[torch.randperm(len(labels))], n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong second_half_only: the discriminator hears other labels in the second half
# hint: told class
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels.roll(1), n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong real_shuffled: real points are shown with shuffled labels
# hint: real point
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels[torch.randperm(len(labels))], n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong sorted_labels: the labels are sorted, the points are not
# hint: real point|told class
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    labels = labels.sort().values
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong drawn_labels: fakes are drawn for labels of their own
# hint: labels of the batch
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    asked = torch.randint(n_classes, (len(labels),))
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, asked, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, asked, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, asked, n_classes))
    shown = disc(cond_points(fake, asked, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong one_class: every fake is drawn for the first label
# hint: labels of the batch
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    asked = labels[:1].expand(len(labels))
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, asked, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, asked, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, asked, n_classes))
    shown = disc(cond_points(fake, asked, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong zero_codes: the discriminator gets zeros for codes
# hint: zeros
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    silent = lambda x: torch.cat([x, torch.zeros(len(x), n_classes)], dim=1)
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(silent(points))
    on_fake = disc(silent(fake))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(silent(fake))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong gen_untold: the generator gets zeros for codes
# hint: generator got zeros
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    silent = lambda x: torch.cat([x, torch.zeros(len(x), n_classes)], dim=1)
    noise = torch.randn(len(labels), z_dim)
    fake = gen(silent(noise)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(silent(noise))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong codes_first: the codes stand before the noise
# hint: codes of the labels first
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    told = lambda z: torch.cat([one_hot(labels, n_classes).float(), z], dim=1)
    noise = torch.randn(len(labels), z_dim)
    fake = gen(told(noise)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(told(noise))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong two_classes: the code is as wide as the notebook needs
# hint: raised
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, 2)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong unconditional: the discriminator sees points alone
# hint: raised
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(points)
    on_fake = disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(fake)
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong soft_codes: the codes are smoothed
# hint: one-hot
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    def cond_points(x, y, k):
        return torch.cat([x, 0.9 * one_hot(y, k) + 0.1 / k], dim=1)

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong no_zero: gradients pile up
# hint: zero
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong gen_no_zero: the generator's gradients pile up
# hint: zero
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong detached: the generator learns nothing
# hint: never|not move|detach
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake.detach(), labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.requires_grad_().backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong old_disc: the generator is judged by the discriminator as it was
# hint: BEFORE|updated
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()

    kept = [p.grad.clone() for p in disc.parameters()]
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    for p, g in zip(disc.parameters(), kept):
        p.grad = g
    disc_opt.step()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong added: the two terms are added
# hint: average
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake)))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong targets: targets exchanged
# hint: target
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.zeros_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.ones_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong saturating: the generator climbs the loss of the wrong target
# hint: saturates|climbed
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = -criterion(shown, torch.zeros_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong own_bce: BCE whatever the criterion
# hint: criterion
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = binary_cross_entropy_with_logits(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + binary_cross_entropy_with_logits(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = binary_cross_entropy_with_logits(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong uniform: uniform noise
# hint: torch.rand\b|uniform|mean
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.rand(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.rand(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong one_noise: one row of noise for all points
# hint: same|row
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(1, z_dim).expand(len(labels), -1)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(1, z_dim).expand(len(labels), -1)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong noise_by_class: points of one class share their noise
# hint: are different
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(n_classes, z_dim)[labels]
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(n_classes, z_dim)[labels]
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong swapped_losses: the losses are exchanged
# hint: exchanged
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss.item(), disc_loss.item()


# %% wrong in_eval: both players are left in eval mode
# hint: mode
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    gen.eval()
    disc.eval()
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong seeded: seeds
# hint: seed
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    torch.manual_seed(0)
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong points_centred: the points are moved in place
# hint: in place
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    points -= points.mean(dim=0)
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong two_steps: the discriminator steps twice
# hint: 2 times
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes)).detach()
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% wrong leaky: gradients of the first half reach the generator
# hint: discriminator|loss counted|zero|not zeroed|gen
def conditional_train_step(
    gen, disc, gen_opt, disc_opt, criterion, points, labels, n_classes, z_dim
):
    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    on_real = disc(cond_points(points, labels, n_classes))
    on_fake = disc(cond_points(fake, labels, n_classes))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    disc_loss = (real_loss + criterion(on_fake, torch.zeros_like(on_fake))) / 2
    disc_opt.zero_grad()
    gen_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    noise = torch.randn(len(labels), z_dim)
    fake = gen(cond_gen_input(noise, labels, n_classes))
    shown = disc(cond_points(fake, labels, n_classes))
    gen_loss = criterion(shown, torch.ones_like(shown))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% mutants: these do the same
# 14:4 left out # the noise of the first half is used again, which is allowed
# 5:11 .detach() left out # the generator's gradients are zeroed before its own backward
