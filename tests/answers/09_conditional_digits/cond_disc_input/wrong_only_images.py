# reason: the planes left out
# hint: Only the images


def cond_disc_input(images, labels, n_classes):
    return images * 1
