"""Ranges: from the lowest to the highest value of each thing, for example the scale of a city's score."""

from __future__ import annotations

import plotly.graph_objects as go

from feitenbank.charts.canvas import Canvas, Panel, Sheet
from feitenbank.charts.kinds.dots import groups_of
from feitenbank.charts.metrics import text_width
from feitenbank.charts.palette import ACCENT, GREY, INK, PAPER
from feitenbank.charts.rows import Row, base_line, plan, row_panel
from feitenbank.charts.series import Point, Selection
from feitenbank.charts.top_axis import axis_room, dress_top_axis, guide_lines, label_room, value_axis

BODY = 18.0
BAR = 10.0
INSET = 12.0


def draw(selection: Selection, canvas: Canvas) -> go.Figure:
    """A bar between the lowest and highest row of a category; values in between become dots."""
    groups = groups_of(selection)
    sheet = Sheet(canvas)
    made = plan(sheet, [Row(name, BODY, strong) for name, strong, _ in groups], canvas.width, gap=9, inset=INSET)
    scale, ticks = value_axis(selection, canvas)
    top = axis_room(ticks, canvas)
    labels = [(point.value, text_width(point.text(), canvas.small, True) + 12) for point in selection.points]
    right = label_room(scale, canvas.width - made.left - made.inset, labels)
    panel = row_panel(sheet, made, 0, top, canvas.width, right, scale)
    guide_lines(panel, made, [max(p.value for p in points) for _, _, points in groups], ticks.values)
    dress_top_axis(panel, ticks, made)
    if scale.low < 0 < scale.high:
        base_line(panel, made)
    for slot, (_, _, points) in zip(made.slots, groups, strict=True):
        _range(panel, selection, sorted(points, key=lambda p: p.value), slot.middle)
    return sheet.figure(top + made.height + 8)


def _range(panel: Panel, selection: Selection, points: list[Point], y: float) -> None:
    colour = selection.point_colour(points[0], rest=GREY if selection.spec.highlight else ACCENT)
    strong = colour != GREY
    small = panel.sheet.canvas.small
    low, high = points[0], points[-1]
    if len(points) > 1:
        panel.trace(
            type="bar", orientation="h", x=[panel.x.data(high.value - low.value)], base=[panel.x.data(low.value)],
            y=[round(y, 2)], width=[BAR], marker={"color": colour}, hoverinfo="text",
            hovertext=[f"{selection.hover(low)}<br>{selection.hover(high)}"],
        )  # fmt: skip
    dots = points[1:-1] if len(points) > 1 else points
    if dots:
        panel.trace(
            type="scatter", mode="markers", x=[panel.x.data(p.value) for p in dots], y=[round(y, 2)] * len(dots),
            marker={"color": PAPER, "size": 9, "line": {"color": colour, "width": 2}}, cliponaxis=False,
            hoverinfo="text", hovertext=[selection.hover(p) for p in dots],
        )  # fmt: skip
    ink = colour if strong else INK
    bold = strong and bool(selection.spec.highlight)
    panel.label([high.text()], high.value, y, dx=8, size=small, colour=ink, bold=bold, halo=True)
    if len(points) > 1 and panel.px(low.value) - text_width(low.text(), small) - 10 > panel.left - 2:
        panel.label([low.text()], low.value, y, dx=-7, anchor="right", size=small, colour=INK, halo=True)
