"""The discriminator that names what it sees: a body, features, and one logit a class."""

from torch import Tensor, nn

from gancourse.nets import ConvBody, Norm
from gancourse.nets.convolutional import SLOPE


class Recogniser(nn.Module):
    """Images (n, 1, 28, 28) -> logits (n, outputs), by way of features (n, width).

    Args:
        outputs: K for classes alone, K + 1 where the last one is "fake".
        width: features of an image, as feature matching compares them.
        norm: of the body, see `gancourse.nets.ConvBody`.
    """

    def __init__(self, outputs: int, width: int = 128, norm: Norm = "batch") -> None:
        super().__init__()
        body = ConvBody(norm=norm)
        self.outputs = outputs
        self.features = nn.Sequential(body, nn.Linear(body.features, width), nn.LeakyReLU(SLOPE))
        self.head = nn.Linear(width, outputs)

    def forward(self, images: Tensor) -> Tensor:
        """images: float (n, 1, 28, 28); returns raw values (n, outputs)."""
        logits: Tensor = self.head(self.features(images))
        return logits
