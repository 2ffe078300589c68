# reason: a tensor where a function is asked for
# hint: should be a function
import torch

get_noise = torch.randn(3, 4)
