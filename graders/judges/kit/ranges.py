"""What the range of an output says about what follows its last layer."""

import numpy as np

Array = np.ndarray


def bounds_hint(name: str, mode: str, probes: list[Array]) -> str:
    """What to say of an output that follows no straight line. probes: each (factors, N, units)."""
    values = np.concatenate([p.reshape(-1, p.shape[-1]) for p in probes])
    values = values[~np.isnan(values).any(1)]
    where = f"In {mode} mode {name}"
    if not values.size:
        return f"{where} is not a number for large weights."
    low, high = float(values.min()), float(values.max())
    if not np.isfinite(values).all():
        return f"{where} is not finite for large weights: return it raw, no exp or log at the end."
    if np.ptp(values) < 1e-6:
        return f"{where} is {low:.3g} whatever the weights are."
    if low >= 0 and high <= 1 + 1e-6:
        return _unit_hint(where, values)
    if low >= -1 - 1e-6 and high <= 1 + 1e-6:
        return f"{where} lies between -1 and 1, as after a tanh: return it raw."
    if high <= 1e-6 and np.allclose(np.exp(values).sum(1), 1, atol=1e-3):
        return f"{where} holds log-probabilities: leave the log_softmax out, return raw logits."
    if low >= 0:
        return f"{where} is never negative: leave out what follows its layer (exp, softplus, relu)."
    if high <= 0:
        return f"{where} is never positive: leave out what follows its layer."
    if max(-low, high) < 1e4:
        reach = f"the range from {low:.3g} to {high:.3g}"
        return f"{where} never leaves {reach}: do not clamp or squash it."
    return (
        f"{where} is not moved along straight lines through both signs by any parameter, as it "
        "would be by its last layer's if nothing followed that."
    )


def _unit_hint(where: str, values: Array) -> str:
    """What to say of values between 0 and 1."""
    if np.all((values == 0) | (values == 1)):
        return f"{where} holds only zeros and ones: return the logits that the choice is made from."
    if values.shape[1] > 1 and np.allclose(values.sum(1), 1, atol=1e-4):
        return f"{where} adds up to 1 over its columns: leave the softmax out, return logits."
    return f"{where} lies between 0 and 1, as after a sigmoid or softmax: return it raw."
