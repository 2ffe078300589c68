"""Right and wrong answers to 05_first_gan.diagnosis."""

# %% right reference: lot 17
def diagnosis():
    return {"17A": "detached", "17B": "sigmoid_twice", "17C": "healthy"}

# %% right order: another lot, in another order
def diagnosis():
    return {"42C": "no_zero_grad", "42A": "sigmoid_twice", "42B": "swapped"}

# %% right zero: a lot with a leading zero
def diagnosis():
    found = {}
    for letter, fault in zip("ABC", ("detached", "eval_mode", "swapped")):
        found[f"05{letter}"] = fault
    return found

# %% right small_letters: written small, with a space
def diagnosis():
    return dict([("63a", "no_zero_grad"), ("63b ", "detached"), ("63c", " same_noise")])

# %% right nought: lot 0
def diagnosis():
    return {"00A": "no_zero_grad", "00B": "same_noise", "00C": "healthy"}

# %% wrong swapped_cases: two names exchanged
# hint: freezes the losses
def diagnosis():
    return {"17A": "sigmoid_twice", "17B": "detached", "17C": "healthy"}

# %% wrong healthy: takes the broken run for a healthy one
# hint: A healthy run keeps both losses moving
def diagnosis():
    return {"17A": "detached", "17B": "healthy", "17C": "same_noise"}

# %% wrong strong: another reason for a loss that climbs
# hint: ground that stays grey
def diagnosis():
    return {"17A": "pixel_range", "17B": "sigmoid_twice", "17C": "healthy"}

# %% wrong noise: a healthy run taken for one with the same noise
# hint: the same pictures
def diagnosis():
    return {"17A": "detached", "17B": "sigmoid_twice", "17C": "same_noise"}

# %% wrong two_missing: only one case
# hint: no answer for case B, C
def diagnosis():
    return {"17A": "detached"}

# %% wrong missing: one case is left out
# hint: no answer for case C
def diagnosis():
    return {"17A": "detached", "17B": "sigmoid_twice"}

# %% wrong two_lots: cases of two lots
# hint: more than one lot
def diagnosis():
    return {"17A": "detached", "17B": "sigmoid_twice", "42C": "no_zero_grad"}

# %% wrong two_tables: two whole lots, both right
# hint: more than one lot
def diagnosis():
    mine = {"17A": "detached", "17B": "sigmoid_twice", "17C": "healthy"}
    return mine | {"42A": "sigmoid_twice", "42B": "swapped", "42C": "no_zero_grad"}

# %% wrong all_lots: every lot of the course
# hint: more than one lot
def diagnosis():
    return {f"{lot:02d}{letter}": "detached" for lot in range(100) for letter in "ABC"}

# %% wrong one_for_all: one fault for all cases
# hint: one fault for all three
def diagnosis():
    return {"17A": "detached", "17B": "detached", "17C": "detached"}

# %% wrong unknown: a fault in one's own words
# hint: no id of the list
def diagnosis():
    return {"17A": "G gets no gradient", "17B": "sigmoid_twice", "17C": "healthy"}

# %% wrong no_lot: letters without a lot
# hint: no case id
def diagnosis():
    return {"A": "detached", "B": "sigmoid_twice", "C": "healthy"}

# %% wrong a_list: a list in order
# hint: returned a list
def diagnosis():
    return ["detached", "sigmoid_twice", "healthy"]

# %% wrong nothing: forgets to return
# hint: returned a NoneType
def diagnosis():
    {"17A": "detached", "17B": "sigmoid_twice", "17C": "healthy"}

# %% wrong sets: several faults for a case
# hint: no id of the list
def diagnosis():
    return {"17A": {"detached", "pixel_range"}, "17B": "sigmoid_twice", "17C": "healthy"}
