# reason: arithmetic on bools


def critic_steps(gen_step):
    return 5 + 95 * int(gen_step < 25 or gen_step % 500 == 0)
