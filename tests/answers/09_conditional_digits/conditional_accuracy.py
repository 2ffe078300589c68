"""Right and wrong answers to 09_conditional_digits.conditional_accuracy."""

import contextlib
import copy

import torch
from torch.nn.functional import one_hot


@contextlib.contextmanager
def measuring(*networks):
    """Eval mode without gradients; each module's own mode is put back."""
    modes = {module: module.training for net in networks for module in net.modules()}
    for net in networks:
        net.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for module, mode in modes.items():
            module.training = mode


# %% right reference: all at once, modes remembered in a list
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    modules = [*gen.modules(), *classifier.modules()]
    before = [module.training for module in modules]
    gen.eval()
    classifier.eval()
    with torch.no_grad():
        noise = torch.randn(len(labels), z_dim)
        latents = torch.cat([noise, one_hot(labels, n_classes).float()], dim=1)
        seen = classifier(gen(latents)).argmax(1)
    for module, mode in zip(modules, before):
        module.training = mode
    return (seen == labels).float().mean().item()


# %% right parts: 64 at a time, the right ones counted
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    right = 0
    with measuring(classifier, gen):
        for some in labels.split(64):
            noise = torch.randn(some.numel(), z_dim)
            images = gen(torch.cat([noise, torch.eye(n_classes)[some]], 1))
            right += int((classifier(images).argmax(dim=1) == some).sum())
    return right / labels.numel()


# %% right by_class: class by class, as many as there are of each
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    right = 0
    with measuring(gen, classifier):
        for k in range(n_classes):
            n = int((labels == k).sum())
            if n == 0:
                continue
            codes = torch.zeros(n, n_classes)
            codes[:, k] = 1
            logits = classifier(gen(torch.hstack((torch.randn(n, z_dim), codes))))
            right += (logits.argmax(1) == k).sum().item()
    return right / len(labels)


# %% right one_by_one: a plain loop over labels
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    right = []
    with measuring(gen, classifier):
        for label in labels.tolist():
            latent = torch.zeros(1, z_dim + n_classes)
            latent[0, :z_dim].normal_()
            latent[0, z_dim + label] = 1
            right.append(int(classifier(gen(latent))[0].argmax()) == label)
    return sum(right) / len(right)


# %% right copies: copies in eval mode, so that nothing is to be put back
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    judge, drawer = copy.deepcopy(classifier).eval(), copy.deepcopy(gen).eval()
    with torch.inference_mode():
        x = torch.empty(labels.shape[0], z_dim).normal_()
        x = torch.cat((x, one_hot(labels, num_classes=n_classes)), dim=-1)
        hit = judge(drawer(x)).softmax(-1).max(-1).indices.eq(labels)
    return hit.double().mean().item()


# %% right sorted: in the order of the labels, compared in that order
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    wanted = labels.sort().values
    codes = (wanted[:, None] == torch.arange(n_classes)).to(torch.float32)
    with measuring(gen, classifier):
        images = gen(torch.cat([torch.randn(len(wanted), z_dim), codes], dim=1))
        seen = torch.topk(classifier(images), 1).indices[:, 0]
    return float(torch.eq(seen, wanted).sum()) / len(wanted)


# %% right decorated: no_grad as a decorator, modes in a dict by name
@torch.no_grad()
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    kept = {}
    for title, net in {"g": gen, "c": classifier}.items():
        for name, module in net.named_modules():
            kept[title, name] = module.training
        net.train(False)
    noise = torch.normal(0.0, 1.0, (len(labels), z_dim))
    codes = torch.zeros(len(labels), n_classes).scatter_(1, labels.view(-1, 1), 1.0)
    logits = classifier(gen(torch.cat([noise, codes], 1)))
    for title, net in {"g": gen, "c": classifier}.items():
        for name, module in net.named_modules():
            module.training = kept[title, name]
    return torch.mean(1.0 * (logits.argmax(-1) == labels)).item()


# %% wrong train_mode: the generator draws as it does in training
# hint: generator, or a part of it, was in train mode
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong judge_in_train_mode: the classifier is left in train mode
# hint: classifier, or a part of it, was in train mode
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong train_after: put into train mode, wherever it was before
# hint: in another mode than before
@torch.no_grad()
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    gen.eval()
    classifier.eval()
    latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
    seen = classifier(gen(latents)).argmax(1)
    gen.train()
    classifier.train()
    return (seen == labels).float().mean().item()


# %% wrong top_mode: only the network's own mode is remembered; a frozen part is lost
# hint: in another mode than before
@torch.no_grad()
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    modes = gen.training, classifier.training
    gen.eval()
    classifier.eval()
    latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
    seen = classifier(gen(latents)).argmax(1)
    gen.train(modes[0])
    classifier.train(modes[1])
    return (seen == labels).float().mean().item()


# %% wrong never_back: eval for good
# hint: in another mode than before
@torch.no_grad()
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    gen.eval()
    classifier.eval()
    latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
    return (classifier(gen(latents)).argmax(1) == labels).float().mean().item()


# %% wrong graph: no no_grad
# hint: generator's result carries a graph
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    modules = [*gen.modules(), *classifier.modules()]
    before = [module.training for module in modules]
    gen.eval()
    classifier.eval()
    latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
    seen = classifier(gen(latents).detach()).argmax(1)
    for module, mode in zip(modules, before):
        module.training = mode
    return (seen == labels).float().mean().item()


# %% wrong frozen: gradients are switched off in the weights, for good
# hint: requires_grad flag of the generator
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    gen.requires_grad_(False)
    classifier.requires_grad_(False)
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong zeroed: gradients thrown away
# hint: .grad of the generator
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    gen.zero_grad()
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong label_first: the label before the noise
# hint: before the noise
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([one_hot(labels, n_classes), torch.randn(len(labels), z_dim)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong own_labels: balanced labels of its own; the lab asks for just these
# hint: other labels than `labels`
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    labels = torch.arange(len(labels)) % n_classes
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong disorder: drawn class by class, compared with the labels as they came
# hint: another order
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        codes = one_hot(labels.sort().values, n_classes)
        latents = torch.cat([torch.randn(len(labels), z_dim), codes], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong classes_alike: the mean over classes; right where each comes equally often
# hint: mean over classes
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    shares = [(seen[labels == k] == k).float().mean() for k in labels.unique()]
    return float(torch.stack(shares).mean())


# %% wrong parts_alike: the mean over parts; right where all are equally long
# hint: mean over parts
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    shares = []
    with measuring(gen, classifier):
        for some in labels.split(100):
            latents = torch.cat([torch.randn(len(some), z_dim), one_hot(some, n_classes)], 1)
            shares.append((classifier(gen(latents)).argmax(1) == some).float().mean())
    return float(torch.stack(shares).mean())


# %% wrong last_part: what does not fill a batch is left out
# hint: one for each label
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    batch = min(100, len(labels))
    right = rows = 0
    with measuring(gen, classifier):
        for start in range(0, len(labels) - batch + 1, batch):
            some = labels[start : start + batch]
            latents = torch.cat([torch.randn(len(some), z_dim), one_hot(some, n_classes)], 1)
            right += int((classifier(gen(latents)).argmax(1) == some).sum())
            rows += len(some)
    return right / rows


# %% wrong one_noise: every image from the same noise
# hint: same|different
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        noise = torch.randn(1, z_dim).expand(len(labels), -1)
        latents = torch.cat([noise, one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong uniform: the generator was trained on normal noise
# hint: torch.rand
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.rand(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong seeded: the same noise at every call
# hint: Two calls gave the same noise
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    order = torch.Generator().manual_seed(0)
    with measuring(gen, classifier):
        noise = torch.randn(len(labels), z_dim, generator=order)
        seen = classifier(gen(torch.cat([noise, one_hot(labels, n_classes)], 1))).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong seeds: torch is seeded for everybody
# hint: same noise
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    torch.manual_seed(0)
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong rescaled: the images are brought to [0, 1] first
# hint: other numbers than the generator gave
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier((gen(latents) + 1) / 2).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong no_number: one_hot finds the number of classes out by itself
# hint: n_classes
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong ten: as if there were always ten classes
# hint: z_dim \+ n_classes
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels % 10, 10)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong squeezed: for one label there is no axis left
# hint: for 1 label,
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).squeeze().argmax(1)
    return (seen == labels).float().mean().item()


# %% wrong count: how many, not which share
# hint: divide by the number
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return float((seen == labels).sum())


# %% wrong percent: in percent
# hint: percentage
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return 100 * (seen == labels).float().mean().item()


# %% wrong tensor: a tensor of one number
# hint: returned a Tensor
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        seen = classifier(gen(latents)).argmax(1)
    return (seen == labels).float().mean()


# %% wrong probability: how sure the classifier is of the label
# hint: mean probability
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
        share = classifier(gen(latents)).softmax(1)
    return share[torch.arange(len(labels)), labels].mean().item()


# %% wrong other_noise: drawn twice; the images that are shown are not those that are counted
# hint: one for each label
def conditional_accuracy(classifier, gen, labels, z_dim, n_classes):
    with measuring(gen, classifier):
        for _ in range(2):
            latents = torch.cat([torch.randn(len(labels), z_dim), one_hot(labels, n_classes)], 1)
            images = gen(latents)
        seen = classifier(images).argmax(1)
    return (seen == labels).float().mean().item()


# %% mutants: the same as the reference
# 9:47 1 -> -1 # the last axis is axis 1
# 8:77 1 -> -1 # the last axis is axis 1
# 8:36 .float() left out # joined to floats, whole numbers become floats
