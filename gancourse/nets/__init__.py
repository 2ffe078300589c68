"""Small convolutional networks that several labs share: quick on a CPU, in the form of a DCGAN.

Labs that teach a network have it built in the notebook; the later ones take it from here.
"""

from gancourse.nets.convolutional import ConvBody, ConvDiscriminator, ConvGenerator
from gancourse.nets.heads import split_heads
from gancourse.nets.norms import NORMS, Norm
from gancourse.nets.sizes import parameter_count, sized

__all__ = [
    "NORMS",
    "ConvBody",
    "ConvDiscriminator",
    "ConvGenerator",
    "Norm",
    "parameter_count",
    "sized",
    "split_heads",
]
