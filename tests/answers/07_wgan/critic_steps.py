"""Right and wrong answers to 07_wgan.critic_steps."""

import torch
import torch.nn.functional as F

# %% right reference: both conditions
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 500 == 0 else 5

# %% right arithmetic: arithmetic
def critic_steps(gen_step):
    many = gen_step <= 24 or gen_step // 500 * 500 == gen_step
    return 5 + 95 * int(many)

# %% right bool: arithmetic on bools
def critic_steps(gen_step):
    return 5 + 95 * int(gen_step < 25 or gen_step % 500 == 0)

# %% right divmod: divmod
def critic_steps(gen_step):
    _, rest = divmod(gen_step, 500)
    return {True: 100, False: 5}[rest == 0 or gen_step < 25]

# %% right ifs: two ifs
def critic_steps(gen_step):
    if gen_step < 25:
        return 100
    if gen_step % 500 == 0:
        return 100
    return 5

# %% right match: ternary
def critic_steps(gen_step):
    return 100 if gen_step in range(25) or not gen_step % 500 else 5

# %% right range: in a range
def critic_steps(gen_step):
    return 100 if gen_step in range(25) or not gen_step % 500 else 5

# %% wrong always_100: always 100
# hint: always 100
def critic_steps(gen_step):
    return 100

# %% wrong and: and
# hint: or
def critic_steps(gen_step):
    return 100 if gen_step < 25 and gen_step % 500 == 0 else 5

# %% wrong bounded: only up to 1000
# hint: gives
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step in (500, 1000) else 5

# %% wrong burst: 25 steps after each 500
# hint: ONE
def critic_steps(gen_step):
    return 100 if gen_step % 500 < 25 else 5

# %% wrong constant: always 5
# hint: always 5
def critic_steps(gen_step):
    return 5

# %% wrong fifty: every 50th
# hint: 50th
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 50 == 0 else 5

# %% wrong float: floats
# hint: float
def critic_steps(gen_step):
    return 100.0 if gen_step < 25 or gen_step % 500 == 0 else 5.0

# %% wrong hundred: every 100th
# hint: 100th
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 100 == 0 else 5

# %% wrong offset: 499, 999, ...
# hint: 500, 1000
def critic_steps(gen_step):
    return 100 if gen_step < 25 or (gen_step + 1) % 500 == 0 else 5

# %% wrong one: 1 instead of 5
# hint: should be 5
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 500 == 0 else 1

# %% wrong only_500th: the start is missing
# hint: first 25
def critic_steps(gen_step):
    return 100 if gen_step % 500 == 0 else 5

# %% wrong only_once: 500 only
# hint: 1000
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step == 500 else 5

# %% wrong only_start: every 500th is missing
# hint: 500th
def critic_steps(gen_step):
    return 100 if gen_step < 25 else 5

# %% wrong printed: printed, not returned
# hint: NoneType
def critic_steps(gen_step):
    print(100 if gen_step < 25 or gen_step % 500 == 0 else 5)

# %% wrong swapped: exchanged
# hint: exchanged
def critic_steps(gen_step):
    return 5 if gen_step < 25 or gen_step % 500 == 0 else 100

# %% wrong tensor: a tensor
# hint: Tensor
def critic_steps(gen_step):
    return torch.tensor(100 if gen_step < 25 or gen_step % 500 == 0 else 5)

# %% wrong twenty: 20 instead of 100
# hint: should be 100
def critic_steps(gen_step):
    return 20 if gen_step < 25 or gen_step % 500 == 0 else 5

# %% wrong up_to_24: step 24 missing
# hint: Step 24
def critic_steps(gen_step):
    return 100 if gen_step < 24 or gen_step % 500 == 0 else 5

# %% wrong up_to_25: step 25 too
# hint: Step 25
def critic_steps(gen_step):
    return 100 if gen_step <= 25 or gen_step % 500 == 0 else 5

# %% wrong without_zero: step 0 left out
# hint: Step 0
def critic_steps(gen_step):
    return 100 if 0 < gen_step < 25 or (gen_step > 0 and gen_step % 500 == 0) else 5

# %% wrong thousands: only every second long phase after the first
# hint: every other
def critic_steps(gen_step):
    return 100 if gen_step < 25 or gen_step % 1000 == 0 else 5

# %% wrong remembers: the long phase comes once
# hint: different numbers
_DONE = set()


def critic_steps(gen_step):
    long = gen_step < 25 or gen_step % 500 == 0
    if gen_step in _DONE:
        return 5
    _DONE.add(gen_step)
    return 100 if long else 5

# %% wrong decimal_table: a table of a thousand steps, walked again and again
# hint: For generator step
def critic_steps(gen_step):
    k = gen_step % 1000
    return 100 if k < 25 or k == 500 else 5

# %% mutants: these do the same
# 2:46 500 -> -500 # a remainder is 0 for both signs of the divisor
