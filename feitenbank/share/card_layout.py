"""What stands where on a card, 1200 x 630: what a chat or a timeline shows of a page.

Every card has the wordmark, the page's conclusion and the address. A claim adds what people say and our verdict, a page
with figures its chart, any other page its description. Sizes are px; widths are measured in the fonts themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from feitenbank.charts.palette import INK, QUIET, RULE
from feitenbank.charts.poster import CHINESE
from feitenbank.charts.svg import literal, size_of
from feitenbank.model.claim import Verdict
from feitenbank.share.lettering import BOLD, SANS, SERIF, width_of
from feitenbank.text.words import slug

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
INNER = WIDTH - 2 * MARGIN
LEADING = {SERIF: 1.13, SANS: 1.32, BOLD: 1.2}
# The light values of the verdicts in docs/assets/css/basis.css (a test compares them).
COLOURS = {
    Verdict.TRUE: "#1d4f91", Verdict.MOSTLY_TRUE: "#2a6778", Verdict.PARTLY_TRUE: "#635b37",
    Verdict.MISLEADING: "#835400", Verdict.MOSTLY_FALSE: "#a4471e", Verdict.FALSE: "#9b2c2c",
    Verdict.OUTDATED: "#4d5b69", Verdict.UNPROVEN: "#665578",
}  # fmt: skip
# The mark of the site: blocks in the colours of the verdicts (docs/assets/favicon.svg).
BLOCKS = ((0, 15, "#9b2c2c"), (18, 9, "#a4471e"), (30, 9, "#835400"), (42, 9, "#2a6778"), (54, 12, "#1d4f91"))
TOP, BOTTOM = 142, 566
OUTSIDE = 8
# A tall chart stands beside its words: the width of these, and the space between.
BESIDE, GUTTER = 400, 48
# What a title of two lines and a subtitle above a chart take.
WORDS = 175


@dataclass(frozen=True)
class Line:
    """A line of text; `y` is its baseline."""

    text: str
    font: str
    size: int
    x: float
    y: float
    colour: str


@dataclass(frozen=True)
class Box:
    """A filled rectangle, on whole pixels."""

    x: int
    y: int
    width: int
    height: int
    colour: str


@dataclass(frozen=True)
class Drawing:
    """A standalone SVG, of which the top left corner stands at `x`, `y`."""

    svg: str
    x: int
    y: int


Part = Line | Box | Drawing


@dataclass(frozen=True)
class Card:
    """What stands on a card; `below` gives what is between the title and the foot, from a height down to BOTTOM."""

    title: str
    below: Callable[[float], list[Part]]
    room: float
    largest: int = 72
    width: int = INNER


def card_parts(card: Card, host: str) -> list[Part]:
    """All that is drawn on the paper, in order; `host` is the address that stands at its foot ("" for none)."""
    size, lines = fitted(card.title, SERIF, card.width, BOTTOM - TOP - card.room, range(card.largest, 35, -2))
    title, y = block(lines, SERIF, size, TOP, INK)
    return [*_frame(host), *title, *card.below(y)]


def claim_card(title: str, claim: str, verdict: Verdict, icon: str) -> Card:
    """The conclusion, then the claim with our verdict; `icon` is the inside of the verdict's symbol (24 x 24)."""
    colour = COLOURS[verdict]
    size, said = fitted(f"‘{claim}’", SANS, INNER - 40, 84, range(32, 23, -1))
    height = len(said) * size * LEADING[SANS] + 34 + 78

    def below(_: float) -> list[Part]:
        y = BOTTOM - height
        words, y_after = block(["De bewering:"], SANS, 22, y, QUIET, MARGIN + 30)
        text, y_after = block(said, SANS, size, y_after + 2, INK, MARGIN + 30)
        sign = icon.replace('class="vol"', f'fill="{colour}" stroke="none"')
        drawn = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56"><g transform="scale(2.3)" fill="none" '
            f'stroke="{colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{sign}</g></svg>'
        )
        word = block([verdict.value.capitalize()], BOLD, 46, y_after + 12, colour, MARGIN + 98)[0]
        bar = Box(MARGIN, round(y), 7, round(height), colour)
        return [bar, *words, *text, Drawing(drawn, MARGIN + 28, round(y_after + 14)), *word]

    return Card(title, below, height + 24)


def chart_card(title: str, subtitle: str, drawing: str) -> Card:
    """The finding, and the chart as large as fits, below or beside it; `drawing` is an SVG of the charts package."""
    width, height = size_of(drawing)
    beside = min((INNER - BESIDE - GUTTER) / width, (BOTTOM - TOP) / height)
    is_tall = beside > min(INNER / width, (BOTTOM - TOP - WORDS) / height)
    column = BESIDE if is_tall else INNER
    size, under = fitted(subtitle, SANS, column, 140 if is_tall else 66, range(25, 19, -1))
    inner = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", literal(drawing).strip())

    def below(y: float) -> list[Part]:
        text, y = block(under, SANS, size, y + 8, QUIET)
        top, left = (TOP, MARGIN + BESIDE + GUTTER) if is_tall else (round(y + 16), MARGIN)
        scale = beside if is_tall else min(INNER / width, (BOTTOM - top) / height)
        # From edge to edge and a little higher: a chart may draw past its own box.
        room = BOTTOM - top + 2 * OUTSIDE
        chart = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{room}"><g transform="translate({left} '
            f'{OUTSIDE}) scale({scale:.3f})" font-family="Feitenbank Sans">{inner}</g></svg>'
        )
        return [*text, Drawing(chart, 0, top - OUTSIDE)]

    if is_tall:
        return Card(title, below, len(under) * size * LEADING[SANS] + 8, largest=46, width=BESIDE)
    return Card(title, below, min(230.0, height * 1.4 + 90), largest=46)


def plain_card(title: str, description: str) -> Card:
    """The title, and the description of the page."""
    size, lines = fitted(description, SANS, INNER, 150, range(32, 23, -1))

    def below(y: float) -> list[Part]:
        return block(lines, SANS, size, y + 22, QUIET)[0]

    return Card(title, below, len(lines) * size * LEADING[SANS] + 24)


def fitted(text: str, font: str, width: float, height: float, sizes: range) -> tuple[int, list[str]]:
    """The largest of the sizes at which the text fits, and its lines; at the last size it is cut off with «…»."""
    words = CHINESE.sub("", text).split()
    lines: list[str] = []
    for size in sizes:
        lines = _wrapped(words, font, size, width)
        wide_enough = all(width_of(line, font, size) <= width for line in lines)
        if wide_enough and len(lines) * size * LEADING[font] <= height:
            return size, lines
    size = sizes[-1]
    lines = _wrapped(_broken(words, font, size, width), font, size, width)
    if len(lines) * size * LEADING[font] <= height:
        return size, lines
    kept = lines[: max(1, int(height / (size * LEADING[font])))]
    return size, [*kept[:-1], kept[-1].rstrip(" ,.;:") + "…"]


def _broken(words: list[str], font: str, size: int, width: float) -> list[str]:
    """The words, those that are wider than a line in pieces."""
    pieces: list[str] = []
    for word in words:
        rest = word
        while width_of(rest, font, size) > width:
            fits = max(
                (end for end in range(1, len(rest)) if width_of(f"{rest[:end]}-", font, size) <= width), default=1
            )
            pieces.append(f"{rest[:fits]}-")
            rest = rest[fits:]
        pieces.append(rest)
    return pieces


def _wrapped(words: list[str], font: str, size: int, width: float) -> list[str]:
    """Lines that fit, of about the same length."""
    widths = [width_of(word, font, size) for word in words]
    space = width_of(" ", font, size)
    count, low, high = len(_lengths(widths, space, width)), width / 2, width
    while high - low > 8:
        middle = (low + high) / 2
        if len(_lengths(widths, space, middle)) <= count:
            high = middle
        else:
            low = middle
    rest = iter(words)
    return [" ".join(islice(rest, length)) for length in _lengths(widths, space, high)]


def _lengths(widths: list[float], space: float, width: float) -> list[int]:
    """How many words go on each line when each takes as many as fit."""
    lengths: list[int] = []
    used = width
    for word in widths:
        if lengths and used + space + word <= width:
            lengths[-1] += 1
            used += space + word
        else:
            lengths.append(1)
            used = word
    return lengths


def block(lines: list[str], font: str, size: int, y: float, colour: str, x: float = MARGIN) -> tuple[list[Part], float]:
    """Lines of text from a height down, and the height below them."""
    step = size * LEADING[font]
    parts: list[Part] = [
        Line(line, font, size, x, round(y + place * step + size * 0.9, 1), colour) for place, line in enumerate(lines)
    ]
    return parts, y + len(lines) * step


def _frame(host: str) -> list[Part]:
    """What every card has: the wordmark at the top and the address at the foot."""
    blocks = [Box(MARGIN + x, 52, width, 40, colour) for x, width, colour in BLOCKS]
    name = block(["Sociaal krediet"], SERIF, 32, 55, INK, MARGIN + 84)[0]
    start = MARGIN + 84 + width_of("Sociaal krediet", SERIF, 32)
    under = block(["mythe en werkelijkheid"], SANS, 28, 58, QUIET, start + 14)[0]
    foot = block([host], SANS, 22, HEIGHT - 48, QUIET)[0] if host else []
    rules = [Box(MARGIN, y, INNER, 1, RULE) for y in (112, BOTTOM + 6)]
    return [*blocks, *name, *under, *rules, *foot]


def icon_of(symbols: str, verdict: Verdict) -> str:
    """The inside of a verdict's symbol in overrides/partials/symbolen.html ("" when it is not there)."""
    match = re.search(rf'<symbol id="o-{slug(verdict)}"[^>]*>(.*?)</symbol>', symbols)
    return match.group(1) if match else ""
