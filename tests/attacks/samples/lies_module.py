# class: lies
# what: a module that lies about its parameters and its mode
import torch
from torch import nn
class Liar(nn.Module):
    training = property(lambda self: True, lambda self, value: None)
    def parameters(self, recurse=True): return iter([nn.Parameter(torch.ones(1))] * 4)
    def named_parameters(self, *a, **k): return iter([("weight", nn.Parameter(torch.ones(1)))])
    def state_dict(self, *a, **k): return {}
    def forward(self, x): return x
    def __eq__(self, other): return True
    __hash__ = nn.Module.__hash__
def get_discriminator_block(input_dim, output_dim):
    return Liar()
