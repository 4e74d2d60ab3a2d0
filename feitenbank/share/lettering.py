"""Lines of text on a picture, letter by letter: as wide as they are measured, and the same on every machine.

Pillow's own shaping needs a library of the system and its plain layout rounds each letter to whole pixels, so letters
are placed here: by their advance and by the kerning of the font (kerning.json, thousandths of the size).
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parent.parent / "fonts"
SERIF, SANS, BOLD = "NewsreaderKaart-SemiBold.ttf", "FeitenbankSans-Regular.ttf", "FeitenbankSans-SemiBold.ttf"
# Lengths are in thousandths of the size, measured at a size at which no font rounds its letters.
UNITS = 1000
MEASURED = 2000
# Letters are drawn at so many places between two pixels.
STEPS = 4
NO_LETTER = "\uffff"


def width_of(text: str, font: str, size: int) -> float:
    """How wide a line is, in px."""
    return _units(text, font) * size / UNITS


def write_line(picture: Image.Image, text: str, font: str, size: int, at: tuple[float, float], colour: str) -> None:
    """Draw a line on an RGB picture; `at` is where it starts, on its baseline."""
    x, baseline = at[0], round(at[1])
    for before, letter in pairwise(("", *text)):
        x += _kerning(font).get((before, letter), 0) * size / UNITS
        place = round(x * STEPS)
        mask, left, top = _letter(letter, font, size, place % STEPS)
        picture.paste(colour, (place // STEPS + left, baseline + top), mask)
        x += _advance(letter, font) * size / UNITS


@lru_cache(maxsize=50_000)
def _units(text: str, font: str) -> float:
    kerned = sum(_kerning(font).get(pair, 0) for pair in pairwise(text))
    return kerned + sum(_advance(letter, font) for letter in text)


@cache
def _kerning(font: str) -> dict[tuple[str, str], int]:
    lists = json.loads((FONTS / "kerning.json").read_text(encoding="utf-8"))[font]
    return {
        (left, right): int(value) for left, values in lists.items() for value, many in values.items() for right in many
    }


@cache
def _advance(letter: str, font: str) -> float:
    return float(_font(_font_with(letter, font), MEASURED).getlength(letter)) * UNITS / MEASURED


@cache
def _font_with(letter: str, font: str) -> str:
    """This font, or the sans when it has no such letter."""
    large = _font(font, 40)
    return SANS if bytes(large.getmask(letter)) == bytes(large.getmask(NO_LETTER)) else font


@lru_cache(maxsize=20_000)
def _letter(letter: str, font: str, size: int, step: int) -> tuple[Image.Image, int, int]:
    """The letter as a mask, and where that stands from the pixel of the letter's start."""
    drawn = _font(_font_with(letter, font), size)
    left, top, right, bottom = (round(edge) for edge in drawn.getbbox(letter, anchor="ls"))
    mask = Image.new("L", (right - left + 3, bottom - top + 2))
    ImageDraw.Draw(mask).text((1 - left + step / STEPS, 1 - top), letter, 255, drawn, anchor="ls")
    return mask, left - 1, top - 1


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)
