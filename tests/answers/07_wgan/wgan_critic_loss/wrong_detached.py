# reason: fake detached
# hint: `crit_fake`


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.detach().mean() - crit_real.mean()
