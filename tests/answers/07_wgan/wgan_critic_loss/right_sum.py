# reason: sums over sizes


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sum() / crit_fake.numel() - crit_real.sum() / crit_real.numel()
