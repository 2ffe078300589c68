"""Right and wrong answers to 15_clinic.repairs."""

LINES = {
    "A": "4: on_real, on_fake = disc(real), disc(fake)",
    "B": "4: apart = (fake - target).abs().mean()",
    "C": "3: noise = torch.randn(n_samples, z_dim)",
    "D": "4: parameter.clamp_(-c, c)",
    "E": "2: likely = logits[:, :-1].log_softmax(dim=1)",
    "F": "4: return criterion(pred, torch.ones_like(pred))",
    "G": "3: codes[torch.arange(len(labels)), labels] = 1.0",
    "H": "2: disc_opt.zero_grad()",
    "I": "2: category = nn.functional.cross_entropy(cat_logits, cat_idx)",
    "J": "4: return nn.Sequential(up, nn.Tanh())",
    "K": "9: gen_loss = criterion(disc(gen(torch.randn(len(real), z_dim))), ones)",
    "L": "5: (slope,) = torch.autograd.grad(scores, between, create_graph=True)",
}

# %% right reference: the line that is wrong, each time
def repairs():
    return {
        "A": "4: on_real, on_fake = disc(real), disc(fake)",
        "B": "4: apart = (fake - target).abs().mean()",
        "C": "3: noise = torch.randn(n_samples, z_dim)",
        "D": "4: parameter.clamp_(-c, c)",
        "E": "2: likely = logits[:, :-1].log_softmax(dim=1)",
        "F": "4: return criterion(pred, torch.ones_like(pred))",
        "G": "3: codes[torch.arange(len(labels)), labels] = 1.0",
        "H": "2: disc_opt.zero_grad()",
        "I": "2: category = nn.functional.cross_entropy(cat_logits, cat_idx)",
        "J": "4: return nn.Sequential(up, nn.Tanh())",
        "K": "9: gen_loss = criterion(disc(gen(torch.randn(len(real), z_dim))), ones)",
        "L": "5: (slope,) = torch.autograd.grad(scores, between, create_graph=True)",
    }

# %% right elsewhere: other lines of the same programs
def repairs():
    return LINES | {
        "A": "3: fake, real = real, gen(noise).detach()",
        "C": "2: generator = None",
        "E": "3: return likely[:, :-1].argmax(dim=1)",
        "F": "3: pred = disc(gen(noise)); return criterion(pred, torch.ones_like(pred))",
        "J": "4: return nn.Sequential(up, nn.Tanh())  # -1 to 1",
    }

# %% right styles: other words for the same
def repairs():
    return LINES | {
        "B": "4: apart = nn.functional.l1_loss(fake, target)",
        "D": "4: parameter.copy_(parameter.clamp(-c, c))",
        "G": "3: codes[range(len(labels)), labels] = 1",
        "H": "2: disc_opt.zero_grad(set_to_none=False)",
        "I": "2: category = -cat_logits.log_softmax(1).gather(1, cat_idx[:, None]).mean()",
        "K": "9: pred = disc(gen(torch.randn(len(real), z_dim))); gen_loss = criterion(pred, ones)",
        "L": "5: slope = torch.autograd.grad(scores, between, create_graph=True)[0]",
    }

# %% right spaces: small letters, no space after the colon, indented
def repairs():
    return {case.lower(): line.replace(": ", ":     ", 1) for case, line in LINES.items()}

# %% wrong not_detached: the labels right, the generator still judged by its fakes' copies
# hint: Case K, repaired so
def repairs():
    return {"B": LINES["B"], "K": "9: gen_loss = criterion(disc(fake.requires_grad_()), ones)"}

# %% wrong target: still the saturating loss, without its sign
# hint: Case F, repaired so
def repairs():
    return {"B": LINES["B"], "F": "4: return criterion(pred, torch.zeros_like(pred))"}

# %% wrong fakes: one-sided: both terms look at the fakes
# hint: Case A, repaired so
def repairs():
    return {"B": LINES["B"], "A": "4: on_real, on_fake = disc(fake), disc(fake)"}

# %% wrong relu: another range, still not that of the data
# hint: Case J, repaired so.*[Tt]anh
def repairs():
    return {"B": LINES["B"], "J": "4: return nn.Sequential(up, nn.ReLU())"}

# %% wrong retained: the graph is kept, but none is made of the gradient
# hint: Case L, repaired so
def repairs():
    return {"B": LINES["B"], "L": "5: (slope,) = torch.autograd.grad(scores, between, retain_graph=True)"}

# %% wrong zeroed_late: gradients are zeroed between backward and step
# hint: Case H, repaired so
def repairs():
    return {"B": LINES["B"], "H": "4: disc_loss.backward(); disc_opt.zero_grad()"}

# %% wrong reseeded: seeds the global state instead
# hint: Case C, repaired so
def repairs():
    return {"B": LINES["B"], "C": "2: generator = torch.manual_seed(n_samples)"}

# %% wrong one_side: clamps from above only
# hint: Case D, repaired so
def repairs():
    return {"B": LINES["B"], "D": "4: parameter.clamp_(max=c)"}

# %% wrong first_class: leaves out class 0 in place of the last
# hint: Case E, repaired so
def repairs():
    return {"B": LINES["B"], "E": "2: likely = logits[:, 1:].log_softmax(dim=1)"}

# %% wrong unchanged: the line as it stands
# hint: line 4 of B as it stands
def repairs():
    return {"D": LINES["D"], "B": "4:  apart = (fake - cond).abs().mean()"}

# %% wrong name: a name that there is not
# hint: Case I, repaired so: .*NameError
def repairs():
    return {"B": LINES["B"], "I": "2: category = cross_entropy(cat_logits, cat_idx)"}

# %% wrong syntax: a bracket too few
# hint: Case G, repaired so: .*SyntaxError
def repairs():
    return {"B": LINES["B"], "G": "3: codes[torch.arange(len(labels)), labels = 1.0"}

# %% wrong no_number: which line is not said
# hint: one line with its number
def repairs():
    return {"B": LINES["B"], "D": "parameter.clamp_(-c, c)"}

# %% wrong beyond: a line that the program does not have
# hint: no line 9
def repairs():
    return {"B": LINES["B"], "D": "9: parameter.clamp_(-c, c)"}

# %% wrong two_lines: more than one line
# hint: one line with its number
def repairs():
    return {"B": LINES["B"], "D": "4: parameter.clamp_(-c, c)\n5: pass"}

# %% wrong missing: one case is left out
# hint: no repair for case L
def repairs():
    return {case: line for case, line in LINES.items() if case != "L"}

# %% wrong faults: the names of faults once more
# hint: one line with its number
def repairs():
    return dict.fromkeys(LINES, "detached")

# %% wrong a_list: a list in order
# hint: returned a list
def repairs():
    return list(LINES.values())
