# reason: mean of minus


def wgan_gen_loss(crit_fake):
    return (-1.0 * crit_fake.flatten()).mean(dim=0)
