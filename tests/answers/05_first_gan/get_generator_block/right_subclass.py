# reason: a subclass of Sequential, explicit defaults
from torch import nn


class GeneratorBlock(nn.Sequential):
    def __init__(self, input_dim: int, output_dim: int) -> None:
        super().__init__()
        self.add_module("lin", nn.Linear(input_dim, output_dim, bias=True))
        self.add_module("bn", nn.BatchNorm1d(output_dim, eps=1e-05, momentum=0.1))
        self.add_module("relu", nn.ReLU())


get_generator_block = GeneratorBlock
