"""Right and wrong answers to 09_conditional_digits.ACGANHeads."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: two linear layers
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% right batch_norm: hidden layers with batch norm
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = nn.ModuleList()
        for width in (1, n_classes):
            hidden = nn.Sequential(nn.Linear(in_features, 24, bias=False), nn.BatchNorm1d(24), nn.Tanh())
            self.heads.append(nn.Sequential(hidden, nn.Linear(24, width)))

    def forward(self, features):
        return tuple(head(features) for head in self.heads)

# %% right bilinear: a bilinear-free two-layer head with layer norm
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s = nn.Sequential(nn.LayerNorm(in_features), nn.Linear(in_features, 1))
        self.c = nn.Sequential(nn.LayerNorm(in_features), nn.GELU(), nn.Linear(in_features, n_classes))

    def forward(self, features):
        return self.s(features), self.c(features)

# %% right convolutions: convolutions of kernel 1 in a dict of modules
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = nn.ModuleDict(
            {"source": nn.Conv2d(in_features, 1, 1), "classes": nn.Conv2d(in_features, n_classes, 1)}
        )

    def forward(self, features):
        pixels = features[:, :, None, None]
        return [self.heads[k](pixels).flatten(1) for k in ("source", "classes")]

# %% right layer_norm: features normalised without weights, no bias in the last layer
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.norm = nn.LayerNorm(in_features, elementwise_affine=False)
        self.source = nn.Linear(in_features, 1, bias=False)
        self.classes = nn.Linear(in_features, n_classes, bias=False)

    def forward(self, features):
        normal = self.norm(features)
        return self.source(normal), self.classes(normal)

# %% right lazy: lazy layers
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.adv = nn.LazyLinear(1)
        self.aux = nn.LazyLinear(n_classes)

    def forward(self, features):
        return self.adv(features), self.aux(features)

# %% right one_matrix: einsum weights
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.w = nn.Parameter(torch.empty(n_classes + 1, in_features).normal_(0, 0.02))
        self.b = nn.Parameter(torch.zeros(n_classes + 1))

    def forward(self, features):
        out = torch.einsum('nf,kf->nk', features, self.w) + self.b
        source, classes = torch.split(out, [1, out.shape[1] - 1], dim=1)
        return source, classes

# %% right mlp: a hidden layer in each head
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1))
        self.classes = nn.Sequential(
            nn.Linear(in_features, 32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, n_classes)
        )

    def forward(self, features):
        return (self.source(features), self.classes(features))

# %% right orthogonal: orthogonal start and dropout before both
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.drop = nn.Dropout(0.5)
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        nn.init.orthogonal_(self.c.weight)

    def forward(self, features):
        return self.s(self.drop(features)), self.c(self.drop(features))

# %% right parameters: bare parameters, no layers
import math


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.w_source = nn.Parameter(torch.randn(in_features, 1) / math.sqrt(in_features))
        self.b_source = nn.Parameter(torch.zeros(1))
        self.w_class = nn.Parameter(torch.randn(n_classes, in_features) / math.sqrt(in_features))
        self.b_class = nn.Parameter(torch.zeros(n_classes))

    def forward(self, features):
        return features @ self.w_source + self.b_source, F.linear(features, self.w_class, self.b_class)

# %% right prototypes: distances to prototypes
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s = nn.Linear(in_features, 1)
        self.c = nn.Sequential(nn.Linear(in_features, 2 * n_classes), nn.PReLU(), nn.Linear(2 * n_classes, n_classes, bias=False))

    def forward(self, features):
        return self.s(features), self.c(features)

# %% right residual: a residual head
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.r = nn.Linear(in_features, in_features)
        self.c = nn.Linear(in_features, n_classes)
        self.s = nn.utils.weight_norm(nn.Linear(in_features, 1)) if False else nn.Linear(in_features, 1)

    def forward(self, features):
        return self.s(features), self.c(features + F.silu(self.r(features)))

# %% right sliced: one matrix, whose rows are never shared
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.both = nn.Linear(in_features, 1 + n_classes)

    def forward(self, features):
        out = self.both(features)
        return out[:, :1], out[:, 1:]

# %% right weight_norm: weight norm and spectral norm
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.utils.parametrizations.spectral_norm(nn.Linear(in_features, 1))
        self.classes = nn.utils.parametrizations.weight_norm(nn.Linear(in_features, n_classes))

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% right zero_start: weights start at zero
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.a, self.b = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        for layer in (self.a, self.b):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, features):
        return self.a(features), self.b(features)

# %% wrong always_dropout: dropout in eval mode too
# hint: two calls
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(F.dropout(features, 0.2)), self.classes(features)

# %% wrong argmax: predicted classes
# hint: only zeros and ones
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.s(features), F.one_hot(self.c(features).argmax(1), self.c.out_features).float()

# %% right argument_names: other names for the arguments
class ACGANHeads(nn.Module):
    def __init__(self, in_features, num_labels):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, num_labels)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong batch_mean: features averaged over the batch
# hint: other samples
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        centred = features - features.mean(0, keepdim=True) / 2
        return self.source(centred), self.classes(features)

# %% wrong chained: classes computed from the source
# hint: read the source's answer
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(1, n_classes)

    def forward(self, features):
        source = self.source(features)
        return source, self.classes(source)

# %% wrong chained_detached: classes read the source's answer behind a detach
# hint: does it read source, detached
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.classes = nn.Linear(in_features + 1, n_classes)

    def forward(self, features):
        source = self.source(features)
        return source, self.classes(torch.cat([features, source.detach()], 1))

# %% wrong source_reads_classes: the source reads the classes behind a detach
# hint: does it read classes, detached
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features + n_classes, 1)
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return self.source(torch.cat([features, classes.detach()], 1)), classes

# %% wrong clamped: logits clamped to ±10
# hint: clamp
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features).clamp(-10, 10), self.classes(features)

# %% wrong class_attribute: all objects share their layers
# hint: share parameters
_LAYERS = {}


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        key = (in_features, n_classes)
        if key not in _LAYERS:
            _LAYERS[key] = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        self.source, self.classes = _LAYERS[key]

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong class_sigmoid: a sigmoid on the classes
# hint: classes lies between 0 and 1
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), torch.sigmoid(self.classes(features))

# %% wrong constant: a constant source
# hint: source to the features
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Parameter(torch.zeros(1, 1))
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source.expand(len(features), 1), self.classes(features)

# %% wrong copied_column: one logit copied to all classes
# hint: Two columns of classes
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.n = n_classes
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, 1)

    def forward(self, features):
        return self.source(features), self.classes(features).repeat(1, self.n)

# %% wrong detached_classes: the classes do not train the body
# hint: classes to the features
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features.detach())

# %% wrong detached_source: the source does not train the body
# hint: source to the features
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features.detach()), self.classes(features)

# %% wrong dict: a dict
# hint: tuple
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return {"source": self.source(features), "classes": self.classes(features)}

# %% wrong embedding_tie: source weight is the mean of class weights
# hint: read the source
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.c = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.linear(features, self.c.weight.mean(0, keepdim=True)), self.c(features)

# %% wrong eval: switches itself to eval mode
# hint: mode
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        self.eval()
        return self.source(features), self.classes(features)

# %% wrong eval_softmax: a softmax in eval mode only
# hint: softmax
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return self.source(features), classes if self.training else classes.softmax(1)

# %% wrong first_class: the first class logit as source
# hint: one of its columns
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return classes[:, :1], classes

# %% wrong first_feature: source reads feature 0 only
# hint: some features
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(1, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.s(features[:, :1]), self.c(features)

# %% wrong fixed_width: 128 features whatever is asked
# hint: mat1 and mat2|shapes
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(128, 1), nn.Linear(128, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong flat_source: source of shape (N,)
# hint: source has shape
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features).squeeze(1), self.classes(features)

# %% wrong float64: double precision
# hint: float64|dtype
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features, 1).double()
        self.classes = nn.Linear(in_features, n_classes).double()

    def forward(self, features):
        return self.source(features.double()), self.classes(features.double())

# %% wrong frozen: frozen source head
# hint: require a gradient
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        self.source.requires_grad_(False)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong function: a function, not a class of modules
# hint: nn.Module
def ACGANHeads(in_features, n_classes):
    source, classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
    return lambda features: (source(features), classes(features))

# %% wrong halves: each head reads half of the features
# hint: some features only
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.half = in_features // 2
        self.source = nn.Linear(self.half, 1)
        self.classes = nn.Linear(in_features - self.half, n_classes)

    def forward(self, features):
        return self.source(features[:, : self.half]), self.classes(features[:, self.half :])

# %% wrong hardtanh: hardtanh
# hint: never leaves|between|clamp
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.hardtanh(self.s(features)), self.c(features)

# %% wrong in_forward: layers made at every call
# hint: not among the module's parameters
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.in_features, self.n_classes = in_features, n_classes

    def forward(self, features):
        source = nn.Linear(self.in_features, 1)
        return source(features), nn.Linear(self.in_features, self.n_classes)(features)

# %% wrong inplace: features changed in place
# hint: features were changed
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        features = F.leaky_relu_(features, 0.2)
        return self.source(features), self.classes(features)

# %% wrong joined: both heads in one tensor
# hint: tuple
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return torch.cat([self.source(features), self.classes(features)], dim=1)

# %% wrong leaky: a LeakyReLU on the source
# hint: straight lines
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.leaky_relu(self.source(features), 0.2), self.classes(features)

# %% wrong list: layers in a plain list
# hint: not among the module's parameters
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = [nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)]

    def forward(self, features):
        return self.heads[0](features), self.heads[1](features)

# %% wrong log_softmax: log-probabilities of the classes
# hint: log_softmax
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), F.log_softmax(self.classes(features), dim=1)

# %% wrong logsigmoid: logsigmoid
# hint: never positive|source
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.logsigmoid(self.s(features)), self.c(features)

# %% wrong logsumexp: source as log-sum-exp of the class logits
# hint: source
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return torch.logsumexp(classes, 1, keepdim=True), classes

# %% wrong normalised: logits normalised to length one
# hint: straight|bound|between|never leaves
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), F.normalize(self.classes(features), dim=1)

# %% wrong one_more_class: K + 1 class logits
# hint: classes has shape
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes + 1)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong only_classes: no source
# hint: tuple|outputs
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.classes(features)

# %% wrong order: classes first
# hint: another order
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.classes(features), self.source(features)

# %% wrong relu: a ReLU on the class logits
# hint: never negative
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), F.relu(self.classes(features))

# %% wrong seeded: a seed in the constructor
# hint: random state
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        torch.manual_seed(0)
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong shared_bias: one bias for both
# hint: share
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1, bias=False), nn.Linear(in_features, n_classes, bias=False)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, features):
        return self.s(features) + self.bias, self.c(features) + self.bias

# %% wrong shared_hidden: a hidden layer shared by both heads
# hint: share parameters
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.hidden = nn.Sequential(nn.Linear(in_features, 32), nn.LeakyReLU(0.2))
        self.source, self.classes = nn.Linear(32, 1), nn.Linear(32, n_classes)

    def forward(self, features):
        hidden = self.hidden(features)
        return self.source(hidden), self.classes(hidden)

# %% wrong shared_norm: one affine norm for both heads
# hint: share parameters
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.norm = nn.LayerNorm(in_features)
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        features = self.norm(features)
        return self.source(features), self.classes(features)

# %% wrong sigmoid: a sigmoid on the source
# hint: source lies between 0 and 1
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return torch.sigmoid(self.source(features)), self.classes(features)

# %% wrong softmax: probabilities of the classes
# hint: softmax
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.classes = nn.Sequential(nn.Linear(in_features, n_classes), nn.Softmax(dim=1))

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong source_of_classes: source computed from the class logits
# hint: source made from
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes, self.source = nn.Linear(in_features, n_classes), nn.Linear(n_classes, 1)

    def forward(self, features):
        classes = self.classes(features)
        return self.source(classes), classes

# %% wrong sqrt: signed root
# hint: squash
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        s = self.s(features)
        return s.sign() * (s.abs() + 1e-6).sqrt(), self.c(features)

# %% wrong squeezed: squeezed, which a batch of one shows
# hint: shape
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features).squeeze()

# %% wrong tanh: a tanh on the source
# hint: tanh
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 1), nn.Tanh())
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong ten_classes: ten classes whatever is asked
# hint: classes has shape
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, 10)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong tied_partial: first hidden shared via Sequential
# hint: share
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        h = nn.Linear(in_features, 16)
        self.s = nn.Sequential(h, nn.ReLU(), nn.Linear(16, 1))
        self.c = nn.Sequential(h, nn.ReLU(), nn.Linear(16, n_classes))

    def forward(self, features):
        return self.s(features), self.c(features)

# %% wrong two_sources: two source logits
# hint: source has shape
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 2), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)

# %% wrong centred: class logits less their batch mean in train mode
# hint: mean 0|other samples
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.c(features)
        return self.s(features), classes - classes.mean(0) if self.training else classes

# %% wrong reads_source: the class head reads the source's answer
# hint: read the source's answer
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features + 1, n_classes)

    def forward(self, features):
        source = self.s(features)
        return source, self.c(torch.cat([features, source], 1))

# %% wrong one_class: one layer for both heads where there is one class
# hint: all their parameters
class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s = nn.Linear(in_features, 1)
        self.c = nn.Linear(in_features, n_classes) if n_classes > 1 else self.s

    def forward(self, features):
        return self.s(features), self.c(features)
