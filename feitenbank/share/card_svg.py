"""The drawing of a card, 1200 x 630: what a chat or a timeline shows of a page.

Every card has the wordmark, the page's conclusion and the address. A claim adds what people say and our verdict, a page
with figures its chart, any other page its description. Sizes are px; widths are measured in the fonts themselves.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from PIL import ImageFont

from feitenbank.charts.palette import INK, PAPER, QUIET, RULE
from feitenbank.charts.svg import literal, size_of
from feitenbank.model.claim import Verdict
from feitenbank.text.words import slug

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
INNER = WIDTH - 2 * MARGIN
FONTS = Path(__file__).resolve().parent.parent / "fonts"
SERIF, SANS, BOLD = "NewsreaderKaart-SemiBold.ttf", "FeitenbankSans-Regular.ttf", "FeitenbankSans-SemiBold.ttf"
FILES = (SERIF, SANS, BOLD)
FAMILY = {
    SERIF: 'font-family="Newsreader Kaart, Feitenbank Sans"',
    SANS: 'font-family="Feitenbank Sans"',
    BOLD: 'font-family="Feitenbank Sans" font-weight="600"',
}
LEADING = {SERIF: 1.13, SANS: 1.32, BOLD: 1.2}
# The light values of the verdicts in docs/assets/css/basis.css (a test compares them).
COLOURS = {
    Verdict.TRUE: "#1d4f91", Verdict.MOSTLY_TRUE: "#2a6778", Verdict.PARTLY_TRUE: "#635b37",
    Verdict.MISLEADING: "#835400", Verdict.MOSTLY_FALSE: "#a4471e", Verdict.FALSE: "#9b2c2c",
    Verdict.OUTDATED: "#4d5b69", Verdict.UNPROVEN: "#665578",
}  # fmt: skip
# The mark of the site: blocks in the colours of the verdicts (docs/assets/favicon.svg).
BLOCKS = ((0, 15, "#9b2c2c"), (18, 9, "#a4471e"), (30, 9, "#835400"), (42, 9, "#2a6778"), (54, 12, "#1d4f91"))
# The fonts have no Chinese characters, and the drawing no way to say so: they go, with the brackets around them.
CHINESE = re.compile(r"\s*[(（]?[\u2e80-\u9fff\uf900-\ufaff]+[)）]?")
TOP, BOTTOM = 142, 566


@dataclass(frozen=True)
class Card:
    """What stands on a card; `below` draws between the title and the foot, from a height down to BOTTOM."""

    title: str
    below: Callable[[float], str]
    room: float
    largest: int = 72


def card_svg(card: Card, host: str) -> str:
    """The card as a standalone SVG; `host` is the address that stands at its foot ("" for none)."""
    size, lines = fitted(card.title, SERIF, INNER, BOTTOM - TOP - card.room, range(card.largest, 35, -2))
    title, y = block(lines, SERIF, size, TOP, INK)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>{_head(host)}{title}{card.below(y)}</svg>\n'
    )


def claim_card(title: str, claim: str, verdict: Verdict, icon: str) -> Card:
    """The conclusion, then the claim with our verdict; `icon` is the inside of the verdict's symbol (24 x 24)."""
    colour = COLOURS[verdict]
    size, said = fitted(f"‘{claim}’", SANS, INNER - 40, 84, range(32, 23, -1))
    height = len(said) * size * LEADING[SANS] + 34 + 78

    def below(_: float) -> str:
        y = BOTTOM - height
        words, y_after = block(["De bewering:"], SANS, 22, y, QUIET, MARGIN + 30)
        text, y_after = block(said, SANS, size, y_after + 2, INK, MARGIN + 30)
        sign = icon.replace('class="vol"', f'fill="{colour}" stroke="none"')
        word = verdict.value.capitalize()
        return (
            f'<rect x="{MARGIN}" y="{y:.0f}" width="7" height="{height:.0f}" fill="{colour}"/>{words}{text}'
            f'<g transform="translate({MARGIN + 28} {y_after + 14:.0f}) scale(2.3)" fill="none" stroke="{colour}" '
            f'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{sign}</g>'
            + block([word], BOLD, 46, y_after + 12, colour, MARGIN + 98)[0]
        )

    return Card(title, below, height + 24)


def chart_card(title: str, subtitle: str, drawing: str) -> Card:
    """The finding, and the chart as large as fits; `drawing` is a rendered SVG of the charts package."""
    width, height = size_of(drawing)
    size, under = fitted(subtitle, SANS, INNER, 66, range(25, 19, -1))

    def below(y: float) -> str:
        text, y = block(under, SANS, size, y + 8, QUIET)
        y += 16
        scale = min(INNER / width, (BOTTOM - y) / height)
        inner = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", literal(drawing).strip())
        return f'{text}<g transform="translate({MARGIN} {y:.0f}) scale({scale:.3f})" {FAMILY[SANS]}>{inner}</g>'

    return Card(title, below, min(230.0, height * 1.4 + 90), largest=46)


def plain_card(title: str, description: str) -> Card:
    """The title, and the description of the page."""
    size, lines = fitted(description, SANS, INNER, 150, range(32, 23, -1))

    def below(y: float) -> str:
        return block(lines, SANS, size, y + 22, QUIET)[0]

    return Card(title, below, len(lines) * size * LEADING[SANS] + 24)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, font: str, width: float, height: float, sizes: range) -> tuple[int, list[str]]:
    """The largest of the sizes at which the text fits, and its lines; at the last size it is cut off with «…»."""
    plain = CHINESE.sub("", text)
    lines: list[str] = []
    for size in sizes:
        lines = _wrapped(plain, font, size, width)
        wide_enough = all(_font(font, size).getlength(line) <= width for line in lines)
        if wide_enough and len(lines) * size * LEADING[font] <= height:
            return size, lines
    size = sizes[-1]
    kept = lines[: max(1, int(height / (size * LEADING[font])))]
    return size, [*kept[:-1], kept[-1].rstrip(" ,.;:") + "…"]


def _wrapped(text: str, font: str, size: int, width: float) -> list[str]:
    """Lines that fit, of about the same length."""
    measure = partial(_length, font, size)
    count, low, high = len(_greedy(text, measure, width)), width / 2, width
    while high - low > 8:
        middle = (low + high) / 2
        if len(_greedy(text, measure, middle)) <= count:
            high = middle
        else:
            low = middle
    return _greedy(text, measure, high)


@lru_cache(maxsize=100_000)
def _length(font: str, size: int, text: str) -> float:
    return float(_font(font, size).getlength(text))


def _greedy(text: str, measure: Callable[[str], float], width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def block(lines: list[str], font: str, size: int, y: float, colour: str, x: float = MARGIN) -> tuple[str, float]:
    """Lines of text from a height down, and the height below them."""
    parts = []
    for line in lines:
        at = f'x="{x:.0f}" y="{y + size * 0.9:.1f}" font-size="{size}" fill="{colour}"'
        parts.append(f"<text {at} {FAMILY[font]}>{html.escape(line, quote=False)}</text>")
        y += size * LEADING[font]
    return "".join(parts), y


def _head(host: str) -> str:
    blocks = "".join(f'<rect x="{MARGIN + x}" y="52" width="{w}" height="40" fill="{c}"/>' for x, w, c in BLOCKS)
    name = block(["Sociaal krediet"], SERIF, 32, 55, INK, MARGIN + 84)[0]
    start = MARGIN + 84 + _font(SERIF, 32).getlength("Sociaal krediet")
    under = block(["mythe en werkelijkheid"], SANS, 28, 58, QUIET, start + 14)[0]
    foot = block([host], SANS, 22, HEIGHT - 48, QUIET)[0] if host else ""
    rule = f'<path d="M{MARGIN} 112.5h{INNER}M{MARGIN} {BOTTOM + 6.5}h{INNER}" stroke="{RULE}"/>'
    return blocks + name + under + rule + foot


def icon_of(symbols: str, verdict: Verdict) -> str:
    """The inside of a verdict's symbol in overrides/partials/symbolen.html ("" when it is not there)."""
    match = re.search(rf'<symbol id="o-{slug(verdict)}"[^>]*>(.*?)</symbol>', symbols)
    return match.group(1) if match else ""
