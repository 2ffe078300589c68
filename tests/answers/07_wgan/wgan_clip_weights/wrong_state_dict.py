# reason: buffers too
# hint: buffer


def wgan_clip_weights(critic, c=0.01):
    for t in critic.state_dict().values():
        if t.is_floating_point():
            t.clamp_(-c, c)
