"""Right and wrong answers to 06_dcgan.dcgan_weights_init."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: by type
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% right copy: copy_ under no_grad
@torch.no_grad()
def dcgan_weights_init(m):
    if isinstance(m, nn.modules.conv._ConvNd):
        m.weight.copy_(torch.normal(0.0, 0.02, m.weight.shape))
    elif isinstance(m, nn.modules.batchnorm._BatchNorm) and m.affine:
        m.weight.copy_(torch.normal(1.0, 0.02, m.weight.shape))
        m.bias.zero_()

# %% right isinstance: isinstance
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight.data.normal_(0.0, 0.02)
        if m.bias is not None:
            m.bias.data.zero_()
    elif isinstance(m, nn.BatchNorm2d):
        m.weight.data = 1 + 0.02 * torch.randn_like(m.weight)
        m.bias.data.fill_(0)

# %% right name: class names
def dcgan_weights_init(m):
    name = type(m).__name__
    if "Conv" in name:
        nn.init.normal_(m.weight, mean=0.0, std=0.02)
    elif "BatchNorm" in name:
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.constant_(m.bias, 0.0)

# %% right names: by the class’s name, as in the well-known example
def dcgan_weights_init(m):
    name = m.__class__.__name__
    if name.find("Conv") != -1:
        nn.init.normal_(m.weight.data, 0.0, 0.02)
    elif name.find("BatchNorm") != -1:
        nn.init.normal_(m.weight.data, 1.0, 0.02)
        nn.init.constant_(m.bias.data, 0)

# %% right no_grad: copied under no_grad
def dcgan_weights_init(m):
    with torch.no_grad():
        if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
            m.weight.copy_(0.02 * torch.randn_like(m.weight))
        if isinstance(m, nn.BatchNorm2d):
            m.weight.copy_(1 + 0.02 * torch.randn_like(m.weight))
            m.bias.zero_()

# %% right own_generator: an own generator with a fresh seed
def dcgan_weights_init(m):
    generator = torch.Generator()
    generator.seed()
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight.data.normal_(0.0, 0.02, generator=generator)
    if isinstance(m, nn.BatchNorm2d):
        m.weight.data.normal_(1.0, 0.02, generator=generator)
        m.bias.data.zero_()

# %% right zero_biases: convolution biases zero as well
def dcgan_weights_init(m):
    if isinstance(m, nn.modules.conv._ConvNd):
        m.weight.data.normal_(0.0, 0.02)
        if m.bias is not None:
            m.bias.data.zero_()
    if isinstance(m, nn.modules.batchnorm._BatchNorm):
        m.weight.data.normal_(1.0, 0.02)
        m.bias.data.fill_(0)

# %% wrong all_weights: everything with a weight
# hint: was changed|mean
def dcgan_weights_init(m):
    if hasattr(m, "weight"):
        nn.init.normal_(m.weight, 0.0, 0.02)

# %% wrong bias_one: bn bias normal
# hint: bias
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02); nn.init.normal_(m.bias, 0.0, 0.02)

# %% wrong bn_zero_mean: bn mean 0
# hint: BatchNorm2d weight
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 0.0, 0.02); nn.init.zeros_(m.bias)

# %% wrong constant: constants
# hint: standard deviation
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.constant_(m.weight, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong conv_bias: convolution biases random
# hint: bias was changed
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
        if m.bias is not None:
            nn.init.normal_(m.bias, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong frozen: parameters are frozen
# hint: requires_grad
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight.requires_grad_(False).normal_(0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong linear_too: Linear layers as well
# hint: linear.weight was changed
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong new_parameter: new parameters
# hint: replaced
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight = nn.Parameter(torch.randn_like(m.weight) * 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        m.weight = nn.Parameter(torch.randn_like(m.weight) * 0.02 + 1); nn.init.zeros_(m.bias)

# %% wrong no_conv: convolutions forgotten
# hint: Conv2d weight was left
def dcgan_weights_init(m):
    if isinstance(m, nn.ConvTranspose2d):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong no_norm: batch norm forgotten
# hint: BatchNorm2d weight was left
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)

# %% wrong no_transpose: transposed left out
# hint: ConvTranspose2d weight was left
def dcgan_weights_init(m):
    if isinstance(m, nn.Conv2d):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02); nn.init.zeros_(m.bias)

# %% wrong no_transposed: transposed convolutions forgotten
# hint: ConvTranspose2d weight was left
def dcgan_weights_init(m):
    if isinstance(m, nn.Conv2d):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong norm_bias: batch norm’s bias left
# hint: bias goes up
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)

# %% wrong norm_mean: batch norm around 0
# hint: mean
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d, nn.BatchNorm2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    if isinstance(m, nn.BatchNorm2d):
        nn.init.zeros_(m.bias)

# %% wrong norm_ones: batch norm exactly 1
# hint: standard deviation|same
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.ones_(m.weight)
        nn.init.zeros_(m.bias)

# %% wrong norms_too: group norm as well
# hint: group
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif "Norm" in type(m).__name__:
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong not_in_place: draws, but does not write
# hint: was left
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        torch.normal(0.0, 0.02, m.weight.shape)
    elif isinstance(m, nn.BatchNorm2d):
        torch.normal(1.0, 0.02, m.weight.shape)
        nn.init.zeros_(m.bias)

# %% wrong recursive: conv bias taken for granted
# hint: raised
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
        m.bias.data.zero_()
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong replaced: new Parameters
# hint: replaced
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight = nn.Parameter(0.02 * torch.randn_like(m.weight))
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong seeded: seeded at every layer
# hint: same in two networks|random state
def dcgan_weights_init(m):
    torch.manual_seed(0)
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong trunc: truncated normal
# hint: Conv2d weight has
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.trunc_normal_(m.weight, 0.0, 0.02, -0.04, 0.04)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02); nn.init.zeros_(m.bias)

# %% wrong uniform: uniform
# hint: normal
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.uniform_(m.weight, -0.02 * 3**0.5, 0.02 * 3**0.5)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong var: variance 0.02
# hint: standard deviation
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02**0.5)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02); nn.init.zeros_(m.bias)

# %% wrong variance: 0.02 as a variance
# hint: standard deviation
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02**0.5)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02**0.5)
        nn.init.zeros_(m.bias)

# %% wrong wide: 0.2 in place of 0.02
# hint: standard deviation
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.2)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% wrong xavier: Xavier
# hint: standard deviation
def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.xavier_normal_(m.weight)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)

# %% mutants: these do the same
# 3:34 0.0 -> 0 # the same number
# 3:34 0.0 -> -0.0 # the same number
