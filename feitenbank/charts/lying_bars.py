"""Lying bars: named rows from zero to their value; used by the bar chart and by small multiples."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from feitenbank.charts.canvas import Panel, Scale, Sheet
from feitenbank.charts.metrics import text_width, wrap
from feitenbank.charts.palette import ACCENT, BRICK, GREY, INK, text_on
from feitenbank.charts.rows import Row, base_line, plan, row_panel
from feitenbank.charts.series import Point, Selection

THICK = {True: 18.0, False: 20.0}


def bar_colour(selection: Selection, point: Point) -> str:
    """Highlighted bars in colour, the rest grey; without any highlight all in the accent."""
    return selection.point_colour(point, rest=GREY if selection.spec.highlight else ACCENT)


def value_range(values: Sequence[float]) -> tuple[float, float]:
    """The axis of bars always holds zero."""
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (0.0, 1.0)


def lying_bars(
    sheet: Sheet, selection: Selection, points: Sequence[Point], left: float, top: float, width: float
) -> float:
    """Horizontal bars with names and values; returns the height that they take."""
    thick = THICK[sheet.canvas.is_narrow]
    made = plan(sheet, _rows(selection, points, thick), width)
    texts = [point.text() for point in points]
    widest = max(text_width(text, sheet.canvas.text, True) for text in texts) + 10
    low, high = value_range([point.value for point in points])
    room = width - made.left
    inside = widest > room * 0.5
    right = 4.0 if inside else widest
    if low < 0:
        # Values of negative bars stand left of them, so both ends need room.
        per_px = (high - low) / max(room - right - widest, 40)
        low -= widest * per_px
    panel = row_panel(sheet, made, left, top, width, right, Scale(low, high))
    panel.trace(
        type="bar", orientation="h",
        x=[panel.x.data(point.value) for point in points], y=[round(slot.middle, 2) for slot in made.slots],
        width=[thick] * len(points), marker={"color": [bar_colour(selection, point) for point in points]},
        hoverinfo="text", hovertext=[selection.hover(point) for point in points],
    )  # fmt: skip
    base_line(panel, made)
    for point, slot, text in zip(points, made.slots, texts, strict=True):
        _write_value(panel, selection, point, slot.middle, text, inside)
    _mark_values(panel, selection)
    return made.height


def remarks_for(selection: Selection, point: Point) -> list[str]:
    """Annotations that belong to this bar, by row, category or date."""
    return [
        note.text
        for note in selection.spec.annotations
        if (note.category and note.category in point.keys)
        or (not note.category and note.date and note.date == point.row.date)
    ]


def free_remark_height(sheet: Sheet, selection: Selection, width: float) -> float:
    """Room below the bars for annotations that stand at a value and at no bar."""
    small = sheet.canvas.small
    notes = [n for n in selection.spec.annotations if n.value is not None and n.category is None and n.date is None]
    heights = [len(wrap(note.text, width * 0.4, small)) * sheet.line_height(small) for note in notes]
    return max(heights, default=0) + (8 if heights else 0)


def _rows(selection: Selection, points: Sequence[Point], thick: float) -> list[Row]:
    names = selection.point_names(points)
    gaps = _missing_years(points, names)
    return [
        Row(name, thick, selection.is_highlighted(*point.keys), (*remarks_for(selection, point), *gap), bool(gap))
        for name, point, gap in zip(names, points, gaps, strict=True)
    ]


def _missing_years(points: Sequence[Point], names: Sequence[str]) -> list[tuple[str, ...]]:
    """After which bars years are missing: bars at equal distances would hide that."""
    years = [point.row.date or "" for point in points]
    if any(len(year) != 4 or not name.startswith(year) for year, name in zip(years, names, strict=True)):
        return [()] * len(points)
    gaps: list[tuple[str, ...]] = []
    for year, following in pairwise(int(year) for year in years):
        first, last = year + 1, following - 1
        if first > last:
            gaps.append(())
        elif first == last:
            gaps.append((f"{first} ontbreekt",))
        else:
            joint = "en" if last == first + 1 else "tot en met"
            gaps.append((f"{first} {joint} {last} ontbreken",))
    return [*gaps, ()]


def _write_value(panel: Panel, selection: Selection, point: Point, y: float, text: str, may_go_inside: bool) -> None:
    colour = bar_colour(selection, point)
    strong = selection.is_highlighted(*point.keys)
    ink = colour if strong else INK
    end = panel.px(point.value)
    wide = text_width(text, panel.sheet.canvas.text, strong) + 10
    if may_go_inside and end + wide > panel.left + panel.width + 2:
        panel.label([text], point.value, y, dx=-6, anchor="right", colour=text_on(colour), bold=strong)
    elif point.value < 0:
        panel.label([text], point.value, y, dx=-6, anchor="right", colour=ink, bold=strong)
    else:
        panel.label([text], point.value, y, dx=6, colour=ink, bold=strong)


def _mark_values(panel: Panel, selection: Selection) -> None:
    """Annotations at a value and at no bar: a dashed line through all bars, with the text below it."""
    small = panel.sheet.canvas.small
    for note in selection.spec.annotations:
        if note.value is None or note.category or note.date or not panel.x.low <= float(note.value) <= panel.x.high:
            continue
        x = float(note.value)
        dash = {"color": BRICK, "width": 1.5, "dash": "3px,3px"}
        panel.shape(x, panel.y.low, x, panel.y.high, layer="above", line=dash)
        anchor = "right" if panel.x.fraction(x) > 0.5 else "left"
        lines = wrap(note.text, panel.width * 0.7, small)
        panel.label(lines, x, panel.y.low, dy=6, anchor=anchor, valign="top", size=small, colour=BRICK)
