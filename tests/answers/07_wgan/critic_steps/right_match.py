# reason: ternary


def critic_steps(gen_step):
    return 100 if gen_step in range(25) or not gen_step % 500 else 5
