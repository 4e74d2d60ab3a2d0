"""A chart that stands on its own: with title, subtitle and source line, in fixed colours, as SVG and as PNG.

This is what readers download and paste into a slide. The PNG is drawn without a browser, with the package's own font,
so it is the same on every machine.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from feitenbank.charts.metrics import LINE_HEIGHT, balanced, wrap
from feitenbank.charts.palette import INK, PAPER, QUIET, RULE
from feitenbank.charts.svg import literal, size_of

FONT_FOLDER = Path(__file__).resolve().parent.parent / "fonts"
FONT_FILES = ("FeitenbankSans-Regular.ttf", "FeitenbankSans-SemiBold.ttf")
FAMILY = "Feitenbank Sans"
MARGIN = 28
# This font is narrower than the one that widths are estimated for.
OWN_FONT = 1.12
TITLE, SUBTITLE, SOURCE = 24, 16, 13
MOST_SOURCES = 4
CREDIT = "Sociaal krediet: mythe en werkelijkheid, CC\u00a0BY\u00a04.0"
# The font has no Chinese characters; in a picture a name in brackets may go, the Dutch words before it say the same.
CHINESE = re.compile(r"\s*[(（]?[\u2e80-\u9fff\uf900-\ufaff]+[)）]?")


@dataclass(frozen=True)
class Poster:
    """What a chart needs outside the site."""

    title: str
    subtitle: str
    svg: str
    sources: tuple[str, ...]


def poster_svg(poster: Poster) -> str:
    """A standalone SVG document."""
    width, height = size_of(poster.svg)
    total_width = width + 2 * MARGIN
    parts: list[str] = []
    y = float(MARGIN)
    y = _block(parts, balanced(poster.title, width * OWN_FONT, TITLE, True), y, TITLE, INK, bold=True)
    y = _block(parts, balanced(poster.subtitle, width * OWN_FONT, SUBTITLE), y + 4, SUBTITLE, QUIET)
    y += 18
    inner = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", literal(poster.svg).strip())
    parts.append(f'<g transform="translate({MARGIN} {y:.0f})">{inner}</g>')
    y += height + 16
    parts.append(f'<path d="M{MARGIN} {y:.0f}h{width}" stroke="{RULE}"/>')
    for line in source_lines(poster.sources):
        y = _block(parts, wrap(line, width * OWN_FONT, SOURCE), y + 6, SOURCE, QUIET)
    total_height = round(y + MARGIN * 0.6)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total_width} {total_height}" '
        f'width="{total_width}" height="{total_height}" font-family="{FAMILY}, Source Sans 3, Arial, sans-serif">'
        f"<title>{html.escape(poster.title)}</title>"
        f'<rect width="{total_width}" height="{total_height}" fill="{PAPER}"/>{"".join(parts)}</svg>\n'
    )


def poster_png(poster: Poster) -> bytes:
    """The same as a PNG; see `svg_png`."""
    return svg_png(poster_svg(poster))


def svg_png(svg: str, zoom: int = 2) -> bytes:
    """The SVG of a poster as a PNG, twice as large; the same input gives the same bytes."""
    fonts = [str(FONT_FOLDER / name) for name in FONT_FILES]
    picture: bytes = resvg_py.svg_to_bytes(
        svg_string=CHINESE.sub("", svg),
        zoom=zoom,
        skip_system_fonts=True,
        font_files=fonts,
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    return bytes(picture)


def source_lines(sources: tuple[str, ...]) -> list[str]:
    """«Bron: ...» or «Bronnen: ...», and below it who made the chart."""
    if not sources:
        return [f"Grafiek: {CREDIT}"]
    shown = "; ".join(sources[:MOST_SOURCES])
    rest = len(sources) - MOST_SOURCES
    more = f"; en {rest} andere" if rest > 0 else ""
    return [f"{'Bron' if len(sources) == 1 else 'Bronnen'}: {shown}{more}", f"Grafiek: {CREDIT}"]


def _block(parts: list[str], lines: list[str], top: float, size: float, colour: str, bold: bool = False) -> float:
    weight = ' font-weight="bold"' if bold else ""
    for line in lines:
        baseline = top + size
        parts.append(
            f'<text x="{MARGIN}" y="{baseline:.1f}" font-size="{size}" fill="{colour}"{weight}>'
            f"{html.escape(line, quote=False)}</text>"
        )
        top += size * (1.22 if bold else LINE_HEIGHT)
    return top
