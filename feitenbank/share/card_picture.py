"""A card as a PNG file: text and boxes are drawn by Pillow, the chart or the icon by resvg."""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image

from feitenbank.charts.palette import PAPER
from feitenbank.share.card_layout import HEIGHT, WIDTH, Box, Line, Part
from feitenbank.share.lettering import BOLD, FONTS, SANS, write_line

COLOURS = 64
# Raise this when the same parts give another picture.
STYLE = "2"


def card_png(parts: list[Part]) -> bytes:
    """The card as a PNG with few colours; the same parts give the same bytes."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    for part in parts:
        if isinstance(part, Line):
            write_line(picture, part.text, part.font, part.size, (part.x, part.y), part.colour)
        elif isinstance(part, Box):
            picture.paste(part.colour, (part.x, part.y, part.x + part.width, part.y + part.height))
        else:
            drawn = _drawn(part.svg)
            picture.paste(drawn, (part.x, part.y), drawn)
    out = io.BytesIO()
    picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()


@lru_cache(maxsize=16)
def _drawn(svg: str) -> Image.Image:
    drawn: bytes = resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(FONTS / name) for name in (SANS, BOLD)],
        font_family="Feitenbank Sans",
        sans_serif_family="Feitenbank Sans",
    )
    return Image.open(io.BytesIO(drawn))
