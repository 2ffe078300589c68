# reason: mean over axis 0
# hint: scalar


def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean(0) - crit_real.mean(0)
