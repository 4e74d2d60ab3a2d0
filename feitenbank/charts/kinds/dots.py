"""Dots on a line: values that need not start at zero, such as estimates that lie far apart."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Sheet
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import ACCENT, GREY_STRONG, INK, PAPER
from feitenbank.charts.rows import Row, plan, row_panel
from feitenbank.charts.series import Point, Selection, distinct
from feitenbank.charts.top_axis import axis_room, dress_top_axis, guide_lines, label_room, value_axis
from feitenbank.text.dates import short_date

BODY = 20.0
INSET = 12.0
Group = tuple[str, bool, list[Point]]


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """One row per name with one or more dots; values (and dates, when they differ within a row) at the dots."""
    groups = groups_of(selection)
    sheet = Sheet(canvas)
    made = plan(sheet, [Row(name, BODY, strong) for name, strong, _ in groups], canvas.width, gap=9, inset=INSET)
    scale, ticks = value_axis(selection, canvas)
    labels = [
        (p.value, text_width(_text(p, points, canvas), canvas.text, True) + 14)
        for _, _, points in groups
        for p in points
    ]
    right = label_room(scale, canvas.width - made.left - made.inset, labels)
    top = axis_room(ticks, canvas)
    panel = row_panel(sheet, made, 0, top, canvas.width, right, scale)
    guide_lines(panel, made, [max(p.value for p in points) for _, _, points in groups], ticks.values)
    dress_top_axis(panel, ticks, made)
    for slot, (_, _, points) in zip(made.slots, groups, strict=True):
        _draw_row(panel, selection, points, slot.middle)
    return sheet.figure(top + made.height + 8)


def groups_of(selection: Selection) -> list[Group]:
    """Rows by category (name, highlighted or not, points); without categories every point is a row."""
    keys = distinct(selection.points, _key)
    groups = []
    for key in keys:
        points = [p for p in selection.points if _key(p) == key]
        name = selection.name(key) if points[0].row.category and len(points) > 1 else selection.point_name(points[0])
        groups.append((name, any(selection.is_highlighted(*p.keys) for p in points), points))
    if selection.spec.sort:
        groups.sort(key=lambda group: -max(point.value for point in group[2]))
    return groups


def _key(point: Point) -> str:
    return point.row.category or f"\n{point.dataset.id}\n{point.row.id}"


def _text(point: Point, row: list[Point], canvas: Canvas) -> str:
    """The value, with its date when the dots of one row differ in that and there is room."""
    if canvas.is_narrow or len({p.row.date for p in row}) < 2 or not point.row.date:
        return point.text()
    return f"{point.text()} ({short_date(point.row.date)})"


def _draw_row(panel: Panel, selection: Selection, points: list[Point], y: float) -> None:
    canvas = panel.sheet.canvas
    colours = [selection.point_colour(p, rest=GREY_STRONG if selection.spec.highlight else ACCENT) for p in points]
    fills = [PAPER if p.row.approximate else c for p, c in zip(points, colours, strict=True)]
    panel.trace(
        type="scatter", mode="markers", x=[panel.x.data(p.value) for p in points], y=[round(y, 2)] * len(points),
        marker={"color": fills, "size": 12, "line": {"color": colours, "width": 2}, "opacity": 1}, cliponaxis=False,
        hoverinfo="text", hovertext=[selection.hover(p) for p in points],
    )  # fmt: skip
    ordered = sorted(points, key=lambda p: p.value)
    last = ordered[-1]
    strong = len(ordered) == 1 and selection.is_highlighted(*last.keys)
    ink = colours[0] if strong else INK
    panel.label([_text(last, points, canvas)], last.value, y, dx=11, bold=strong, colour=ink, halo=True)
    first = ordered[0]
    text = _text(first, points, canvas)
    if first.value < last.value and panel.px(first.value) - text_width(text, canvas.text) - 12 > panel.left - 4:
        panel.label([text], first.value, y, dx=-10, anchor="right", halo=True)
