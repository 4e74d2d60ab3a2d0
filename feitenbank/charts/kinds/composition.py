"""What one whole is made of: one thick bar in parts, and the parts by name below it."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Scale, Sheet
from feitenbank.charts.grid import member_colours
from feitenbank.charts.kinds import stacked_bars
from feitenbank.charts.metrics import text_width, wrap
from feitenbank.charts.palette import INK, QUIET
from feitenbank.charts.segments import draw_segments
from feitenbank.charts.series import Point, Selection, distinct

THICK = 46.0
SQUARE = 13.0
PERCENT_TOTAL = (99.0, 101.0)


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """One bar for one whole; several wholes become stacked bars."""
    names = distinct(selection.points, lambda p: p.row.category or p.row.id)
    if len(names) < len(selection.points):
        return stacked_bars.draw(selection, canvas)
    if negative := [point.row.id for point in selection.points if point.value < 0]:
        raise selection.refuse(f"delen van een geheel zijn nooit negatief: {', '.join(negative)}")
    points = list(selection.points)
    if selection.spec.sort:
        points.sort(key=lambda point: -point.exact)
    keys = [point.row.category or point.row.id for point in points]
    marks = selection.spec.highlight
    wanted = [key for mark in marks for point, key in zip(points, keys, strict=True) if mark in point.keys]
    colours = member_colours(keys, wanted, parts=True)
    sheet = Sheet(canvas)
    total = sum(point.value for point in points)
    whole = 100.0 if selection.datasets[0].meta.unit.rule.symbol == "%" and total < PERCENT_TOTAL[0] else total
    panel = sheet.panel(0, 2, canvas.width, THICK, Scale(0, whole), Scale(THICK, 0.0))
    parts = [(point, colours[key]) for point, key in zip(points, keys, strict=True)]
    draw_segments(panel, selection, [parts], [THICK / 2], THICK)
    height = _list_of_parts(sheet, selection, parts, THICK + 16)
    return sheet.figure(height)


def _list_of_parts(sheet: Sheet, selection: Selection, parts: list[tuple[Point, str]], top: float) -> float:
    """Square, value and name of every part, in the order of the bar; in two columns when there is room."""
    canvas = sheet.canvas
    columns = 1 if canvas.is_narrow or len(parts) < 5 else 2
    width = canvas.width / columns - (0 if columns == 1 else 12)
    values = max(text_width(point.text(), canvas.text, True) for point, _ in parts)
    start = SQUARE + 8 + values + 10
    wrapped = [wrap(selection.point_name(point), width - start, canvas.text) for point, _ in parts]
    per_column = -(-len(parts) // columns)
    bottom = top
    line = sheet.line_height()
    for column in range(columns):
        chosen = range(column * per_column, min((column + 1) * per_column, len(parts)))
        height = sum(len(wrapped[index]) * line + 6 for index in chosen)
        left = column * (canvas.width / columns + 6)
        panel = sheet.panel(left, top, width, height, Scale(0, width), Scale(height, 0.0))
        y = 0.0
        for index in chosen:
            point, colour = parts[index]
            _entry(panel, selection, point, colour, y, values, wrapped[index])
            y += len(wrapped[index]) * line + 6
        bottom = max(bottom, top + height)
    return bottom


def _entry(
    panel: Panel, selection: Selection, point: Point, colour: str, y: float, values: float, name: list[str]
) -> None:
    line = panel.sheet.line_height()
    strong = selection.is_highlighted(*point.keys)
    panel.trace(type="scatter", mode="markers", x=[SQUARE / 2], y=[round(y + line / 2, 2)], hoverinfo="skip",
                marker={"color": colour, "size": SQUARE, "symbol": "square"}, cliponaxis=False)  # fmt: skip
    panel.label([point.text()], SQUARE + 8 + values, y, anchor="right", valign="top", bold=True, colour=INK)
    panel.label(name, SQUARE + 8 + values + 10, y, valign="top", colour=INK if strong else QUIET, bold=strong)
