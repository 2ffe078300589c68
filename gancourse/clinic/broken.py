"""The twelve cases of the last clinic: what was trained, and a program with one wrong line.

Each program is an answer to an exercise of an earlier lab, but for that line. What is wrong with
it is not said here. The curves and pictures of its run are in `runs/15_clinic`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A broken run. game: what was trained; exercise: what the program should be right for."""

    game: str
    exercise: str
    code: str

    @property
    def lines(self) -> list[str]:
        """The program's lines; the first one has number 1."""
        return self.code.strip("\n").split("\n")


GAN = "a GAN on digits, with BCE on logits"
CASES = {
    "A": Case(
        GAN,
        "05_first_gan.get_disc_loss",
        """
def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    on_fake, on_real = disc(real), disc(fake)
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    real_loss = criterion(on_real, torch.ones_like(on_real))
    return (real_loss + fake_loss) / 2
""",
    ),
    "B": Case(
        "pix2pix on pairs: the input is the upper half of a digit, the target the whole digit",
        "12_pix2pix.pix2pix_gen_loss",
        """
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    pred = disc(cond, fake)
    fooled = nn.functional.binary_cross_entropy_with_logits(pred, torch.ones_like(pred))
    apart = (fake - cond).abs().mean()
    return fooled + lam * apart
""",
    ),
    "C": Case(
        GAN,
        "05_first_gan.get_noise",
        """
def get_noise(n_samples, z_dim, device="cpu"):
    generator = torch.Generator().manual_seed(0)
    noise = torch.randn(n_samples, z_dim, generator=generator)
    return noise.to(device)
""",
    ),
    "D": Case(
        "a WGAN on digits with a critic whose weights are clipped",
        "07_wgan.wgan_clip_weights",
        """
def wgan_clip_weights(critic, c=0.01):
    with torch.no_grad():
        for parameter in critic.parameters():
            parameter.clamp(-c, c)
""",
    ),
    "E": Case(
        "a semi-supervised GAN whose D knows 10 digits and class 10, fake; it names test images",
        "11_semi_supervised.predict_class",
        """
def predict_class(logits):
    likely = logits.log_softmax(dim=1)
    return likely.argmax(dim=1)
""",
    ),
    "F": Case(
        GAN,
        "05_first_gan.get_gen_loss",
        """
def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return -criterion(pred, torch.zeros_like(pred))
""",
    ),
    "G": Case(
        "a conditional GAN on flat digits: every row of a grid asks for one label, 0 to 4",
        "03_conditional_2d.cond_points",
        """
def cond_points(images, labels, n_classes):
    codes = images.new_zeros(len(images), n_classes)
    codes[:, labels] = 1.0
    return torch.cat([images, codes], dim=1)
""",
    ),
    "H": Case(
        GAN,
        "05_first_gan.discriminator_update",
        """
def discriminator_update(gen, disc, disc_opt, criterion, real, z_dim, device, get_disc_loss):
    gen.zero_grad()
    disc_loss = get_disc_loss(gen, disc, criterion, real, len(real), z_dim, device)
    disc_loss.backward()
    disc_opt.step()
    return disc_loss
""",
    ),
    "I": Case(
        "an InfoGAN on digits with one category of 5: every row of a grid has one category",
        "10_infogan.infogan_mi_loss",
        """
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    category = nn.functional.cross_entropy(cat_logits.detach(), cat_idx)
    squares = (cont - mu) ** 2 / logvar.exp()
    codes = 0.5 * (logvar + squares).sum(dim=1).mean()
    return lam_cat * category + lam_cont * codes
""",
    ),
    "J": Case(
        GAN,
        "06_dcgan.dcgan_gen_block",
        """
def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    up = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:  # the training images lie in [-1, 1]
        return nn.Sequential(up, nn.Sigmoid())
    return nn.Sequential(up, nn.BatchNorm2d(out_ch), nn.ReLU())
""",
    ),
    "K": Case(
        GAN,
        "02_gan_2d.gan_train_step",
        """
def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    ones, zeros = torch.ones_like(on_real), torch.zeros_like(on_fake)
    disc_loss = (criterion(on_real, ones) + criterion(on_fake, zeros)) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = criterion(disc(fake), ones)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss
""",
    ),
    "L": Case(
        "a WGAN on digits with a gradient penalty",
        "08_wgan_gp.gradient_penalty",
        """
def gradient_penalty(critic, real, fake, lam=10.0):
    eps = torch.rand(len(real), *[1] * (real.dim() - 1), device=real.device)
    between = (eps * real + (1 - eps) * fake).detach().requires_grad_()
    scores = critic(between).sum()
    (slope,) = torch.autograd.grad(scores, between)
    norm = slope.flatten(1).norm(dim=1)
    return lam * ((norm - 1) ** 2).mean()
""",
    ),
}
"""By case id, in the order in which they are shown."""
