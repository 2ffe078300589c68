"""Makes the README's animated picture: `python -m gancourse.explore.page.film docs/explorer.gif`.

The generator that the explorer shows first draws its ten categories from one noise while its
two codes go once around a circle; two sliders below show where they are.
"""

import argparse
import math
from pathlib import Path

import torch
from PIL import Image, ImageDraw, ImageFont

from gancourse.explore.cards import FIRST, card_of, pretrained
from gancourse.explore.subject import Subject, render

FRAMES, MILLISECONDS, REACH = 40, 90, 1.2
DIGIT, GAP, COLUMNS = 84, 6, 5
SLIDERS = 84  # height of their strip, in pixels
INK, PAPER, ACCENT = (27, 27, 27), (255, 255, 255), (11, 79, 158)
SEED, SPREAD = 3, 0.7


def film(name: str) -> list[Image.Image]:
    """The frames, of one size."""
    subject, titles = pretrained(name), _titles(name)
    turns = (2 * math.pi * k / FRAMES for k in range(FRAMES))
    return [_frame(subject, titles, (REACH * math.cos(t), REACH * math.sin(t))) for t in turns]


def _titles(name: str) -> tuple[str, str]:
    card = card_of(name)
    first, second = (f"{code}: {card.note(code)}" for code in card.space.codes)
    return first, second


def _frame(subject: Subject, titles: tuple[str, str], codes: tuple[float, float]) -> Image.Image:
    rows = subject.space.classes // COLUMNS
    size = COLUMNS * (DIGIT + GAP) + GAP, rows * (DIGIT + GAP) + GAP + SLIDERS
    frame = Image.new("RGB", size, PAPER)
    for place, digit in enumerate(_digits(subject, codes)):
        row, column = divmod(place, COLUMNS)
        frame.paste(digit, (GAP + column * (DIGIT + GAP), GAP + row * (DIGIT + GAP)))
    pen = ImageDraw.Draw(frame)
    for place, (title, code) in enumerate(zip(titles, codes, strict=True)):
        _slider(pen, size[1] - SLIDERS + 10 + 38 * place, size[0], title, code)
    return frame


def _digits(subject: Subject, codes: tuple[float, float]) -> list[Image.Image]:
    """One picture a category, all of the same noise."""
    space = subject.space
    noise = SPREAD * torch.randn(1, space.noise, generator=torch.Generator().manual_seed(SEED))
    labels, n = torch.arange(space.classes), space.classes
    latents = space.join(noise.expand(n, -1), labels, torch.tensor([codes]).expand(n, -1))
    pixels = (255 * render(subject, latents)[:, 0]).round().byte().numpy()
    return [Image.fromarray(p).resize((DIGIT, DIGIT), Image.Resampling.BICUBIC) for p in pixels]


def _slider(pen: ImageDraw.ImageDraw, top: int, width: int, title: str, value: float) -> None:
    left, right, y = 12, width - 12, top + 24
    pen.text((left, top), title, INK, ImageFont.load_default(13))
    pen.line((left, y, right, y), INK, 2)
    x = left + (right - left) * (value / REACH + 1) / 2
    pen.ellipse((x - 7, y - 7, x + 7, y + 7), ACCENT)


def main() -> None:
    """Draw and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    first, *rest = (each.quantize(20) for each in film(FIRST))
    first.save(
        parser.parse_args().file,
        save_all=True,
        append_images=rest,
        duration=MILLISECONDS,
        loop=0,
        optimize=True,
    )


if __name__ == "__main__":
    main()
