"""A running average of a network's weights: steadier than the weights of any one step.

Two networks that chase each other circle around the balance; the average lies nearer to it
(Yazıcı et al., "The Unusual Effectiveness of Averaging in GAN Training", 2019).
"""

from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn, update_bn


def running_average(network: nn.Module, decay: float = 0.995) -> AveragedModel:
    """A copy that follows `network` at each `update_parameters(network)`.

    decay: the weight of the past; the average reaches back about 1 / (1 - decay) updates.
    Batch normalisation's statistics are those of the network, not its own: see `settle`.
    """
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(decay))


def settle(average: AveragedModel, inputs: Tensor) -> None:
    """Measure batch normalisation's statistics anew, for the averaged weights.

    inputs: a large batch of the network's inputs. The mode stays as it was.
    """
    update_bn([inputs], average)
