"""Small multiples: each data set (or category) in its own panel with its own axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from feitenbank.charts.axes import widest
from feitenbank.charts.canvas import Canvas, Scale, Sheet
from feitenbank.charts.lying_bars import lying_bars
from feitenbank.charts.metrics import balanced, block_height
from feitenbank.charts.palette import ACCENT, INK, QUIET
from feitenbank.charts.series import Point, Selection, distinct
from feitenbank.charts.standing_bars import may_stand, standing_bars, standing_fits
from feitenbank.charts.timeline import (
    Line,
    date_scale,
    day,
    draw_line,
    dress_time_axis,
    dress_value_axis,
    value_scale,
)
from feitenbank.model.dataset import Shape

GUTTER = 32.0
ROW_GAP = 26.0
PLOT_HEIGHT = {True: 170.0, False: 190.0}


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """Panels side by side on a wide sheet, below each other on a phone; units are named per panel."""
    many_sets = len({p.dataset.id for p in selection.points}) > 1
    keys = distinct(selection.points, _key(many_sets))
    groups = [(key, [p for p in selection.points if _key(many_sets)(p) == key]) for key in keys]
    columns = 1 if canvas.is_narrow or len(groups) == 1 else (3 if len(groups) % 3 == 0 and len(groups) < 7 else 2)
    sheet = Sheet(canvas)
    width = (canvas.width - GUTTER * (columns - 1)) / columns
    top = 0.0
    for start in range(0, len(groups), columns):
        row = groups[start : start + columns]
        titles = [balanced(selection.name(key), width, canvas.text, True) for key, _ in row]
        head = max(block_height(lines, canvas.text) for lines in titles) + 6
        heights = []
        for column, ((key, points), lines) in enumerate(zip(row, titles, strict=True)):
            left = column * (width + GUTTER)
            _title(sheet, lines, left, top, width)
            heights.append(_panel(sheet, selection, key, points, left, top + head, width))
        top += head + max(heights) + ROW_GAP
    return sheet.figure(top - ROW_GAP + 6)


def _key(many_sets: bool):  # type: ignore[no-untyped-def]
    return (lambda p: p.dataset.id) if many_sets else (lambda p: p.row.category or p.dataset.id)


def _title(sheet: Sheet, lines: list[str], left: float, top: float, width: float) -> None:
    height = block_height(lines, sheet.canvas.text)
    panel = sheet.panel(left, top, width, height, Scale(0, width), Scale(height, 0.0))
    panel.label(lines, 0, 0, valign="top", bold=True, colour=INK)


def _panel(
    sheet: Sheet, selection: Selection, key: str, points: Sequence[Point], left: float, top: float, width: float
) -> float:
    """A line for a series in time, bars for the rest; returns the height used."""
    own = replace(selection, points=tuple(points))
    times = {p.row.date for p in points}
    in_time = all(p.row.date for p in points) and len(times) == len(points) > 1
    shape = points[0].dataset.meta.shape
    if in_time and shape in (Shape.CUMULATIVE, Shape.STOCK, Shape.SHARE) and len(points) > 2:
        return _line_panel(sheet, own, key, points, left, top, width)
    unit = _unit_line(sheet, points, left, top, width)
    if may_stand(points, own) and standing_fits(sheet, points, width):
        height = PLOT_HEIGHT[sheet.canvas.is_narrow]
        standing_bars(sheet, own, points, left, top + unit, width, height)
        return unit + height
    return unit + lying_bars(sheet, own, points, left, top + unit, width)


def _unit_line(sheet: Sheet, points: Sequence[Point], left: float, top: float, width: float) -> float:
    unit = points[0].dataset.meta.unit
    text = unit.noun or unit.rule.explanation
    height = sheet.line_height(sheet.canvas.small) + 6
    panel = sheet.panel(left, top, width, height, Scale(0, width), Scale(height, 0.0))
    panel.label([text], 0, 0, valign="top", size=sheet.canvas.small, colour=QUIET)
    return height


def _line_panel(
    sheet: Sheet, selection: Selection, key: str, points: Sequence[Point], left: float, top: float, width: float
) -> float:
    small = sheet.canvas.small
    y, ticks = value_scale([p.value for p in points], points, selection.spec.log_scale, 3)
    indent = widest(ticks.texts, small) + 8
    head = small * 1.4 + sheet.canvas.text * 1.5
    height = PLOT_HEIGHT[sheet.canvas.is_narrow]
    inner = width - indent - 12
    dates = [p.row.date or "" for p in selection.points]
    panel = sheet.panel(left + indent, top + head, inner, height - head - small * 2, date_scale(dates, inner), y)
    dress_value_axis(panel, ticks, header_above=False)
    panel.label(
        [ticks.header],
        panel.x.low,
        panel.y.high,
        dx=-indent,
        dy=-sheet.canvas.text * 1.4,
        valign="bottom",
        size=small,
        colour=QUIET,
    )
    dress_time_axis(panel)
    ordered = sorted(points, key=lambda p: day(p.row.date or ""))
    colour = selection.colour(key, rest=ACCENT)
    draw_line(panel, Line(key, selection.name(key), colour, True, tuple(ordered)), selection)
    last = ordered[-1]
    low = last.value < max(p.value for p in ordered) * 0.999 and last.value < ordered[-2].value
    panel.label([last.text()], day(last.row.date or ""), last.value, dx=8, dy=9 if low else -8, anchor="right",
                valign="top" if low else "bottom", colour=colour, bold=True)  # fmt: skip
    return height
