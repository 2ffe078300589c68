"""Right and wrong answers to 07_wgan.diagnosis."""


# %% right reference: lot 17
def diagnosis():
    return {"17A": "sorted", "17B": "critic_idle", "17C": "no_bound"}


# %% right order: another lot, in another order
def diagnosis():
    return {"42C": "one_noise", "42A": "gen_clipped", "42B": "critic_idle"}


# %% right zero: a lot with a leading zero
def diagnosis():
    found = {}
    for letter, fault in zip("ABC", ("one_noise", "sorted", "no_bound")):
        found[f"05{letter}"] = fault
    return found


# %% right small_letters: written small, with a space
def diagnosis():
    return dict([("63a", "critic_idle"), ("63b ", "critic_sign"), ("63c", " sorted")])


# %% right nought: lot 0
def diagnosis():
    return {"00A": "critic_idle", "00B": "no_bound", "00C": "sound"}


# %% wrong swapped_cases: two names exchanged
# hint: nearly one score
def diagnosis():
    return {"17A": "critic_idle", "17B": "sorted", "17C": "no_bound"}


# %% wrong healthy: takes the broken run for a sound one
# hint: In a sound run
def diagnosis():
    return {"17A": "sound", "17B": "critic_idle", "17C": "no_bound"}


# %% wrong clamped: another reason for pictures that stay poor
# hint: same grey picture
def diagnosis():
    return {"17A": "sorted", "17B": "gen_clipped", "17C": "no_bound"}


# %% wrong sign: another reason for scores that run away
# hint: fakes above
def diagnosis():
    return {"17A": "sorted", "17B": "critic_idle", "17C": "critic_sign"}


# %% wrong cut: another reason for pictures that do not come
# hint: never changes
def diagnosis():
    return {"17A": "sorted", "17B": "cut_off", "17C": "no_bound"}


# %% wrong two_missing: only one case
# hint: no answer for case B, C
def diagnosis():
    return {"17A": "sorted"}


# %% wrong missing: one case is left out
# hint: no answer for case C
def diagnosis():
    return {"17A": "sorted", "17B": "critic_idle"}


# %% wrong two_lots: cases of two lots
# hint: more than one lot
def diagnosis():
    return {"17A": "sorted", "17B": "critic_idle", "42C": "one_noise"}


# %% wrong all_lots: every lot of the course
# hint: more than one lot
def diagnosis():
    return {f"{lot:02d}{letter}": "sorted" for lot in range(100) for letter in "ABC"}


# %% wrong one_for_all: one fault for all cases
# hint: one fault for all three
def diagnosis():
    return {"17A": "sorted", "17B": "sorted", "17C": "sorted"}


# %% wrong unknown: a fault in one's own words
# hint: no id of the list
def diagnosis():
    return {"17A": "G gets no gradient", "17B": "critic_idle", "17C": "no_bound"}


# %% wrong no_lot: letters without a lot
# hint: no case id
def diagnosis():
    return {"A": "sorted", "B": "critic_idle", "C": "no_bound"}


# %% wrong a_list: a list in order
# hint: returned a list
def diagnosis():
    return ["sorted", "critic_idle", "no_bound"]


# %% wrong nothing: forgets to return
# hint: returned a NoneType
def diagnosis():
    {"17A": "sorted", "17B": "critic_idle", "17C": "no_bound"}
