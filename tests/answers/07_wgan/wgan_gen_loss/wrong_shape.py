# reason: shape (1,)
# hint: scalar


def wgan_gen_loss(crit_fake):
    return -crit_fake.mean(0)
