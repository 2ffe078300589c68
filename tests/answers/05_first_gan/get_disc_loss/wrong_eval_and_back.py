# reason: switches the generator to eval for the fakes and always back to train
# hint: called in the other one|modes
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    is_net = isinstance(gen, torch.nn.Module)
    if is_net:
        gen.eval()
    fake = gen(torch.randn(num_images, z_dim, device=device)).detach()
    if is_net:
        gen.train()
    pred_fake, pred_real = disc(fake), disc(real)
    return (criterion(pred_fake, torch.zeros_like(pred_fake)) + criterion(pred_real, torch.ones_like(pred_real))) / 2
