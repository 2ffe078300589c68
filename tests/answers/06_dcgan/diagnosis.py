"""Right and wrong answers to 06_dcgan.diagnosis."""

# %% right reference: lot 17
def diagnosis():
    return {"17A": "pixel_range", "17B": "saturating", "17C": "d_strong"}

# %% right order: another lot, in another order
def diagnosis():
    return {"42C": "pixel_range", "42A": "saturating", "42B": "detached"}

# %% right zero: a lot with a leading zero
def diagnosis():
    found = {}
    for letter, fault in zip("ABC", ("d_slow", "pixel_range", "saturating")):
        found[f"05{letter}"] = fault
    return found

# %% right small_letters: written small, with a space
def diagnosis():
    return dict([("63a", "pixel_range"), ("63b ", "detached"), ("63c", " saturating")])

# %% right nought: lot 0
def diagnosis():
    return {"00A": "healthy", "00B": "saturating", "00C": "d_strong"}

# %% wrong swapped_cases: two names exchanged
# hint: is a negative line
def diagnosis():
    return {"17A": "saturating", "17B": "pixel_range", "17C": "d_strong"}

# %% wrong healthy: takes the broken run for a healthy one
# hint: A healthy run keeps both losses moving
def diagnosis():
    return {"17A": "pixel_range", "17B": "healthy", "17C": "d_strong"}

# %% wrong strong: another reason for a loss that climbs
# hint: never changes
def diagnosis():
    return {"17A": "detached", "17B": "saturating", "17C": "d_strong"}

# %% wrong noise: a strong D taken for one batch of noise
# hint: the same pictures
def diagnosis():
    return {"17A": "pixel_range", "17B": "saturating", "17C": "same_noise"}

# %% wrong two_missing: only one case
# hint: no answer for case B, C
def diagnosis():
    return {"17A": "pixel_range"}

# %% wrong missing: one case is left out
# hint: no answer for case C
def diagnosis():
    return {"17A": "pixel_range", "17B": "saturating"}

# %% wrong two_lots: cases of two lots
# hint: more than one lot
def diagnosis():
    return {"17A": "pixel_range", "17B": "saturating", "42C": "pixel_range"}

# %% wrong two_tables: two whole lots, both right
# hint: more than one lot
def diagnosis():
    mine = {"17A": "pixel_range", "17B": "saturating", "17C": "d_strong"}
    return mine | {"42A": "saturating", "42B": "detached", "42C": "pixel_range"}

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
    return {"17A": "G cannot draw black", "17B": "saturating", "17C": "d_strong"}

# %% wrong no_lot: letters without a lot
# hint: no case id
def diagnosis():
    return {"A": "pixel_range", "B": "saturating", "C": "d_strong"}

# %% wrong a_list: a list in order
# hint: returned a list
def diagnosis():
    return ["pixel_range", "saturating", "d_strong"]

# %% wrong nothing: forgets to return
# hint: returned a NoneType
def diagnosis():
    {"17A": "pixel_range", "17B": "saturating", "17C": "d_strong"}

# %% wrong sets: several faults for a case
# hint: no id of the list
def diagnosis():
    return {"17A": {"detached", "pixel_range"}, "17B": "saturating", "17C": "d_strong"}