"""Right and wrong answers to 08_wgan_gp.diagnosis."""


# %% right reference: lot 17
def diagnosis():
    return {"17A": "one_noise", "17B": "sound", "17C": "no_create_graph"}


# %% right order: another lot, in another order
def diagnosis():
    return {"42C": "one_noise", "42A": "critic_sign", "42B": "sound"}


# %% right zero: a lot with a leading zero
def diagnosis():
    found = {}
    for letter, fault in zip("ABC", ("critic_sign", "sound", "one_noise")):
        found[f"05{letter}"] = fault
    return found


# %% right small_letters: written small, with a space
def diagnosis():
    return dict([("63a", "critic_sign"), ("63b ", "one_noise"), ("63c", " sound")])


# %% right nought: lot 0
def diagnosis():
    return {"00A": "no_create_graph", "00B": "sorted", "00C": "sound"}


# %% wrong swapped_cases: two names exchanged
# hint: sound run
def diagnosis():
    return {"17A": "sound", "17B": "one_noise", "17C": "no_create_graph"}


# %% wrong noise: a sound run taken for one with the same noise
# hint: jump|same pictures
def diagnosis():
    return {"17A": "sorted", "17B": "one_noise", "17C": "no_create_graph"}


# %% wrong bound: the penalty that cannot act taken for none
# hint: falls ever further
def diagnosis():
    return {"17A": "one_noise", "17B": "sound", "17C": "no_bound"}


# %% wrong subtracted: the penalty that cannot act taken for a subtracted one
# hint: rewards steepness
def diagnosis():
    return {"17A": "one_noise", "17B": "sound", "17C": "penalty_subtracted"}


# %% wrong sign: the same noise taken for a turned sign
# hint: fakes above
def diagnosis():
    return {"17A": "critic_sign", "17B": "sound", "17C": "no_create_graph"}


# %% wrong two_missing: only one case
# hint: no answer for case B, C
def diagnosis():
    return {"17A": "one_noise"}


# %% wrong missing: one case is left out
# hint: no answer for case C
def diagnosis():
    return {"17A": "one_noise", "17B": "sound"}


# %% wrong two_lots: cases of two lots
# hint: more than one lot
def diagnosis():
    return {"17A": "one_noise", "17B": "sound", "42C": "one_noise"}


# %% wrong all_lots: every lot of the course
# hint: more than one lot
def diagnosis():
    return {f"{lot:02d}{letter}": "one_noise" for lot in range(100) for letter in "ABC"}


# %% wrong one_for_all: one fault for all cases
# hint: one fault for all three
def diagnosis():
    return {"17A": "one_noise", "17B": "one_noise", "17C": "one_noise"}


# %% wrong unknown: a fault in one's own words
# hint: no id of the list
def diagnosis():
    return {"17A": "G gets no gradient", "17B": "sound", "17C": "no_create_graph"}


# %% wrong no_lot: letters without a lot
# hint: no case id
def diagnosis():
    return {"A": "one_noise", "B": "sound", "C": "no_create_graph"}


# %% wrong a_list: a list in order
# hint: returned a list
def diagnosis():
    return ["one_noise", "sound", "no_create_graph"]


# %% wrong nothing: forgets to return
# hint: returned a NoneType
def diagnosis():
    {"17A": "one_noise", "17B": "sound", "17C": "no_create_graph"}
