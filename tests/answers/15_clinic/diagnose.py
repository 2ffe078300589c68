"""Right and wrong answers to 15_clinic.diagnose."""

NAMED = {
    "A": "swapped",
    "B": "copies_input",
    "C": "same_noise",
    "D": "no_bound",
    "E": "fake_chosen",
    "F": "saturating",
    "G": "label_unseen",
    "H": "no_zero_grad",
    "I": "code_loss_cut",
    "J": "pixel_range",
    "K": "detached",
    "L": "no_create_graph",
}

# %% right reference: a table
def diagnose():
    return {
        "A": "swapped",
        "B": "copies_input",
        "C": "same_noise",
        "D": "no_bound",
        "E": "fake_chosen",
        "F": "saturating",
        "G": "label_unseen",
        "H": "no_zero_grad",
        "I": "code_loss_cut",
        "J": "pixel_range",
        "K": "detached",
        "L": "no_create_graph",
    }

# %% right order: from the last case to the first
def diagnose():
    found = {}
    for case in reversed("ABCDEFGHIJKL"):
        found[case] = NAMED[case]
    return found

# %% right small_letters: written small, with a space
def diagnose():
    return {f"{case.lower()} ": f" {fault}" for case, fault in NAMED.items()}

# %% right ordered_dict: a kind of dict
from collections import OrderedDict


def diagnose():
    return dict(OrderedDict(NAMED))

# %% wrong exchanged: two names exchanged
# hint: With one batch of noise for ever
def diagnose():
    return NAMED | {"A": "same_noise", "C": "swapped"}

# %% wrong healthy: takes a broken run for a healthy one
# hint: A healthy run keeps both losses moving
def diagnose():
    return NAMED | {"C": "healthy"}

# %% wrong sign: a critic that runs away, taken for one whose sign is turned
# hint: scores the fakes above
def diagnose():
    return NAMED | {"D": "critic_sign"}

# %% wrong code: a conditional GAN taken for an InfoGAN
# hint: stays unread
def diagnose():
    return NAMED | {"G": "code_loss_cut"}

# %% wrong no_l1: the L1 term is there, but aims elsewhere
# hint: Without the L1 term
def diagnose():
    return NAMED | {"B": "no_l1"}

# %% wrong subtracted: a penalty that does nothing is not one that is subtracted
# hint: rewards steepness
def diagnose():
    return NAMED | {"L": "penalty_subtracted"}

# %% wrong strong: a generator that stands still, taken for a discriminator that is too fast
# hint: far too fast
def diagnose():
    return NAMED | {"K": "d_strong"}

# %% wrong missing: a case is left out
# hint: no answer for case L
def diagnose():
    return {case: fault for case, fault in NAMED.items() if case != "L"}

# %% wrong extra: a case that there is not
# hint: 13 entries
def diagnose():
    return NAMED | {"M": "healthy"}

# %% wrong numbers: numbers in place of letters
# hint: no case id
def diagnose():
    return {str(i): fault for i, fault in enumerate(NAMED.values())}

# %% wrong one_for_all: one fault for all cases
# hint: one fault for all twelve
def diagnose():
    return dict.fromkeys(NAMED, "swapped")

# %% wrong own_words: a fault in one's own words
# hint: no id of the list
def diagnose():
    return NAMED | {"K": "G gets no gradient"}

# %% wrong other_id: the id by which lab 07 knows that fault
# hint: no id of the list
def diagnose():
    return NAMED | {"C": "one_noise"}

# %% wrong a_list: a list in order
# hint: returned a list
def diagnose():
    return list(NAMED.values())

# %% wrong nothing: forgets to return
# hint: returned a NoneType
def diagnose():
    dict(NAMED)

# %% wrong turned: from faults to cases
# hint: no case id
def diagnose():
    return {fault: case for case, fault in NAMED.items()}
