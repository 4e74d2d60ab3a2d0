"""Where everything stands in the picture of a chain: on a time axis, as a column for phones, and as a small strip.

Only places and words, no colours: the classes in the template get those from docs/assets/css/mythes.css.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from feitenbank.charts.metrics import balanced, text_width
from feitenbank.text.dates import middle_day, short_date, year_of

FONT, LINE, RADIUS, GAP = 14, 18, 8, 9
WIDE, WIDE_LABEL, MARGIN, AXIS, ROW_GAP = 720, 520, 20, 30, 20
NARROW, NARROW_X, NARROW_GAP, LATER = 320, 12, 18, 26
STRIP_STEP = 26
MOST_YEAR_LABELS = 12
SEPARATOR = " · "

# The kinds of speaker, each with its own outline: points in a square of 16 around the middle (the circle is an arc).
OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "overheid": ((-7, -7), (7, -7), (7, 7), (-7, 7)),
    "bedrijf": ((-10, 0), (-5, -7), (5, -7), (10, 0), (5, 7), (-5, 7)),
    "pers": (),
    "politiek": ((0, -9), (9, 7), (-9, 7)),
    "kenner": (
        (-3, -8), (3, -8), (3, -3), (8, -3), (8, 3), (3, 3), (3, 8), (-3, 8), (-3, 3), (-8, 3), (-8, -3), (-3, -3),
    ),
    "internet": (
        (0, -10), (2.6, -3.2), (9.5, -3.1), (4, 1.3), (5.9, 8.1),
        (0, 4.2), (-5.9, 8.1), (-4, 1.3), (-9.5, -3.1), (-2.6, -3.2),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Station:
    """One step of a trail: who spoke when, the kind of speaker, the words that changed, the technique of a slip."""

    date: str
    who: str
    kind: str
    changed: str | None
    slip: str | None

    @property
    def change(self) -> str | None:
        """The second line of the label: the changed words, and what happened to them."""
        words = f"‘{self.changed}’" if self.changed else ""
        return ": ".join(part for part in (words, self.slip) if part) or None


@dataclass(frozen=True)
class Words:
    """One line of text: its parts with a class each, and where it begins (or ends, with anchor «end»)."""

    x: str
    y: str
    anchor: str
    parts: tuple[tuple[str, str], ...]


@dataclass
class Drawing:
    """Size, year lines, links between stations, marks (path, kind, slipped) and words."""

    width: int
    height: int = 0
    rules: list[tuple[str, str, str]] = field(default_factory=list)
    links: list[tuple[str, bool]] = field(default_factory=list)
    marks: list[tuple[str, str, bool]] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def number(value: float) -> str:
    """A coordinate with at most one decimal, the same on every machine."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def mark_path(kind: str, x: float, y: float) -> str:
    """The outline of a speaker of this kind around a point."""
    points = OUTLINES[kind]
    if not points:
        r = number(RADIUS)
        return f"M{number(x - RADIUS)} {number(y)}a{r} {r} 0 1 0 {2 * RADIUS} 0a{r} {r} 0 1 0 -{2 * RADIUS} 0z"
    return "M" + "L".join(f"{number(x + dx)} {number(y + dy)}" for dx, dy in points) + "z"


def wide_drawing(stations: list[Station]) -> Drawing:
    """Time runs from left to right; each station has its own row, so that stations of one week do not overlap."""
    first, last = year_of(stations[0].date), max(year_of(station.date) for station in stations)
    drawing = Drawing(WIDE)
    begin, end = datetime.date(first, 1, 1), datetime.date(last + 1, 1, 1)
    scale = (WIDE - 2 * MARGIN) / (end - begin).days
    top, before = float(AXIS + ROW_GAP), None
    for station in stations:
        x = MARGIN + (middle_day(station.date) - begin).days * scale
        side = 1 if x < WIDE / 2 else -1
        room = min(WIDE_LABEL, (WIDE - x if side > 0 else x) - RADIUS - GAP - 4)
        lines = _label_lines(station, room)
        y = top + LINE / 2
        if before:
            drawing.links.append((_elbow(*before, x, y, top - ROW_GAP / 2), bool(station.slip)))
        drawing.marks.append((mark_path(station.kind, x, y), station.kind, bool(station.slip)))
        _add_words(drawing, lines, x + side * (RADIUS + GAP), top, "start" if side > 0 else "end")
        before, top = (x, y), top + len(lines) * LINE + ROW_GAP
    drawing.height = round(top - ROW_GAP / 2)
    _add_years(drawing, first, last, begin, scale)
    return drawing


def narrow_drawing(stations: list[Station]) -> Drawing:
    """A column: stations one under the other, with a dashed piece where more than a year passes."""
    drawing = Drawing(NARROW)
    top, before = 4.0, None
    for place, station in enumerate(stations):
        later = _years_later(stations[place - 1], station) if place else None
        if later:
            parts = ((later, "later"),)
            drawing.words.append(Words(number(NARROW_X + RADIUS + GAP), number(top + FONT), "start", parts))
            top += LATER
        lines = _label_lines(station, NARROW - NARROW_X - RADIUS - GAP)
        y = top + LINE / 2
        if before is not None:
            path = f"M{NARROW_X} {number(before + RADIUS + 3)}V{number(y - RADIUS - 3)}"
            drawing.links.append((path, bool(station.slip)))
        drawing.marks.append((mark_path(station.kind, NARROW_X, y), station.kind, bool(station.slip)))
        _add_words(drawing, lines, NARROW_X + RADIUS + GAP, top, "start")
        before, top = y, top + len(lines) * LINE + NARROW_GAP
    drawing.height = round(top - NARROW_GAP + 6)
    return drawing


def strip_drawing(stations: list[Station]) -> Drawing:
    """The marks in a row, without words: for a card in an overview."""
    drawing = Drawing(STRIP_STEP * len(stations), STRIP_STEP)
    y = STRIP_STEP / 2
    for place, station in enumerate(stations):
        x = STRIP_STEP * (place + 0.5)
        if place:
            drawing.links.append((f"M{number(x - STRIP_STEP + 10)} {number(y)}H{number(x - 10)}", bool(station.slip)))
        drawing.marks.append((mark_path(station.kind, x, y), station.kind, bool(station.slip)))
    return drawing


def _label_lines(station: Station, room: float) -> list[tuple[tuple[str, str], ...]]:
    """Date and speaker, on one line when they fit and else each on its own; then the changed words."""
    date = short_date(station.date)
    lines: list[tuple[tuple[str, str], ...]] = [((date + SEPARATOR, "datum"), (station.who, "wie"))]
    if text_width(date + SEPARATOR + station.who, FONT, bold=True) > room:
        lines = [((date, "datum"),), *(((line, "wie"),) for line in balanced(station.who, room, FONT, bold=True))]
    change = balanced(station.change, room, FONT) if station.change else []
    return [*lines, *(((line, "fout" if station.slip else "zin"),) for line in change)]


def _add_words(drawing: Drawing, lines: list[tuple[tuple[str, str], ...]], x: float, top: float, anchor: str) -> None:
    for row, parts in enumerate(lines):
        drawing.words.append(Words(number(x), number(top + row * LINE + FONT), anchor, parts))


def _add_years(drawing: Drawing, first: int, last: int, begin: datetime.date, scale: float) -> None:
    every = -(-(last - first + 1) // MOST_YEAR_LABELS)
    for year in range(first, last + 2):
        x = MARGIN + (datetime.date(year, 1, 1) - begin).days * scale
        drawing.rules.append((number(x), number(AXIS), number(drawing.height)))
        if year <= last and (year - first) % every == 0:
            drawing.words.append(Words(number(x + 183 * scale), number(AXIS - 9), "middle", ((str(year), "jaar"),)))


def _elbow(x1: float, y1: float, x2: float, y2: float, middle: float) -> str:
    """Down from one station, sideways between the rows, down to the next."""
    start, end = number(y1 + RADIUS + 3), number(y2 - RADIUS - 3)
    return f"M{number(x1)} {start}V{number(middle)}H{number(x2)}V{end}"


def _years_later(before: Station, after: Station) -> str | None:
    years = (middle_day(after.date) - middle_day(before.date)).days / 365.25
    if years < 1:
        return None
    is_exact = min(before.date.count("-"), after.date.count("-")) > 0
    return f"ruim {int(years)} jaar later" if is_exact else f"ongeveer {round(years)} jaar later"
