"""The loop of two players: one step of the discriminator, one of the generator, and again.

It trains and yields; whoever consumes it decides when to look, to draw and to stop.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from torch import Tensor

Loss: TypeAlias = Tensor | float


@dataclass(frozen=True)
class Step:
    """One turn of both players; `number` counts from 1, the losses are those of this step."""

    number: int
    disc_loss: float
    gen_loss: float


def alternate(
    batches: Iterable[Tensor],
    disc_step: Callable[[Tensor], Loss],
    gen_step: Callable[[Tensor, Loss], Loss],
    done: int = 0,
) -> Iterator[Step]:
    """One step of each player for every batch of real data (Goodfellow et al. 2014, Algorithm 1).

    disc_step: takes the batch (n, ...), trains the discriminator once, returns its loss.
    gen_step: takes the batch and that loss, trains the generator once, returns its loss.
    done: steps of an earlier run that this one continues; counting goes on from there.
    """
    for number, real in enumerate(batches, start=done + 1):
        disc_loss = disc_step(real)
        gen_loss = gen_step(real, disc_loss)
        yield Step(number, _number(disc_loss), _number(gen_loss))


def repeated(turn: Callable[[int], tuple[Loss, Loss]], steps: int, done: int = 0) -> Iterator[Step]:
    """The steps done + 1 to `steps` of a training whose turn is one function.

    turn: takes the step's number, trains both players, returns the losses of discriminator (or
    critic) and generator.
    """
    for number in range(done + 1, steps + 1):
        disc_loss, gen_loss = turn(number)
        yield Step(number, _number(disc_loss), _number(gen_loss))


def endless(epoch: Callable[[], Iterable[Tensor]], steps: int) -> Iterator[Tensor]:
    """`steps` batches, starting `epoch` anew whenever one is over; an epoch must not be empty."""
    given = 0
    while given < steps:
        for batch in epoch():
            if given == steps:
                return
            yield batch
            given += 1


def _number(loss: Loss) -> float:
    # float() of a tensor that still has its graph warns.
    return float(loss.detach()) if isinstance(loss, Tensor) else float(loss)
