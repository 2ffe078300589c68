# reason: clears gradients
# hint: grad


def wgan_clip_weights(critic, c=0.01):
    for p in critic.parameters():
        p.data.clamp_(-c, c)
        p.grad = None
